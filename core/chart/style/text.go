package style

import (
	"image/color"
	"slices"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	plotfont "gonum.org/v1/plot/font"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// Type is a size of type with its weight: there are no others.
type Type int

const (
	Title Type = iota
	Name       // of a series
	Tick       // beside an axis
	Small
)

// sizes are those of the types, in units.
var sizes = [...]float64{Title: 16, Name: 12, Tick: 12, Small: 11}

// LineHeight is the height of a line of text with the space to the next one,
// as a part of the size of type, and capitals that of a capital, in Liberation
// Sans and in Noto Sans.
const (
	lineHeight = 1.36
	capitals   = 0.71
)

// Type returns the style of text of a size: it begins at its place and its
// capitals are centred on it.
func (s Style) Type(t Type, c color.Color) text.Style {
	f := plotfont.Font{Typeface: plotfont.Typeface(s.Family), Size: s.Len(sizes[t])}
	if t == Title || t == Name {
		f.Weight = font.WeightBold
	}
	return text.Style{Color: c, Font: f, XAlign: text.XLeft, YAlign: text.YCenter, Handler: lines{}}
}

// Centred returns the style of text whose middle is at its place.
func Centred(s text.Style) text.Style { s.XAlign = text.XCenter; return s }

// Height returns the height of a line of text.
func (s Style) Height(t Type) vg.Length { return s.Len(sizes[t] * lineHeight) }

// Width returns the width of a line of text.
func (s Style) Width(t Type, line string) vg.Length { return s.Type(t, nil).Width(line) }

// lines is a text.Handler that takes each letter from the first font that has
// it. Its text is one line, as high as the letters with the space to the next
// one, in the middle of which the capitals are: what gonum's axes centre are
// then the capitals.
type lines struct{}

// Cache returns gonum's cache of fonts, which is not used.
func (lines) Cache() *plotfont.Cache { return plotfont.DefaultCache }

// Extents returns the height of a line as that of the letters.
func (lines) Extents(f plotfont.Font) plotfont.Extents {
	return plotfont.Extents{Ascent: f.Size * lineHeight, Height: f.Size * lineHeight}
}

// Lines returns the text.
func (lines) Lines(txt string) []string { return []string{txt} }

// Box returns the width and the height of a line.
func (lines) Box(txt string, f plotfont.Font) (width, height, depth vg.Length) {
	for _, s := range stretches(f, txt) {
		width += s.face.Width(s.text)
	}
	return width, f.Size * lineHeight, 0
}

// Liner is a canvas that places and sets a whole line by itself.
type Liner interface {
	FillLine(f plotfont.Face, at vg.Point, align text.XAlignment, line string)
}

// Draw writes a line.
func (l lines) Draw(c vg.Canvas, txt string, sty text.Style, at vg.Point) {
	if txt == "" {
		return
	}
	c.SetColor(sty.Color)
	if sty.Rotation != 0 {
		c.Push()
		defer c.Pop()
		c.Translate(at)
		c.Rotate(sty.Rotation)
		at = vg.Point{}
	}
	middle := at.Y + sty.Font.Size*lineHeight*(vg.Length(sty.YAlign)+0.5)
	at.Y = middle - sty.Font.Size*capitals/2
	if liner, ok := Inner(c).(Liner); ok {
		liner.FillLine(faces(sty.Font)[0], at, sty.XAlign, spaced(txt))
		return
	}
	if sty.XAlign != text.XLeft {
		width, _, _ := l.Box(txt, sty.Font)
		at.X += vg.Length(sty.XAlign) * width
	}
	for _, s := range stretches(sty.Font, txt) {
		c.FillString(s.face, at, s.text)
		at.X += s.face.Width(s.text)
	}
}

// stretch is a part of a line of text that is set in one face.
type stretch struct {
	face plotfont.Face
	text string
}

// stretches divides a line by the first face that has each letter, or by the
// first of all where none has it.
func stretches(f plotfont.Font, line string) []stretch {
	var list []stretch
	var buf sfnt.Buffer
	faces := faces(f)
	last := -1
	for _, r := range spaced(line) {
		has := func(f plotfont.Face) bool {
			index, err := f.Face.GlyphIndex(&buf, r)
			return err == nil && index != 0
		}
		which := max(0, slices.IndexFunc(faces, has))
		if which != last {
			list, last = append(list, stretch{face: faces[which]}), which
		}
		list[len(list)-1].text += string(r)
	}
	return list
}

// Inner returns the canvas that gonum's areas of a canvas are areas of.
func Inner(c vg.Canvas) vg.Canvas {
	for {
		switch area := c.(type) {
		case draw.Canvas:
			c = area.Canvas
		case *draw.Canvas:
			c = area.Canvas
		default:
			return c
		}
	}
}
