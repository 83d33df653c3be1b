package chart

import (
	"math"
	"sort"

	"gonum.org/v1/plot/vg"

	"parallelogram/core/chart/ink"
	"parallelogram/core/chart/ruler"
)

// zone is a stretch of the x axis that is set apart.
type zone struct {
	region
	shaded bool
}

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

// drawZones shades what is set apart and rules the borders between.
func (s sheet) drawZones(p *pane) {
	for i, z := range s.zones {
		left, right := p.edges(z.region)
		if z.shaded {
			p.Box(p.Style.Shade, left, p.area.Min.Y, right, p.area.Max.Y)
		}
		if i > 0 && left > p.area.Min.X && left < p.area.Max.X && z.shaded && s.zones[i-1].shaded {
			p.Rule(p.Style.Grid, vg.Point{X: left, Y: p.area.Min.Y}, vg.Point{X: left, Y: p.area.Max.Y})
		}
	}
}

// nameZones writes the names of what is set apart above it, the last first,
// each as near to its middle as what stands beside it allows; one that would
// stand over something else is left out.
func (f *frame) nameZones(zones []zone, from, y vg.Length) {
	p := &f.pane
	limit := p.area.Max.X
	for i := len(zones) - 1; i >= 0; i-- {
		left, right := p.edges(zones[i].region)
		label := zones[i].label
		if len(zones) < 3 {
			label = p.Cut(ink.SmallType, label, limit-from)
		}
		width := p.Width(ink.SmallType, label)
		x := min(max(from, (left+right-width)/2), limit-width)
		if label == "" || x < from || x >= right || x+width <= left || left >= right {
			continue
		}
		f.put(ink.SmallType, p.Style.Muted, vg.Point{X: x, Y: y}, ink.FromLeft, label)
		limit = x - p.Len(14)
	}
}
