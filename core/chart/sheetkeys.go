package chart

import (
	"image/color"

	"gonum.org/v1/plot/vg"

	"parallelogram/core"
	"parallelogram/core/chart/ink"
)

// keyPlace is where lines are named.
type keyPlace int

const (
	nowhere keyPlace = iota
	atEnds           // beside the ends of the lines
	above            // in rows above the chart
)

// key names a line.
type key struct {
	text   string
	color  color.NRGBA
	bold   bool
	glyph  ink.Glyph // nil for lines without marks
	dashes []float64 // units; empty for a solid line
	width  float64   // of the line, units
	x, y   float64   // where the line ends, in values
	failed bool      // there is no line, only failures

	strategy core.Strategy // that it names; empty when it names something else
	hidden   bool          // the strategy is left out
	ring     bool          // it names a ring around a point, at x and y
	solid    bool          // its glyph is filled
	swatch   *swatch       // the sample in a legend; nil for a line or a glyph
}

func (k key) letters() ink.Letters {
	if k.bold {
		return ink.NameType
	}
	return ink.SmallType
}

// keysAtEnds takes the names from the right of the area and places them at the
// heights of their lines' ends, apart from each other. It places none when
// there are too many, or when they would take more than a third of the width.
func (f *frame) keysAtEnds() {
	p, widest := &f.pane, vg.Length(0)
	heights := make([]vg.Length, len(f.keys))
	wanted := make([]vg.Length, len(f.keys))
	for i, k := range f.keys {
		widest = max(widest, k.lead(f.naming, p.Pen)+p.Width(k.letters(), k.text))
		heights[i] = p.Height(k.letters())
		wanted[i] = p.end(k).Y
	}
	if len(f.keys) == 0 || widest > p.area.Size().X/3 {
		return
	}
	p.area.Max.X -= widest + p.Len(12)
	half := p.Height(ink.NameType) / 2
	for _, y := range spread(wanted, heights, f.base-half, p.area.Max.Y+half) {
		f.places = append(f.places, vg.Point{X: p.area.Max.X + p.Len(12), Y: y})
	}
}

// end returns where a key's line ends. Where that is not shown it is the edge of
// the area, and further out by next to nothing the further the line goes: names
// at an edge keep their order.
func (p *pane) end(k key) vg.Point {
	if k.failed {
		return vg.Point{X: p.area.Max.X, Y: p.row}
	}
	end := p.at(k.x, k.y)
	end.Y += 1e-9 * (p.spot(k.x, k.y).Y - end.Y)
	return end
}

// sample is the width of the piece of line before a name above the chart, and
// ringed that of the ring before a name, units.
const (
	sample = 24
	ringed = 16
)

// lead returns the space before a name.
func (k key) lead(naming keyPlace, p ink.Pen) vg.Length {
	switch {
	case k.ring:
		return p.Len(ringed)
	case naming == above:
		return p.Len(sample + 6)
	}
	return 0
}

// keysAbove takes rows of names from the top of the area.
func (f *frame) keysAbove() {
	p := &f.pane
	x, y := p.area.Max.X, vg.Length(0)
	for _, k := range f.keys {
		width := k.lead(above, p.Pen) + p.Width(k.letters(), k.text)
		if x+width > p.area.Max.X {
			x, y = p.area.Min.X, f.top(p.Height(ink.NameType)*1.1)
		}
		f.places = append(f.places, vg.Point{X: x, Y: y})
		x += width + p.Len(16)
	}
	if len(f.keys) > 0 {
		f.top(p.Len(6))
	}
}
