package chart

import (
	"gonum.org/v1/plot/vg"

	"parallelogram/core/chart/ink"
)

// zone is a stretch of the x axis that is set apart.
type zone struct {
	region
	shaded bool
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
