package chart

import (
	"gonum.org/v1/plot/vg"

	"parallelogram/core/chart/ink"
)

// faintDots is how much of its colour a series' trials have.
const faintDots = 0.55

// dots draws every trial, beside the median: close values would hide below it.
func (l lines) dots(p *pane) {
	var dots ink.Outline
	for i, s := range l.list {
		for _, m := range s.drawn() {
			dots = l.appendDots(dots[:0], p, i, m)
			p.FillOutline(p.Style.Faint(s.color, faintDots), dots)
		}
	}
}

// appendDots adds a disc for each trial of a mark. Those that would hide the
// one before are left out, so that their number has a bound.
func (l lines) appendDots(dots ink.Outline, p *pane, i int, m mark) ink.Outline {
	r := l.radius(p, m.x)
	size := p.Len(min(1.5, 0.3+0.3*r))
	at := l.place(p, i, m.x, 0)
	at.X += p.Len(2 * r)
	last := vg.Length(-1)
	for _, y := range m.dots {
		if at.Y = p.spot(0, y).Y; at.Y-last >= p.Len(0.25) && p.sees(at) {
			last = at.Y
			dots.Add(ink.Disc.At(at, size))
		}
	}
	return dots
}

// joints draws the lines between the medians.
func (l lines) joints(p *pane) {
	for i, s := range l.list {
		var points []vg.Point
		for _, m := range s.drawn() {
			if m.broken {
				p.trace(s.color, 2, nil, points...)
				points = nil
				continue
			}
			points = append(points, l.place(p, i, m.x, m.y))
		}
		p.trace(s.color, 2, nil, points...)
	}
}

// heads draws the medians with their intervals.
func (l lines) heads(p *pane) {
	for i, s := range l.list {
		for _, m := range s.drawn() {
			if m.broken {
				continue
			}
			if m.hasInterval() {
				l.whisker(p, i, m)
			}
			at := l.place(p, i, m.x, m.y)
			if !p.sees(at) {
				continue
			}
			p.Glyph(s.glyph, s.color, at, l.radius(p, m.x))
			p.points = append(p.points, placed{m.cell, -1, at})
		}
	}
}

// whisker draws an interval.
func (l lines) whisker(p *pane, i int, m mark) {
	low, high := l.place(p, i, m.x, m.low), l.place(p, i, m.x, m.high)
	cap := vg.Point{X: p.Len(0.75 * l.radius(p, m.x))}
	c := l.list[i].color
	p.trace(c, 1.25, nil, low, high)
	p.trace(c, 1.25, nil, low.Sub(cap), low.Add(cap))
	p.trace(c, 1.25, nil, high.Sub(cap), high.Add(cap))
}

// crosses marks failures in the row below the data: faint where other trials
// of the cell went well.
func (l lines) crosses(p *pane) {
	if p.row == 0 {
		return
	}
	for i, s := range l.list {
		for _, m := range s.drawn() {
			at := vg.Point{X: l.place(p, i, m.x, 0).X, Y: p.row}
			switch {
			case at.X < p.area.Min.X || at.X > p.area.Max.X:
			case m.broken:
				p.Cross(s.color, at, 3.5)
				p.points = append(p.points, placed{m.cell, -1, at})
			case m.failed:
				p.Cross(p.Style.Faint(s.color, 0.5), at, 3)
			}
		}
	}
}
