package chart

import (
	"image/color"

	"gonum.org/v1/plot/vg"

	"parallelogram/core"
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
	glyph  glyph     // nil for lines without marks
	dashes []float64 // units; empty for a solid line
	width  float64   // of the line, units
	x, y   float64   // where the line ends, in values
	failed bool      // there is no line, only failures

	strategy core.Strategy // that it names; empty when it names something else
	hidden   bool          // the strategy is left out
	ring     bool          // it names a ring around a point, at x and y
	swatch   *swatch       // the sample in a legend; nil for a line or a glyph
}

func (k key) letters() letters {
	if k.bold {
		return nameType
	}
	return smallType
}

// keysAtEnds takes the names from the right of the area and places them at the
// heights of their lines' ends, apart from each other. It places none when
// there are too many, or when they would take more than a third of the width.
func (f *frame) keysAtEnds() {
	p, widest := &f.pane, vg.Length(0)
	heights := make([]vg.Length, len(f.keys))
	wanted := make([]vg.Length, len(f.keys))
	for i, k := range f.keys {
		widest = max(widest, k.lead(f.naming, p.pen)+p.width(k.letters(), k.text))
		heights[i] = p.height(k.letters())
		wanted[i] = p.end(k).Y
	}
	if len(f.keys) == 0 || widest > p.area.Size().X/3 {
		return
	}
	p.area.Max.X -= widest + p.len(12)
	half := p.height(nameType) / 2
	for _, y := range spread(wanted, heights, f.base-half, p.area.Max.Y+half) {
		f.places = append(f.places, vg.Point{X: p.area.Max.X + p.len(12), Y: y})
	}
}

// end returns where a key's line ends.
func (p *pane) end(k key) vg.Point {
	if k.failed {
		return vg.Point{X: p.area.Max.X, Y: p.row}
	}
	return p.at(k.x, k.y)
}

// sample is the width of the piece of line before a name above the chart, and
// ringed that of the ring before a name, units.
const (
	sample = 24
	ringed = 16
)

// lead returns the space before a name.
func (k key) lead(naming keyPlace, p pen) vg.Length {
	switch {
	case k.ring:
		return p.len(ringed)
	case naming == above:
		return p.len(sample + 6)
	}
	return 0
}

// keysAbove takes rows of names from the top of the area.
func (f *frame) keysAbove() {
	p := &f.pane
	x, y := p.area.Max.X, vg.Length(0)
	for _, k := range f.keys {
		width := k.lead(above, p.pen) + p.width(k.letters(), k.text)
		if x+width > p.area.Max.X {
			x, y = p.area.Min.X, f.top(p.height(nameType)*1.1)
		}
		f.places = append(f.places, vg.Point{X: x, Y: y})
		x += width + p.len(16)
	}
	if len(f.keys) > 0 {
		f.top(p.len(6))
	}
}

// drawKeys writes the names and what ties them to their lines.
func (f *frame) drawKeys() {
	p := &f.pane
	for i, at := range f.places {
		k := f.keys[i]
		if k.hidden {
			k.color = p.style.faint(p.style.Muted, hiddenShare)
		}
		switch {
		case k.ring:
			p.halo(k.color, vg.Point{X: at.X + p.len(5), Y: at.Y}, 5, 1.75)
		case f.naming == above:
			f.drawSample(k, at)
		case !k.hidden:
			f.drawLeader(k, at)
		}
		p.name(k, at.X, at.X+k.lead(f.naming, p.pen), at.Y)
	}
}

// name writes a key's text and notes down where it stands, from what stands
// before it on. The name of what is hidden is struck through.
func (p *pane) name(k key, left, x, y vg.Length) {
	right := x + p.width(k.letters(), k.text)
	p.text(k.letters(), k.color, x, y, fromLeft, k.text)
	if k.hidden {
		p.line(k.color, 1.25, nil, vg.Point{X: x, Y: y}, vg.Point{X: right, Y: y})
	}
	p.noteName(k, left, right, y)
}

func (f *frame) drawSample(k key, at vg.Point) {
	p := &f.pane
	if k.swatch != nil {
		k.swatch.draw(p, vg.Rectangle{Min: vg.Point{X: at.X, Y: at.Y - p.len(5)}, Max: vg.Point{X: at.X + p.len(k.swatch.width), Y: at.Y + p.len(5)}})
		return
	}
	p.line(k.color, k.width, k.dashes, at, vg.Point{X: at.X + p.len(sample), Y: at.Y})
	if k.glyph != nil {
		p.glyph(k.glyph, k.color, vg.Point{X: at.X + p.len(sample/2), Y: at.Y}, 4)
	}
}

// drawLeader ties a name to the end of its line when it does not stand right
// beside it.
func (f *frame) drawLeader(k key, at vg.Point) {
	p := &f.pane
	end := p.end(k)
	edge := vg.Point{X: p.area.Max.X, Y: end.Y}
	c := p.style.faint(k.color, 0.5)
	if end.X < edge.X-p.len(inset+1) {
		p.line(c, 1, []float64{1, 3}, vg.Point{X: end.X + p.len(8), Y: end.Y}, edge)
	}
	if d := at.Y - end.Y; d > p.len(2) || d < -p.len(2) {
		p.line(c, 1, nil, edge, vg.Point{X: at.X - p.len(3), Y: at.Y})
	}
}
