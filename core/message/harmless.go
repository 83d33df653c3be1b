package message

import (
	"strings"
	"unicode"
)

// Harmless replaces what would move a terminal's cursor, or hide what a text
// says, when text of a file or of another program is shown: control characters
// but the ends of lines and tabs, marks that change the direction of writing, and
// bytes that are no text.
func Harmless(text string) string { return strings.Map(shown, text) }

// HarmlessLine is [Harmless] for what stands in one line, such as a name.
func HarmlessLine(text string) string {
	return strings.Map(func(r rune) rune {
		if r = shown(r); r == '\n' || r == '\t' {
			return ' '
		}
		return r
	}, text)
}

func shown(r rune) rune {
	switch {
	case r == '\n', r == '\t':
		return r
	case r == '\r':
		return -1
	case r == '\u2028', r == '\u2029':
		return '\n'
	case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r):
		return unicode.ReplacementChar
	}
	return r
}
