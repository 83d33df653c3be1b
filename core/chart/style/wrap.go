package style

import (
	"sort"
	"strings"
	"unicode"

	"gonum.org/v1/plot/vg"
)

// noBreak is the space at which no line breaks, as between a number and its
// unit. Once its line is set it is a space as others: fonts may lack it.
const noBreak = "\u00a0"

func breaks(r rune) bool { return unicode.IsSpace(r) && string(r) != noBreak }

func spaced(line string) string { return strings.ReplaceAll(line, noBreak, " ") }

// Wrap breaks text into at most limit lines no wider than width, about equally
// long; what does not fit is cut and marked by an ellipsis.
func (s Style) Wrap(t Type, txt string, width vg.Length, limit int) []string {
	lines := s.broken(t, txt, width)
	for narrow := width * 0.95; len(lines) > 1 && narrow > width/2; narrow -= width * 0.05 {
		even := s.broken(t, txt, narrow)
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
		lines[i] = s.Cut(t, line, width)
	}
	return lines
}

// broken breaks text before each word that would go beyond the width.
func (s Style) broken(t Type, txt string, width vg.Length) []string {
	var lines []string
	for _, word := range strings.FieldsFunc(txt, breaks) {
		if last := len(lines) - 1; last >= 0 && s.Width(t, lines[last]+" "+word) <= width {
			lines[last] += " " + word
		} else {
			lines = append(lines, word)
		}
	}
	return lines
}

// Cut shortens text to the width.
func (s Style) Cut(t Type, txt string, width vg.Length) string {
	if s.Width(t, txt) <= width {
		return txt
	}
	runes := []rune(txt)
	short := func(n int) string { return strings.TrimRight(string(runes[:n]), " ·,"+noBreak) + "…" }
	n := sort.Search(len(runes), func(n int) bool { return s.Width(t, short(n)) > width })
	if n == 0 {
		return ""
	}
	return short(n - 1)
}
