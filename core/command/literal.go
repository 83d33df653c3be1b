package command

import (
	"strings"

	"mvdan.cc/sh/v3/expand"
	"mvdan.cc/sh/v3/syntax"

	"parallelogram/core/message"
)

// words evaluates the quotes of words.
func words(line string, list []*syntax.Word) ([]string, error) {
	var out []string
	for _, w := range list {
		text, err := literal(line, w.Parts, false)
		if err != nil {
			return nil, err
		}
		if strings.IndexByte(text, 0) >= 0 {
			return nil, message.NewError("command.null", "column", column(line, offset(w)))
		}
		out = append(out, text)
	}
	return out, nil
}

// literal returns the text of the parts of a word. A pattern within quotes is
// text; without, a shell would make file names of it.
func literal(line string, parts []syntax.WordPart, quoted bool) (string, error) {
	var out strings.Builder
	for _, p := range parts {
		text, err := part(line, p, quoted)
		if err != nil {
			return "", err
		}
		out.WriteString(text)
	}
	return out.String(), nil
}

func part(line string, p syntax.WordPart, quoted bool) (string, error) {
	switch p := p.(type) {
	case *syntax.Lit:
		return unescape(line, p, quoted)
	case *syntax.SglQuoted:
		if !p.Dollar {
			return p.Value, nil
		}
		text, _, err := expand.Format(nil, p.Value, nil)
		return text, err
	case *syntax.DblQuoted:
		if !p.Dollar { // else it would be translated
			return literal(line, p.Parts, true)
		}
	}
	return "", needsShell(line, offset(p), source(line, p))
}

// unescape takes the backslashes out of a piece of a word. Within double quotes a
// backslash stands for itself but before $, `, ", \ and the end of a line.
func unescape(line string, l *syntax.Lit, quoted bool) (string, error) {
	var out strings.Builder
	text, start := source(line, l), offset(l)
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case c == '\\' && i+1 < len(text) && (!quoted || strings.IndexByte("$`\"\\\n", text[i+1]) >= 0):
			i++
			if text[i] != '\n' {
				out.WriteByte(text[i])
			}
		case !quoted && expands(line, start+i):
			return "", needsShell(line, start+i, text[i:i+1])
		default:
			out.WriteByte(c)
		}
	}
	return out.String(), nil
}

// expands reports whether a shell would put something else in the place of a
// character outside of quotes: file names for a pattern, a folder for ~ where a
// word or a value begins.
func expands(line string, at int) bool {
	switch line[at] {
	case '*', '?', '[':
		return true
	case '~':
		return at == 0 || strings.IndexByte(" \t\n=:", line[at-1]) >= 0
	}
	return false
}
