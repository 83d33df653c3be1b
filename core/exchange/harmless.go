package exchange

import (
	"strings"
	"unicode"
)

// longest is how many characters of a name are shown.
const longest = 80

// Harmless returns text of a file as it may be shown in a sentence: on one
// line, without what moves a cursor or turns the direction of writing, and not
// longer than 80 characters.
func Harmless(text string) string {
	clean := strings.Join(strings.Fields(strings.Map(shown, strings.ToValidUTF8(text, "�"))), " ")
	n := 0
	for i := range clean {
		if n++; n > longest {
			return clean[:i] + "…"
		}
	}
	return clean
}

func shown(r rune) rune {
	switch {
	case unicode.IsSpace(r):
		return ' '
	case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r), unicode.Is(unicode.Cf, r):
		return unicode.ReplacementChar
	}
	return r
}
