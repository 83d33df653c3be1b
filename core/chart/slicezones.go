package chart

import (
	"math"
	"sort"

	"parallelogram/core/chart/ruler"
)

// zones cuts the x axis where the counts come to be about something else. There
// are none where all are alike and nothing need be said.
func (c slice) zones(x ruler.Scale, w Words) []zone {
	if c.by == Workers && c.fixed == 0 {
		return nil // nothing was measured
	}
	names := map[segment]string{onCores: w.PhysicalCores, onSiblings: w.Siblings, onSlower: w.SlowerCores,
		beyondQuota: w.BeyondQuota, beyondCores: w.MoreWorkers}
	var list []zone
	from := math.Inf(-1)
	for i, n := range c.counts {
		here, to := c.segment(n), math.Inf(1)
		if i+1 < len(c.counts) {
			if c.segment(c.counts[i+1]) == here {
				continue
			}
			to = c.border(x, n, c.counts[i+1])
		}
		list = append(list, zone{region{from, to, names[here]}, here != onCores})
		from = to
	}
	if len(list) == 1 && !list[0].shaded {
		return nil
	}
	return c.unnamed(list, names)
}

// unnamed takes the name of the physical cores away where no other kind of
// core gives it a meaning.
func (c slice) unnamed(list []zone, names map[segment]string) []zone {
	for _, z := range list {
		if z.label == names[onSiblings] || z.label == names[onSlower] {
			return list
		}
	}
	for i := range list {
		if !list[i].shaded {
			list[i].label = ""
		}
	}
	return list
}

// border returns where between two counts, the first of one segment and the
// second of another, the latter begins: midway between the last count that
// belongs to the former, measured or not, and the next measured one.
func (c slice) border(x ruler.Scale, a, b int) float64 {
	here := c.segment(a)
	last := a + sort.Search(b-a, func(i int) bool { return c.segment(a+i) != here }) - 1
	return x.Between(float64(last), float64(b))
}
