package chart

import (
	"gonum.org/v1/plot/vg"

	"parallelogram/core/chart/ink"
)

// drawKeys writes the names and what ties them to their lines.
func (f *frame) drawKeys() {
	p := &f.pane
	for i, at := range f.places {
		k := f.keys[i]
		if k.hidden {
			k.color = p.Style.Faint(p.Style.Muted, hiddenShare)
		}
		switch {
		case k.ring:
			p.Halo(k.color, vg.Point{X: at.X + p.Len(5), Y: at.Y}, 5, 1.75)
		case f.naming == above:
			f.drawSample(k, at)
		case !k.hidden:
			f.drawLeader(k, at)
		}
		p.name(k, at.X, at.X+k.lead(f.naming, p.Pen), at.Y)
	}
}

// name writes a key's text and notes down where it stands, from what stands
// before it on. The name of what is hidden is struck through.
func (p *pane) name(k key, left, x, y vg.Length) {
	right := x + p.Width(k.letters(), k.text)
	p.Text(k.letters(), k.color, x, y, ink.FromLeft, k.text)
	if k.hidden {
		p.Line(k.color, 1.25, nil, vg.Point{X: x, Y: y}, vg.Point{X: right, Y: y})
	}
	p.noteName(k, left, right, y)
}

func (f *frame) drawSample(k key, at vg.Point) {
	p := &f.pane
	if k.swatch != nil {
		k.swatch.draw(p, vg.Rectangle{Min: vg.Point{X: at.X, Y: at.Y - p.Len(5)}, Max: vg.Point{X: at.X + p.Len(k.swatch.width), Y: at.Y + p.Len(5)}})
		return
	}
	p.Line(k.color, k.width, k.dashes, at, vg.Point{X: at.X + p.Len(sample), Y: at.Y})
	if k.glyph != nil {
		p.Glyph(k.glyph, k.color, vg.Point{X: at.X + p.Len(sample/2), Y: at.Y}, 4)
	}
}

// drawLeader ties a name to the end of its line when it does not stand right
// beside it, and the end is shown.
func (f *frame) drawLeader(k key, at vg.Point) {
	p := &f.pane
	if y := p.spot(k.x, k.y).Y; !k.failed && (y < p.area.Min.Y || y > p.area.Max.Y) {
		return
	}
	end := p.end(k)
	edge := vg.Point{X: p.area.Max.X, Y: end.Y}
	c := p.Style.Faint(k.color, 0.5)
	if end.X < edge.X-p.Len(inset+1) {
		p.Line(c, 1, []float64{1, 3}, vg.Point{X: end.X + p.Len(8), Y: end.Y}, edge)
	}
	if d := at.Y - end.Y; d > p.Len(2) || d < -p.Len(2) {
		p.Line(c, 1, nil, edge, vg.Point{X: at.X - p.Len(3), Y: at.Y})
	}
}
