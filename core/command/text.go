package command

import (
	"path/filepath"
	"strings"
	"unicode"

	"mvdan.cc/sh/v3/syntax"

	"parallelogram/core"
	"parallelogram/core/message"
)

// Text writes a command line as it could be typed into a shell: what is shown is
// what would be run. Characters that cannot be seen, or that would move a
// terminal's cursor, are written as escape sequences.
func Text(l core.CommandLine) string {
	if l.IsZero() {
		return ""
	}
	if l.Shell {
		if plain(l.Args[0]) {
			return l.Args[0]
		}
		return Words([]string{shell, "-c", l.Args[0]})
	}
	return Words(l.Args)
}

// Words writes an argument vector as it could be typed into a shell.
func Words(args []string) string {
	words := make([]string, len(args))
	for i, a := range args {
		words[i] = quote(a)
	}
	return strings.Join(words, " ")
}

// plain reports whether every character of a text can be seen.
func plain(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return r == unicode.ReplacementChar || !unicode.IsPrint(r) })
}

// quote leaves braces alone, which are placeholders more often than not, and the
// equals sign of a flag.
func quote(word string) string {
	plain := brace.ReplaceAllString(word, "x")
	if strings.HasPrefix(plain, "-") {
		plain = strings.ReplaceAll(plain, "=", "x")
	}
	if text, err := syntax.Quote(plain, syntax.LangBash); err == nil && text == plain {
		return word
	}
	text, err := syntax.Quote(word, syntax.LangBash)
	if err != nil {
		return message.HarmlessLine(word) // it has a null byte, and cannot be run
	}
	return text
}

// Name returns what a command is called: its program.
func Name(c core.Command) string {
	if c.Main.IsZero() {
		return ""
	}
	words := c.Main.Args
	if c.Main.Shell {
		words = strings.Fields(words[0])
	}
	if len(words) == 0 {
		return "sh"
	}
	return message.HarmlessLine(filepath.Base(words[0]))
}
