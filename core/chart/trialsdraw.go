package chart

import (
	"image/color"
	"math"

	"gonum.org/v1/plot/vg"

	"parallelogram/core"
	"parallelogram/core/chart/ink"
)

// roundsApart is the least distance between two lines between rounds, units.
const roundsApart = 8

// rounds draws a line between rounds, unless they would be too close.
func (d diary) rounds(p *pane) {
	var borders []float64
	for i := range d.list {
		if i > 0 && d.list[i].Round != d.list[i-1].Round && p.x.Shows(d.before(i)) {
			borders = append(borders, d.before(i))
		}
	}
	if p.area.Size().X/vg.Length(len(borders)+1) < p.Len(roundsApart) {
		return
	}
	for _, x := range borders {
		at := p.across(x)
		p.Rule(p.Style.Grid, vg.Point{X: at, Y: p.area.Min.Y}, vg.Point{X: at, Y: p.area.Max.Y})
	}
}

// faded is how much of their colour the trials of other cells have while one
// cell is selected.
const faded = 0.4

// marks draws the trials that measured something: filled, and hollow where
// they were disturbed; the selected cell's last.
func (d diary) marks(p *pane) {
	for _, chosen := range []bool{false, true} {
		d.solid(p, chosen)
		for _, e := range d.list {
			if at, ok := d.place(p, e); ok && e.disturbed && d.chose(e) == chosen {
				p.Glyph(e.look.glyph, d.color(p, e), at, d.radius(p, e))
			}
		}
	}
	for _, e := range d.list {
		if at, ok := d.place(p, e); ok {
			p.points = append(p.points, placed{e.Cell, e.index, at})
		}
	}
}

// together is how many components a path of many marks has at most: the time
// to fill one grows with the square of what stands on a line.
const together = 1000

// solid draws filled marks, many of a colour as one.
func (d diary) solid(p *pane, chosen bool) {
	outlines := map[color.NRGBA]ink.Outline{}
	fill := func(c color.NRGBA) {
		p.FillOutline(c, outlines[c])
		outlines[c] = outlines[c][:0]
	}
	var colors []color.NRGBA
	for _, e := range d.list {
		at, ok := d.place(p, e)
		if !ok || e.disturbed || d.chose(e) != chosen {
			continue
		}
		c := d.color(p, e)
		if outlines[c] == nil {
			colors = append(colors, c)
		}
		marks := outlines[c]
		marks.Add(e.look.glyph.At(at, p.Len(d.radius(p, e))))
		if outlines[c] = marks; len(marks) > together {
			fill(c)
		}
	}
	for _, c := range colors {
		fill(c)
	}
}

// place returns where a trial is drawn; false when it is not.
func (d diary) place(p *pane, e entered) (vg.Point, bool) {
	y := e.Runtime.Seconds()
	return p.at(e.x, y), !e.failed() && p.x.Shows(e.x) && p.y.Shows(y)
}

// chose reports whether a trial is one of the selected cell.
func (d diary) chose(e entered) bool { return e.Cell == d.chosen }

func (d diary) color(p *pane, e entered) color.NRGBA {
	if d.chosen == (core.Cell{}) || d.chose(e) {
		return e.look.color
	}
	return p.Style.Faint(e.look.color, faded)
}

// radius returns the radius of a mark in units: the more trials there are for
// the room, the smaller.
func (d diary) radius(p *pane, e entered) float64 {
	size := p.area.Size()
	each := p.Units(size.X) * p.Units(size.Y) / float64(len(d.list)+1)
	r := max(1.75, min(4, 0.12*math.Sqrt(each)))
	if d.chose(e) {
		return r + 1
	}
	return r
}

// failures marks trials that failed, in the row below the data.
func (d diary) failures(p *pane) {
	for _, e := range d.list {
		if e.failed() && p.row > 0 && p.x.Shows(e.x) {
			at := vg.Point{X: p.across(e.x), Y: p.row}
			p.Cross(d.color(p, e), at, min(3.5, d.radius(p, e)))
			p.points = append(p.points, placed{e.Cell, e.index, at})
		}
	}
}
