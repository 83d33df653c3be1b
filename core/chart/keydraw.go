package chart

import "gonum.org/v1/plot/vg"

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
// beside it, and the end is shown.
func (f *frame) drawLeader(k key, at vg.Point) {
	p := &f.pane
	if y := p.spot(k.x, k.y).Y; !k.failed && (y < p.area.Min.Y || y > p.area.Max.Y) {
		return
	}
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
