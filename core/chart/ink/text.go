package ink

import (
	"image/color"
	"slices"
	"sort"
	"strings"
	"unicode"

	"golang.org/x/image/font/sfnt"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
)

// Letters are a size of type, in twelfths of the style's, and a weight.
type Letters struct {
	size float64
	bold bool
}

// The sizes of type: there are no others.
var (
	TitleType = Letters{16, true}
	NameType  = Letters{12, true}
	TickType  = Letters{12, false}
	SmallType = Letters{11, false}
)

// The height of a capital and of a line of text, as a part of the size of
// type, in Liberation Sans and in Noto Sans.
const (
	capHeight  = 0.71
	lineHeight = 1.36
)

// noBreak is the space at which no line breaks, as between a number and its
// unit. Once its line is set it is a space as others: fonts may lack it.
const noBreak = "\u00a0"

func breaks(r rune) bool { return unicode.IsSpace(r) && string(r) != noBreak }

func spaced(line string) string { return strings.ReplaceAll(line, noBreak, " ") }

// stretch is a part of a line of text that is set in one face.
type stretch struct {
	face font.Face
	text string
}

// stretches divides a line by the first face that has each letter, or by the
// first of all where none has it.
func (p Pen) stretches(t Letters, text string) []stretch {
	var list []stretch
	var buf sfnt.Buffer
	faces := faces(p.Style.Family, t.bold, p.Len(t.size))
	last := -1
	for _, r := range spaced(text) {
		has := func(f font.Face) bool {
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

// Width returns the width of a line of text.
func (p Pen) Width(t Letters, text string) vg.Length {
	width := vg.Length(0)
	for _, s := range p.stretches(t, text) {
		width += s.face.Width(s.text)
	}
	return width
}

// Capitals returns the height of capitals.
func (p Pen) Capitals(t Letters) vg.Length { return p.Len(t.size * capHeight) }

// Height returns the height of a line of text with the space to the next one.
func (p Pen) Height(t Letters) vg.Length { return p.Len(t.size * lineHeight) }

// Where text stands relative to its place: the share of its width that lies to
// the left.
const (
	FromLeft  = 0
	Centred   = 0.5
	FromRight = 1
)

// lineFiller is a canvas that places and sets a whole line by itself.
type lineFiller interface {
	fillLine(f font.Face, at vg.Point, align float64, text string)
}

// Text writes a line whose capitals are centred on y.
func (p Pen) Text(t Letters, c color.NRGBA, x, y vg.Length, align float64, text string) {
	if text == "" {
		return
	}
	at := vg.Point{X: x, Y: p.Edge(y - p.Capitals(t)/2)}
	p.c.SetColor(c)
	if line, ok := p.c.(lineFiller); ok {
		line.fillLine(faces(p.Style.Family, t.bold, p.Len(t.size))[0], at, align, spaced(text))
		return
	}
	at.X -= vg.Length(align) * p.Width(t, text)
	for _, s := range p.stretches(t, text) {
		p.c.FillString(s.face, at, s.text)
		at.X += s.face.Width(s.text)
	}
}

// Wrap breaks text into at most limit lines no wider than width, about equally
// long; what does not fit is cut and marked by an ellipsis.
func (p Pen) Wrap(t Letters, text string, width vg.Length, limit int) []string {
	lines := p.broken(t, text, width)
	for narrow := width * 0.95; len(lines) > 1 && narrow > width/2; narrow -= width * 0.05 {
		even := p.broken(t, text, narrow)
		if len(even) != len(lines) {
			break
		}
		lines = even
	}
	if len(lines) > limit {
		lines[limit-1] = strings.Join(lines[limit-1:], " ")
		lines = lines[:limit]
	}
	for i, line := range lines {
		lines[i] = p.Cut(t, line, width)
	}
	return lines
}

// broken breaks text before each word that would go beyond the width.
func (p Pen) broken(t Letters, text string, width vg.Length) []string {
	var lines []string
	for _, word := range strings.FieldsFunc(text, breaks) {
		if last := len(lines) - 1; last >= 0 && p.Width(t, lines[last]+" "+word) <= width {
			lines[last] += " " + word
		} else {
			lines = append(lines, word)
		}
	}
	return lines
}

// Cut shortens text to the width.
func (p Pen) Cut(t Letters, text string, width vg.Length) string {
	if p.Width(t, text) <= width {
		return text
	}
	runes := []rune(text)
	short := func(n int) string { return strings.TrimRight(string(runes[:n]), " ·,"+noBreak) + "…" }
	n := sort.Search(len(runes), func(n int) bool { return p.Width(t, short(n)) > width })
	if n == 0 {
		return ""
	}
	return short(n - 1)
}
