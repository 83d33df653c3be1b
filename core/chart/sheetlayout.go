package chart

import (
	"gonum.org/v1/plot/vg"

	"parallelogram/core/chart/ink"
	"parallelogram/core/chart/ruler"
)

// detail says which parts of a sheet are drawn.
type detail struct {
	title, caption, names, ticks bool
	naming                       keyPlace
	width, height                float64 // least size of the area between the axes, units
}

// details are tried in this order; the first whose area is large enough is
// drawn. What cannot even be the last is a plain background.
var details = []detail{
	{true, true, true, true, atEnds, 200, 110},
	{true, true, true, true, above, 150, 100},
	{true, false, true, true, above, 120, 80},
	{false, false, true, true, above, 90, 60},
	{false, false, false, true, atEnds, 120, 40},
	{false, false, false, true, above, 60, 36},
	{false, false, false, true, nowhere, 60, 36},
	{false, false, false, false, nowhere, 12, 6},
}

// frame is the layout of a sheet on a canvas. Its parts take their space from
// the sides of the pane's area, until the area between the axes is left.
type frame struct {
	detail
	pane   pane
	texts  []lettering
	yTicks []ruler.Tick
	base   vg.Length  // y of the x axis, below the row of failures
	keys   []key      // the sheet's, with names cut to a bearable length
	places []vg.Point // of the keys; fewer than keys when they have no room
	legend []entry
}

// layout returns the richest frame that fits, nil when none does.
func (s sheet) layout(p ink.Pen) *frame {
	for _, d := range details {
		f := s.frame(p, d)
		size := f.pane.area.Size()
		named := d.naming == nowhere || len(f.places) == len(f.keys)
		if size.X >= p.Len(d.width) && size.Y >= p.Len(d.height) && named {
			return f
		}
	}
	return nil
}

func (s sheet) frame(p ink.Pen, d detail) *frame {
	margin := p.Len(2)
	if d.ticks {
		margin = p.Len(14)
	}
	f := &frame{detail: d, pane: pane{Pen: p, x: s.x.scale, y: s.y.scale, flush: s.x.flush}}
	f.pane.area = vg.Rectangle{
		Min: vg.Point{X: margin, Y: margin},
		Max: vg.Point{X: p.Size.X - margin, Y: p.Size.Y - margin},
	}
	for _, k := range s.keys {
		k.text = p.Cut(k.letters(), k.text, p.Size.X*0.6)
		f.keys = append(f.keys, k)
	}
	f.head(s)
	if d.naming != nowhere {
		f.explain(s.legend)
	}
	if d.naming == above {
		f.keysAbove()
	}
	strip := f.strip()
	f.foot(s)
	if f.pane.area.Size().Y <= 0 {
		return f
	}
	f.sides(s)
	if f.pane.area.Size().X <= 0 {
		return f
	}
	f.nameAxes(s, strip)
	return f
}

// foot takes the x axis and the row of failures from the bottom.
func (f *frame) foot(s sheet) {
	p := &f.pane
	if f.names {
		f.bottom(p.Height(ink.TickType))
	}
	if f.ticks {
		f.bottom(p.Height(ink.TickType) + p.Len(6))
	}
	f.base = p.area.Min.Y
	if f.ticks && s.failed != "" {
		p.row = f.bottom(p.Len(20))
	}
	if s.y.fit != nil {
		p.y = s.y.fit(p.Pen, p.area.Size().Y)
	}
	f.yTicks = s.y.ticks(p.Pen, p.area.Size().Y)
}

// top takes a strip of a height from the top of the area and returns the
// middle of it; bottom likewise.
func (f *frame) top(height vg.Length) vg.Length {
	f.pane.area.Max.Y -= height
	return f.pane.area.Max.Y + height/2
}

func (f *frame) bottom(height vg.Length) vg.Length {
	f.pane.area.Min.Y += height
	return f.pane.area.Min.Y - height/2
}

// sides takes the labels of the y axis from the left and the keys from the
// right, and labels the ticks.
func (f *frame) sides(s sheet) {
	p := &f.pane
	if f.ticks {
		f.pane.area.Min.X += f.leftWidth(s)
	}
	if f.naming == atEnds {
		f.keysAtEnds()
		f.nameSides(s)
	}
	if p.area.Size().X <= 0 || !f.ticks {
		return
	}
	below := f.base - p.Len(6) - p.Height(ink.TickType)/2
	for _, t := range s.x.ticks(p.Pen, p.area.Size().X-2*p.inset()) {
		f.put(ink.TickType, p.Style.Muted, vg.Point{X: p.across(t.Value), Y: below}, ink.Centred, t.Label)
	}
	beside := p.area.Min.X - p.Len(8)
	for _, t := range f.yTicks {
		f.put(ink.TickType, p.Style.Muted, vg.Point{X: beside, Y: p.at(0, t.Value).Y}, ink.FromRight, t.Label)
	}
	if p.row > 0 {
		f.put(ink.TickType, p.Style.Muted, vg.Point{X: beside, Y: p.row}, ink.FromRight, s.failed)
	}
}

// leftWidth returns the space that the labels of the y axis need.
func (f *frame) leftWidth(s sheet) vg.Length {
	p, width := &f.pane, vg.Length(0)
	for _, t := range f.yTicks {
		width = max(width, p.Width(ink.TickType, t.Label))
	}
	if p.row > 0 {
		width = max(width, p.Width(ink.TickType, s.failed))
	}
	return width + p.Len(8)
}
