package runfile

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
)

// harmless replaces what would move a terminal's cursor, or do worse, when text
// of a file is shown: all control characters but the ends of lines and tabs,
// and bytes that are no text.
func harmless(text string) string { return strings.Map(shown, text) }

func shown(r rune) rune {
	switch {
	case r == '\n', r == '\t', !unicode.IsControl(r):
		return r
	case r == '\r':
		return -1
	}
	return unicode.ReplacementChar
}

// escape is one escaped character of JSON.
var escape = regexp.MustCompile(`\\(u[0-9a-fA-F]{4}|.)`)

// harmlessJSON is harmless for the strings of JSON, escaped characters too.
func harmlessJSON(text string) string {
	return escape.ReplaceAllStringFunc(harmless(text), func(escaped string) string {
		switch escaped {
		case `\b`, `\f`:
			return string(unicode.ReplacementChar)
		case `\r`:
			return ""
		}
		if code, err := strconv.ParseUint(strings.TrimPrefix(escaped, `\u`), 16, 16); err == nil && len(escaped) == 6 && unicode.IsControl(rune(code)) && code != '\n' && code != '\t' {
			return harmless(string(rune(code)))
		}
		return escaped
	})
}
