package chart

import (
	"image/color"
	"sort"
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
	for _, word := range strings.Fields(text) {
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
	short := func(n int) string { return strings.TrimRight(string(runes[:n]), " ·,") + "…" }
	n := sort.Search(len(runes), func(n int) bool { return p.width(t, short(n)) > width })
	if n == 0 {
		return ""
	}
	return short(n - 1)
}
