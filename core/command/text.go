package command

import (
	"path/filepath"
	"slices"
	"strings"

	"mvdan.cc/sh/v3/syntax"

	"parallelogram/core"
)

// Text writes a command line as it could be typed into a shell.
func Text(l core.CommandLine) string {
	if l.Shell {
		return l.Args[0]
	}
	words := make([]string, len(l.Args))
	for i, a := range l.Args {
		words[i] = quote(a)
	}
	return strings.Join(words, " ")
}

// quote leaves braces alone, which are placeholders more often than not.
func quote(word string) string {
	if word != "" && brace.ReplaceAllString(word, "") == "" {
		return word
	}
	text, err := syntax.Quote(brace.ReplaceAllString(word, "x"), syntax.LangBash)
	if err == nil && text == brace.ReplaceAllString(word, "x") {
		return word
	}
	if text, err = syntax.Quote(word, syntax.LangBash); err != nil {
		return word // it has a null byte, and cannot be typed
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
	return filepath.Base(words[0])
}

func uses(l core.CommandLine, name string) bool { return slices.Contains(Uses(l), name) }
