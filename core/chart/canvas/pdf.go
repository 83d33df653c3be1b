package canvas

import (
	"bytes"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/vgpdf"
)

// outlined is a canvas that draws text as the outlines of its letters. vgpdf
// itself loses bold fonts and all letters beyond those of Western Europe, and
// panics when there is no folder for temporary files.
type outlined struct{ vg.CanvasSizer }

// FillString draws a line of text whose baseline begins at a point.
func (o outlined) FillString(f font.Face, at vg.Point, text string) {
	var outlines vg.Path
	var buf sfnt.Buffer
	em := fixed.Int26_6(f.Face.UnitsPerEm())
	for i, r := range text {
		letter := string(r)
		// Measured with what stands before it, the place includes kerning.
		from := vg.Point{X: at.X + f.Width(text[:i]+letter) - f.Width(letter), Y: at.Y}
		index, err := f.Face.GlyphIndex(&buf, r)
		if err != nil {
			index = 0 // the sign for a letter that the font does not have
		}
		// A letter that the font cannot draw stays blank, as on a screen.
		if segments, err := f.Face.LoadGlyph(&buf, index, em, nil); err == nil {
			outlines = append(outlines, contours(segments, from, f.Font.Size/vg.Length(em))...)
		}
	}
	if len(outlines) > 0 {
		o.Fill(outlines)
	}
}

// contours turns a glyph into a path. Its quadratic curves become cubic ones:
// vgpdf takes the control point of a quadratic curve for one of a cubic.
func contours(segments sfnt.Segments, origin vg.Point, unit vg.Length) vg.Path {
	var p vg.Path
	var last vg.Point
	for i, s := range segments {
		at := func(k int) vg.Point {
			return vg.Point{X: origin.X + vg.Length(s.Args[k].X)*unit, Y: origin.Y - vg.Length(s.Args[k].Y)*unit}
		}
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			if i > 0 {
				p.Close()
			}
			last = at(0)
			p.Move(last)
		case sfnt.SegmentOpLineTo:
			last = at(0)
			p.Line(last)
		case sfnt.SegmentOpQuadTo:
			c, end := at(0), at(1)
			p.CubeTo(toward(last, c), toward(end, c), end)
			last = end
		case sfnt.SegmentOpCubeTo:
			last = at(2)
			p.CubeTo(at(0), at(1), last)
		}
	}
	if len(p) > 0 {
		p.Close()
	}
	return p
}

// toward returns the point two thirds of the way from a to b: a control point
// of the cubic curve that equals the quadratic one controlled by b.
func toward(a, b vg.Point) vg.Point { return a.Add(b.Sub(a).Scale(2.0 / 3)) }

// PDF makes the file of what is drawn on a page of a width and a height,
// points.
func PDF(width, height vg.Length, paint func(vg.CanvasSizer)) (*bytes.Buffer, error) {
	page := vgpdf.New(width, height)
	paint(outlined{page})
	file := new(bytes.Buffer)
	_, err := page.WriteTo(file)
	return file, err
}
