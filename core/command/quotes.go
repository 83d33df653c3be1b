package command

import (
	"slices"
	"strings"

	"mvdan.cc/sh/v3/syntax"

	"parallelogram/core/message"
)

// checkQuotes refuses quotes around a placeholder in the text of a shell: its value
// is quoted by itself, and quotes in quotes would have the shell execute what an
// item is called.
func (p place) checkQuotes(params map[string]string) error {
	file, err := syntax.NewParser(syntax.Variant(syntax.LangBash)).Parse(strings.NewReader(p.texts[0]), "")
	if err != nil {
		return &message.FieldError{Field: p.field, Why: message.Of(unreadable(p.texts[0], err))}
	}
	for _, name := range names(withinQuotes(file)...) {
		value, isParam := params[name]
		if name == Item || isParam && shellWord(value) != value {
			return message.NewFieldError(p.field, "command.quoted-placeholder", "name", holder(name))
		}
	}
	return nil
}

// withinQuotes returns what stands in quotes, and in here-documents.
func withinQuotes(file *syntax.File) (texts []string) {
	literals := func(parts []syntax.WordPart) {
		for _, p := range parts {
			if l, ok := p.(*syntax.Lit); ok {
				texts = append(texts, l.Value)
			}
		}
	}
	syntax.Walk(file, func(n syntax.Node) bool {
		switch n := n.(type) {
		case *syntax.SglQuoted:
			texts = append(texts, n.Value)
		case *syntax.DblQuoted:
			literals(n.Parts)
		case *syntax.Redirect:
			if n.Hdoc != nil {
				literals(n.Hdoc.Parts)
			}
		}
		return true
	})
	return texts
}

// shellWord quotes a value for a POSIX shell, if it must be.
func shellWord(value string) string {
	if text, err := syntax.Quote(value, syntax.LangPOSIX); err == nil && !slices.Contains([]byte(text), '"') {
		return text
	}
	return "'" + strings.ReplaceAll(value, "'", `'\''`) + "'"
}
