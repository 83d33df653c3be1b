package command

import (
	"slices"
	"strings"

	"mvdan.cc/sh/v3/syntax"

	"parallelogram/core/message"
)

// checkQuotes refuses a placeholder in the text of a shell where the quotes that its
// value gets do not make it text, which would have the shell execute what an item is
// called: within quotes, behind a backslash, in arithmetic, in a comment. All but
// [plainText] is refused, so that nothing is forgotten.
func (p place) checkQuotes(params map[string]string) error {
	text := p.texts[0]
	file, err := syntax.NewParser(syntax.Variant(syntax.LangBash)).Parse(strings.NewReader(text), "")
	if err != nil {
		return &message.FieldError{Field: p.field, Why: message.Of(unreadable(text, err))}
	}
	spans := plainText(file)
	for _, at := range brace.FindAllStringIndex(text, -1) {
		name, doubled := inner(text[at[0]:at[1]])
		if doubled || !needsQuotes(name, params) || spans.hold(text, at[0], at[1]) {
			continue
		}
		return message.NewFieldError(p.field, "command.quoted-placeholder", "name", holder(name))
	}
	return nil
}

// needsQuotes reports whether a placeholder's value is, or may be, more to a shell
// than text. Numbers are not.
func needsQuotes(name string, params map[string]string) bool {
	value, isParam := params[name]
	return name == Item || isParam && shellWord(value) != value
}

// spans are pieces of a text, each from a byte to before another.
type spans [][2]int

// hold reports whether one of them holds a piece of the text, with no backslash
// before it.
func (s spans) hold(text string, from, to int) bool {
	before := strings.TrimRight(text[:from], `\`)
	return (from-len(before))%2 == 0 && slices.ContainsFunc(s, func(span [2]int) bool { return span[0] <= from && to <= span[1] })
}

// plainText returns the pieces outside of quotes of the words of simple commands, of
// what those assign and export, and of the files that are redirected.
func plainText(file *syntax.File) (plain spans) {
	word := func(w *syntax.Word) {
		if w == nil {
			return
		}
		for _, part := range w.Parts {
			if l, ok := part.(*syntax.Lit); ok {
				plain = append(plain, [2]int{offset(l), int(l.End().Offset())})
			}
		}
	}
	assigned := func(list []*syntax.Assign) {
		for _, a := range list {
			if a.Index == nil {
				word(a.Value)
			}
		}
	}
	syntax.Walk(file, func(n syntax.Node) bool {
		switch n := n.(type) {
		case *syntax.CmdSubst:
			return !n.Backquotes // in which a value may hold the last one
		case *syntax.CallExpr:
			assigned(n.Assigns)
			for _, w := range n.Args {
				word(w)
			}
		case *syntax.DeclClause:
			if n.Variant.Value == "export" { // others may compute
				assigned(n.Args)
			}
		case *syntax.Redirect:
			word(n.Word) // that of a here-document stands at its end once more, where it is refused
		}
		return true
	})
	return plain
}

// shellWord quotes a value for a POSIX shell, if it must be.
func shellWord(value string) string {
	if text, err := syntax.Quote(value, syntax.LangPOSIX); err == nil && !slices.Contains([]byte(text), '"') {
		return text
	}
	return "'" + strings.ReplaceAll(value, "'", `'\''`) + "'"
}
