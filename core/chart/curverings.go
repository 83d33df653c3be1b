package chart

import (
	"slices"

	"gonum.org/v1/plot/vg"

	"parallelogram/core"
)

// The radii of the rings around what is recommended and what is selected,
// units: both can be seen on one point.
const (
	recommendedRadius = 8
	selectedRadius    = 11
)

// emphasis is a layer that rings the cell that is recommended, and marks the
// one that is selected. It comes after those that place the points.
func emphasis(v View) layer {
	recommended := v.recommended()
	return func(p *pane) {
		for _, at := range p.points {
			if at.trial < 0 && at.cell == v.Selected {
				p.mark(at.at)
			}
			if at.trial < 0 && at.cell == recommended {
				p.Halo(p.Style.Good, at.at, recommendedRadius, 2)
			}
		}
	}
}

// mark shows that a point is selected: a ring around it, and lines to the axes.
func (p *pane) mark(at vg.Point) {
	c := p.Style.Faint(p.Style.Foreground, 0.35)
	r := p.Len(selectedRadius)
	p.trace(c, 1, nil, vg.Point{X: at.X, Y: p.area.Min.Y}, vg.Point{X: at.X, Y: at.Y - r})
	p.trace(c, 1, nil, vg.Point{X: p.area.Min.X, Y: at.Y}, vg.Point{X: at.X - r, Y: at.Y})
	p.Halo(p.Style.Foreground, at, selectedRadius, 1.75)
}

// recommended returns the cell that the view's answer recommends, no cell when
// there is none or it does not stand clear of the noise.
func (v View) recommended() core.Cell {
	if v.Answer == nil || !v.Answer.Resolved() {
		return core.Cell{}
	}
	return v.Answer.Chosen
}

// recommendation names the ring, if there is one.
func (c slice) recommendation(v View, s Style, q quantity) []key {
	chosen := v.recommended()
	shown := c.shown()
	i := slices.IndexFunc(shown, func(p point) bool { return p.cell == chosen })
	if i < 0 {
		return nil
	}
	x := float64(shown[i].x)
	return []key{{text: v.words().Recommended, color: s.Good, ring: true, x: x, y: q.value(shown[i].median, x)}}
}
