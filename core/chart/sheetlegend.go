package chart

import (
	"gonum.org/v1/plot/vg"

	"parallelogram/core"
	"parallelogram/core/chart/ink"
)

// entry is a key of the legend and its place: its left end, halfway up.
type entry struct {
	key
	at vg.Point
}

// swatch is a sample that is an area.
type swatch struct {
	width float64 // units
	draw  func(p *pane, box vg.Rectangle)
}

// The widths of the samples in a legend, units, and the space around names.
const (
	glyphWidth  = 11
	afterSample = 5
	afterName   = 14
)

// explain takes rows for a legend from the top of the area.
func (f *frame) explain(keys []key) {
	p := &f.pane
	x, y := p.area.Max.X, vg.Length(0)
	for _, k := range keys {
		k.text = p.Cut(k.letters(), k.text, p.area.Size().X-k.sampled(p.Pen))
		width := k.sampled(p.Pen) + p.Width(k.letters(), k.text)
		if x+width > p.area.Max.X {
			x, y = p.area.Min.X, f.top(p.Height(ink.NameType)*1.1)
		}
		f.legend = append(f.legend, entry{k, vg.Point{X: x, Y: y}})
		x += width + p.Len(afterName)
	}
	if len(keys) > 0 {
		f.top(p.Len(4))
	}
}

// sampled returns the width of a key's sample with the space after it.
func (k key) sampled(p ink.Pen) vg.Length {
	switch {
	case k.swatch != nil:
		return p.Len(k.swatch.width + afterSample)
	case k.width > 0:
		return p.Len(sample + afterSample)
	case k.glyph != nil:
		return p.Len(glyphWidth + afterSample)
	}
	return 0
}

// drawLegend writes the legend.
func (f *frame) drawLegend() {
	p := &f.pane
	for _, e := range f.legend {
		c, left := e.color, e.at
		if e.hidden {
			c = p.Style.Faint(p.Style.Muted, hiddenShare)
		}
		switch {
		case e.swatch != nil:
			e.swatch.draw(p, vg.Rectangle{
				Min: vg.Point{X: left.X, Y: left.Y - p.Len(5)},
				Max: vg.Point{X: left.X + p.Len(e.swatch.width), Y: left.Y + p.Len(5)},
			})
		case e.width > 0:
			p.Line(c, e.width, e.dashes, left, vg.Point{X: left.X + p.Len(sample), Y: left.Y})
		case e.glyph != nil && e.solid:
			p.Fill(c, e.glyph.At(vg.Point{X: left.X + p.Len(glyphWidth/2.0), Y: left.Y}, p.Len(4.5))...)
		case e.glyph != nil:
			p.Glyph(e.glyph, c, vg.Point{X: left.X + p.Len(glyphWidth/2.0), Y: left.Y}, 4)
		}
		named := e.key
		named.color = c
		p.name(named, left.X, left.X+e.sampled(p.Pen), left.Y)
	}
}

// hiddenShare is how much of the muted colour the name of a hidden strategy has.
const hiddenShare = 0.6

// named is where a strategy is named.
type named struct {
	strategy core.Strategy
	at       vg.Rectangle
}

// noteName notes down where a key that names a strategy stands.
func (p *pane) noteName(k key, left, right, y vg.Length) {
	if k.strategy != "" {
		half := p.Height(ink.NameType) / 2
		p.names = append(p.names, named{k.strategy, vg.Rectangle{
			Min: vg.Point{X: left, Y: y - half}, Max: vg.Point{X: right, Y: y + half},
		}})
	}
}

// swatchOf returns a sample of a filling.
func swatchOf(f ink.Filling) *swatch {
	return &swatch{18, func(p *pane, box vg.Rectangle) { p.FillAll(f, box) }}
}

// rampSwatch returns a sample of a ramp.
func rampSwatch(r ink.Ramp) *swatch {
	return &swatch{72, func(p *pane, box vg.Rectangle) {
		const steps = 24
		width := box.Size().X / steps
		for i := range steps {
			left := box.Min.X + vg.Length(i)*width
			p.Box(r.At(float64(i)/(steps-1)), p.Edge(left), box.Min.Y, p.Edge(left+width), box.Max.Y)
		}
	}}
}
