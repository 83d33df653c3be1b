package curve

import (
	"math"
	"sort"

	"parallelogram/core/chart/axis"
	"parallelogram/core/chart/layer"
	"parallelogram/core/chart/view"
)

// segment says what the workers or cores of a stretch of the x axis run on.
type segment int

const (
	onCores     segment = iota // physical cores of the fastest kind
	onSiblings                 // hardware threads that share a core with others
	onSlower                   // efficiency cores
	beyondQuota                // more than a control group allows
	beyondCores                // workers that have no core of their own
)

// segment returns what the count n along x is about.
func (c chart) segment(n int) segment {
	w, k := c.Place(float64(n))
	workers, cores := int(w), int(k)
	switch quota := c.Run.Host.Quota; {
	case workers > cores:
		return beyondCores
	case quota > 0 && float64(min(workers, cores)) > quota:
		return beyondQuota
	case n < 1 || n > len(c.Run.Host.CPUs):
		return onCores
	}
	switch cpu := c.Run.Host.CPUs[n-1]; {
	case cpu.Class > 0:
		return onSlower
	case cpu.Thread > 0:
		return onSiblings
	}
	return onCores
}

// zones cuts the x axis where the counts come to be about something else. There
// are none where all are alike and nothing need be said.
func (c chart) zones(x axis.Scale) []layer.Zone {
	if c.By == view.Workers && c.Fixed == 0 {
		return nil // nothing was measured
	}
	names := map[segment]string{onCores: c.Text("physical-cores"), onSiblings: c.Text("siblings"), onSlower: c.Text("slower-cores"),
		beyondQuota: c.Text("beyond-quota"), beyondCores: c.Text("more-workers")}
	var list []layer.Zone
	from, kinds := math.Inf(-1), false
	for i, n := range c.Counts {
		here, to := c.segment(n), math.Inf(1)
		if i+1 < len(c.Counts) {
			if c.segment(c.Counts[i+1]) == here {
				continue
			}
			to = c.border(x, n, c.Counts[i+1])
		}
		list = append(list, layer.Zone{From: from, To: to, Label: names[here], Shaded: here != onCores})
		kinds = kinds || here == onSiblings || here == onSlower
		from = to
	}
	plain := func(z layer.Zone) bool { return !z.Shaded }
	if len(list) == 1 && plain(list[0]) {
		return nil
	}
	// Physical cores need a name only where another kind gives it a meaning.
	for i := range list {
		if plain(list[i]) && !kinds {
			list[i].Label = ""
		}
	}
	return list
}

// border returns where between two counts, the first of one segment and the
// second of another, the latter begins: midway between the last count that
// belongs to the former, measured or not, and the next measured one.
func (c chart) border(x axis.Scale, a, b int) float64 {
	here := c.segment(a)
	last := a + sort.Search(b-a, func(i int) bool { return c.segment(a+i) != here }) - 1
	return x.Between(float64(last), float64(b))
}
