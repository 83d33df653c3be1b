package chart

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

// letters are a size of type, in twelfths of the style's, and a weight.
type letters struct {
	size float64
	bold bool
}

// The sizes of type: there are no others.
var (
	titleType = letters{16, true}
	nameType  = letters{12, true}
	tickType  = letters{12, false}
	smallType = letters{11, false}
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
func (p pen) stretches(t letters, text string) []stretch {
	var list []stretch
	var buf sfnt.Buffer
	faces := faces(p.style.Family, t.bold, p.len(t.size))
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

// width returns the width of a line of text.
func (p pen) width(t letters, text string) vg.Length {
	width := vg.Length(0)
	for _, s := range p.stretches(t, text) {
		width += s.face.Width(s.text)
	}
	return width
}

// capitals returns the height of capitals.
func (p pen) capitals(t letters) vg.Length { return p.len(t.size * capHeight) }

// height returns the height of a line of text with the space to the next one.
func (p pen) height(t letters) vg.Length { return p.len(t.size * lineHeight) }

// Where text stands relative to its place: the share of its width that lies to
// the left.
const (
	fromLeft  = 0
	centred   = 0.5
	fromRight = 1
)

// lineFiller is a canvas that places and sets a whole line by itself.
type lineFiller interface {
	fillLine(f font.Face, at vg.Point, align float64, text string)
}

// text writes a line whose capitals are centred on y.
func (p pen) text(t letters, c color.NRGBA, x, y vg.Length, align float64, text string) {
	if text == "" {
		return
	}
	at := vg.Point{X: x, Y: p.edge(y - p.capitals(t)/2)}
	p.c.SetColor(c)
	if line, ok := p.c.(lineFiller); ok {
		line.fillLine(faces(p.style.Family, t.bold, p.len(t.size))[0], at, align, spaced(text))
		return
	}
	at.X -= vg.Length(align) * p.width(t, text)
	for _, s := range p.stretches(t, text) {
		p.c.FillString(s.face, at, s.text)
		at.X += s.face.Width(s.text)
	}
}

// wrap breaks text into at most limit lines no wider than width, about equally
// long; what does not fit is cut and marked by an ellipsis.
func (p pen) wrap(t letters, text string, width vg.Length, limit int) []string {
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
		lines[i] = p.cut(t, line, width)
	}
	return lines
}

// broken breaks text before each word that would go beyond the width.
func (p pen) broken(t letters, text string, width vg.Length) []string {
	var lines []string
	for _, word := range strings.FieldsFunc(text, breaks) {
		if last := len(lines) - 1; last >= 0 && p.width(t, lines[last]+" "+word) <= width {
			lines[last] += " " + word
		} else {
			lines = append(lines, word)
		}
	}
	return lines
}

// cut shortens text to the width.
func (p pen) cut(t letters, text string, width vg.Length) string {
	if p.width(t, text) <= width {
		return text
	}
	runes := []rune(text)
	short := func(n int) string { return strings.TrimRight(string(runes[:n]), " ·,"+noBreak) + "…" }
	n := sort.Search(len(runes), func(n int) bool { return p.width(t, short(n)) > width })
	if n == 0 {
		return ""
	}
	return short(n - 1)
}
