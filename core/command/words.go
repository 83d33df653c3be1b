package command

import (
	"errors"
	"strings"

	"mvdan.cc/sh/v3/syntax"

	"parallelogram/core/message"
)

// Split cuts a line into the words that a POSIX shell would make of it, without
// doing anything else that a shell does. The error says at which column there is
// something that needs one.
func Split(line string) ([]string, error) {
	parser := syntax.NewParser(syntax.Variant(syntax.LangPOSIX), syntax.KeepComments(true))
	file, err := parser.Parse(strings.NewReader(line), "")
	if err != nil {
		return nil, unreadable(line, err)
	}
	if len(file.Last) > 0 || len(file.Stmts) > 0 && len(file.Stmts[0].Comments) > 0 {
		return nil, needsShell(line, strings.IndexByte(line, '#'), "#")
	}
	switch len(file.Stmts) {
	case 0:
		return nil, message.NewError("command.empty")
	case 1:
	default:
		return nil, separated(line, file.Stmts)
	}
	call, err := plainCall(line, file.Stmts[0])
	if err != nil {
		return nil, err
	}
	return words(line, call.Args)
}

// plainCall returns the one simple command of a line.
func plainCall(line string, s *syntax.Stmt) (*syntax.CallExpr, error) {
	switch {
	case len(s.Redirs) > 0:
		r := s.Redirs[0]
		return nil, needsShell(line, int(r.OpPos.Offset()), r.Op.String())
	case s.Semicolon.IsValid():
		return nil, needsShell(line, int(s.Semicolon.Offset()), line[s.Semicolon.Offset():s.Semicolon.Offset()+1])
	case s.Negated:
		return nil, needsShell(line, int(s.Position.Offset()), "!")
	}
	call, ok := s.Cmd.(*syntax.CallExpr)
	if !ok {
		return nil, compound(line, s)
	}
	if len(call.Assigns) > 0 {
		a := call.Assigns[0]
		text := line[a.Pos().Offset():a.End().Offset()]
		return nil, message.NewError("command.assignment", "column", column(line, int(a.Pos().Offset())), "text", text)
	}
	return call, nil
}

// separated refuses several commands in one line.
func separated(line string, list []*syntax.Stmt) error {
	if s := list[0]; s.Semicolon.IsValid() {
		at := int(s.Semicolon.Offset())
		return needsShell(line, at, line[at:at+1])
	}
	return message.NewError("command.several-lines")
}

// compound refuses a list, a pipe, a loop and the like.
func compound(line string, s *syntax.Stmt) error {
	if b, ok := s.Cmd.(*syntax.BinaryCmd); ok {
		return needsShell(line, int(b.OpPos.Offset()), b.Op.String())
	}
	return needsShell(line, int(s.Pos().Offset()), firstWord(line[s.Pos().Offset():]))
}

// words evaluates the quotes of words.
func words(line string, list []*syntax.Word) ([]string, error) {
	var out []string
	for _, w := range list {
		text, err := literal(line, w.Parts, false)
		if err != nil {
			return nil, err
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
		switch p := p.(type) {
		case *syntax.Lit:
			text, err := unescape(line, p, quoted)
			if err != nil {
				return "", err
			}
			out.WriteString(text)
		case *syntax.SglQuoted:
			out.WriteString(p.Value)
		case *syntax.DblQuoted:
			text, err := literal(line, p.Parts, true)
			if err != nil {
				return "", err
			}
			out.WriteString(text)
		default:
			at := int(p.Pos().Offset())
			return "", needsShell(line, at, line[at:min(int(p.End().Offset()), len(line))])
		}
	}
	return out.String(), nil
}

// unescape takes the backslashes out of a piece of a word. Within double quotes a
// backslash stands for itself but before $, `, ", \ and the end of a line.
func unescape(line string, l *syntax.Lit, quoted bool) (string, error) {
	var out strings.Builder
	text, start := l.Value, int(l.Pos().Offset())
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case c == '\\' && i+1 < len(text) && (!quoted || strings.IndexByte("$`\"\\\n", text[i+1]) >= 0):
			i++
			if text[i] != '\n' {
				out.WriteByte(text[i])
			}
		case !quoted && strings.IndexByte("*?[", c) >= 0:
			return "", needsShell(line, start+i, text[i:i+1])
		case !quoted && c == '~' && i == 0 && len(text) > 0:
			return "", needsShell(line, start, "~")
		default:
			out.WriteByte(c)
		}
	}
	return out.String(), nil
}

func needsShell(line string, offset int, what string) error {
	return message.NewError("command.needs-shell", "column", column(line, offset), "what", what)
}

// unreadable says where the line stops to be one of a shell.
func unreadable(line string, err error) error {
	if e, ok := errors.AsType[syntax.ParseError](err); ok {
		return message.NewError("command.unreadable", "column", column(line, int(e.Pos.Offset())), "why", e.Text)
	}
	return message.NewError("command.unreadable", "column", 1, "why", err)
}

// column counts the characters before an offset, from 1.
func column(line string, offset int) int {
	return 1 + len([]rune(line[:min(max(0, offset), len(line))]))
}

func firstWord(text string) string {
	word, _, _ := strings.Cut(text, " ")
	return word
}
