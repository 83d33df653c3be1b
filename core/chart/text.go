package chart

import (
	"image/color"
	"strings"

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

func (p pen) face(t letters) font.Face {
	return face(p.style.Family, t.bold, p.len(t.size))
}

// width returns the width of a line of text.
func (p pen) width(t letters, text string) vg.Length {
	f := p.face(t)
	return f.Width(text)
}

// height returns the height of a line of text with the space to the next one.
func (p pen) height(t letters) vg.Length { return p.len(t.size * lineHeight) }

// Where text stands relative to its place: the share of its width that lies to
// the left.
const (
	fromLeft  = 0
	centred   = 0.5
	fromRight = 1
)

// text writes a line whose capitals are centred on y.
func (p pen) text(t letters, c color.Color, x, y vg.Length, align float64, text string) {
	if text == "" {
		return
	}
	f := p.face(t)
	x -= vg.Length(align) * f.Width(text)
	y -= p.len(t.size * capHeight / 2)
	p.c.SetColor(c)
	p.c.FillString(f, vg.Point{X: x, Y: p.edge(y)}, text)
}

// wrap breaks text into at most limit lines no wider than width; what does not
// fit is cut and marked by an ellipsis.
func (p pen) wrap(t letters, text string, width vg.Length, limit int) []string {
	var lines []string
	words := strings.Fields(text)
	for len(words) > 0 && len(lines) < limit-1 {
		n := 1
		for n < len(words) && p.width(t, strings.Join(words[:n+1], " ")) <= width {
			n++
		}
		lines = append(lines, p.cut(t, strings.Join(words[:n], " "), width))
		words = words[n:]
	}
	if len(words) > 0 {
		lines = append(lines, p.cut(t, strings.Join(words, " "), width))
	}
	return lines
}

// cut shortens text to the width.
func (p pen) cut(t letters, text string, width vg.Length) string {
	if p.width(t, text) <= width {
		return text
	}
	runes := []rune(text)
	for len(runes) > 0 {
		runes = runes[:len(runes)-1]
		short := strings.TrimRight(string(runes), " ·,") + "…"
		if p.width(t, short) <= width {
			return short
		}
	}
	return ""
}
