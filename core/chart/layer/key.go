package layer

import (
	"image/color"

	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"parallelogram/core"
	"parallelogram/core/chart/canvas"
	"parallelogram/core/chart/style"
)

// Key names a line where it ends, or tells in a legend what a mark stands for.
type Key struct {
	Text   string
	Color  color.NRGBA
	Bold   bool
	Sample Sample  // stands before the text in a legend
	Ring   bool    // the sample stands before the text at the end of a line, too
	X, Y   float64 // where the line ends, in values
	Row    bool    // there is no line, only failures in the row below the data

	Strategy core.Strategy // that it names; empty when it names something else
	Hidden   bool          // the strategy is left out
}

// Name is where a strategy is named.
type Name struct {
	Strategy core.Strategy
	At       vg.Rectangle
}

// hiddenShare is how much of the muted colour the name of a hidden strategy has.
const hiddenShare = 0.6

// kind returns the key's size of type.
func (k Key) kind() style.Type {
	if k.Bold {
		return style.Name
	}
	return style.Small
}

func (k Key) color(s style.Style) color.NRGBA {
	if k.Hidden {
		return s.Faint(s.Muted, hiddenShare)
	}
	return k.Color
}

func (k Key) text(s style.Style) text.Style { return s.Type(k.kind(), k.color(s)) }

// Cut returns the key with its text cut to a width.
func (k Key) Cut(s style.Style, width vg.Length) Key {
	k.Text = s.Cut(k.kind(), k.Text, width)
	return k
}

// sampled returns the width of the key's sample with the space after it.
func (k Key) sampled(s style.Style) vg.Length {
	if k.Sample.Draw == nil {
		return 0
	}
	return s.Len(k.Sample.Width + 5)
}

// draw writes a key from a place on, with its sample or without. The name of
// what is hidden is struck through.
func (k Key) draw(c draw.Canvas, s style.Style, at vg.Point, sample bool) {
	if sample && k.Sample.Draw != nil {
		half := s.Len(5)
		k.Sample.Draw(c, s, k.color(s), vg.Rectangle{
			Min: vg.Point{X: at.X, Y: at.Y - half}, Max: vg.Point{X: at.X + s.Len(k.Sample.Width), Y: at.Y + half},
		})
		at.X += k.sampled(s)
	}
	c.FillText(k.text(s), at, k.Text)
	if k.Hidden {
		c.StrokeLine2(s.Line(k.color(s), 1.25), at.X, at.Y, at.X+k.text(s).Width(k.Text), at.Y)
	}
}

// named returns where keys name strategies, with their samples or without.
func named(s style.Style, keys []Key, places []vg.Point, samples bool) (names []Name) {
	half := s.Height(style.Name) / 2
	for i, at := range places {
		width := keys[i].text(s).Width(keys[i].Text)
		if samples {
			width += keys[i].sampled(s)
		}
		if keys[i].Strategy != "" {
			names = append(names, Name{keys[i].Strategy, vg.Rectangle{
				Min: vg.Point{X: at.X, Y: at.Y - half}, Max: vg.Point{X: at.X + width, Y: at.Y + half},
			}})
		}
	}
	return names
}

// Sample shows what a key is about. Its width is in units.
type Sample struct {
	Width float64
	Draw  func(c draw.Canvas, s style.Style, of color.NRGBA, box vg.Rectangle)
}

// OfLine is a sample of a line, with the shape of its points if it has one.
func OfLine(width float64, shape style.Shape, dashes ...float64) Sample {
	return Sample{24, func(c draw.Canvas, s style.Style, of color.NRGBA, box vg.Rectangle) {
		at := canvas.Middle(box)
		c.StrokeLine2(s.Line(of, width, dashes...), box.Min.X, at.Y, box.Max.X, at.Y)
		if shape != nil {
			c.DrawGlyphNoClip(s.Glyph(shape, of, 4), at)
		}
	}}
}

// OfGlyph is a sample of a style of points.
func OfGlyph(width float64, glyph func(s style.Style, of color.NRGBA) draw.GlyphStyle) Sample {
	return Sample{width, func(c draw.Canvas, s style.Style, of color.NRGBA, box vg.Rectangle) {
		c.DrawGlyphNoClip(glyph(s, of), canvas.Middle(box))
	}}
}

// OfShape is a sample of the hollow shape of a series' points, OfSolid of the
// filled one.
func OfShape(shape style.Shape) Sample {
	return OfGlyph(11, func(s style.Style, of color.NRGBA) draw.GlyphStyle { return s.Glyph(shape, of, 4) })
}

func OfSolid(shape style.Shape) Sample {
	return Sample{11, func(c draw.Canvas, s style.Style, of color.NRGBA, box vg.Rectangle) {
		c.SetColor(of)
		c.Fill(shape.AppendTo(nil, canvas.Middle(box), s.Len(4.5)))
	}}
}

// OfRing is a sample of the ring around a point, OfCross that of a failure.
var (
	OfRing  = OfGlyph(11, func(s style.Style, of color.NRGBA) draw.GlyphStyle { return s.Ring(of, 5, 1.75) })
	OfCross = OfGlyph(9, func(s style.Style, of color.NRGBA) draw.GlyphStyle { return s.Cross(of, 3.5) })
)

// OfBox is a sample of something rectangular.
func OfBox(paint func(c draw.Canvas, s style.Style, of color.NRGBA, box vg.Rectangle)) Sample {
	return Sample{18, paint}
}

// OfFilling is a sample of a filling.
func OfFilling(f canvas.Filling) Sample {
	return OfBox(func(c draw.Canvas, s style.Style, _ color.NRGBA, box vg.Rectangle) { f.Fill(c, s, box) })
}

// OfFrame is a sample of the frame around what is recommended.
var OfFrame = OfBox(func(c draw.Canvas, s style.Style, of color.NRGBA, box vg.Rectangle) {
	canvas.Frame(c, s.Line(of, 2.25), box, 0)
})
