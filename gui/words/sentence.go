package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Capitalised makes a sentence of an error's text, unless it begins with the
// name of a file.
func Capitalised(text string) string {
	if word, _, _ := strings.Cut(text, " "); strings.ContainsAny(word, `./\`) {
		return text
	}
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + text[size:]
}

// FirstLine leaves out what follows the first line of an error, such as a
// stack.
func FirstLine(text string) string {
	line, _, _ := strings.Cut(text, "\n")
	return line
}
