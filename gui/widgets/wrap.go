package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
)

// noBreak is the space at which no line breaks, as between a number and its
// unit.
const noBreak = "\u00a0"

// wrapped breaks a text into lines of a width wherever there is a space, for
// Fyne, which also breaks where it must not. Text that Fyne breaks rightly is
// left to it, and so are words that are longer than a line.
func wrapped(text string, width float32, measure func(string) float32) string {
	if !strings.Contains(text, noBreak) || width <= 0 {
		return text
	}
	paragraphs := strings.Split(text, "\n")
	for i, p := range paragraphs {
		words := strings.Split(p, " ")
		lines := words[:1]
		for _, word := range words[1:] {
			last := len(lines) - 1
			if longer := lines[last] + " " + word; measure(longer) <= width {
				lines[last] = longer
			} else {
				lines = append(lines, word)
			}
		}
		paragraphs[i] = strings.Join(lines, "\n")
	}
	return strings.Join(paragraphs, "\n")
}

// measure returns the width of a line of the label.
func (n *Label) measure(line string) float32 {
	style := n.segment.Style
	return fyne.MeasureText(line, n.rich.Theme().Size(style.SizeName), style.TextStyle).Width
}
