package i18n

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallelogram/core/message"
)

// Notice says what the core tells, as a sentence.
func Notice(m message.Message) string { return sentence(Message(m)) }

// Sentence says an error, as a sentence.
func Sentence(err error) string { return sentence(Why(err)) }

// Why says an error, as a part of a sentence.
func Why(err error) string { return Because(message.Of(err)) }

// Because says a reason, as a part of a sentence. What follows its first line,
// such as a stack, is left out.
func Because(m message.Message) string {
	line, _, _ := strings.Cut(Message(m), "\n")
	return line
}

// sentence begins a sentence of English as one begins, and ends one of Korean.
// English errors are told without an end.
func sentence(text string) string {
	if last, _ := utf8.DecodeLastRuneInString(text); unicode.Is(unicode.Hangul, last) {
		return text + "."
	}
	if current != message.English() {
		return text
	}
	return capitalised(text)
}

// capitalised makes a sentence of an error's text, unless it begins with the
// name of a file.
func capitalised(text string) string {
	if word, _, _ := strings.Cut(text, " "); strings.ContainsAny(word, `./\`) {
		return text
	}
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + text[size:]
}
