package command

import (
	"errors"
	"strings"

	"mvdan.cc/sh/v3/syntax"

	"parallelogram/core/message"
)

// Split cuts a line into the words that a shell would make of it, without doing
// anything else that a shell does. The line is read as by bash, for that is what
// its author is used to: what a POSIX shell reads otherwise is refused, but for
// $'\n' and the like. Braces are text, as to a POSIX shell, and as find, awk and
// placeholders have them: {a,b} and a{1..3} are passed on as they are, where bash
// would make several words of each. The error says at which column there is something that needs
// a shell.
func Split(line string) ([]string, error) {
	if at := strings.IndexByte(line, 0); at >= 0 {
		return nil, message.NewError("command.null", "column", column(line, at))
	}
	parser := syntax.NewParser(syntax.Variant(syntax.LangBash), syntax.KeepComments(true))
	file, err := parser.Parse(strings.NewReader(line), "")
	if err != nil {
		return nil, unreadable(line, err)
	}
	if at, found := comment(file); found {
		return nil, needsShell(line, at, "#")
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

// comment returns where a comment begins.
func comment(file *syntax.File) (at int, found bool) {
	comments := file.Last
	for _, s := range file.Stmts {
		comments = append(comments, s.Comments...)
	}
	if len(comments) == 0 {
		return 0, false
	}
	return int(comments[0].Pos().Offset()), true
}

// plainCall returns the one simple command of a line.
func plainCall(line string, s *syntax.Stmt) (*syntax.CallExpr, error) {
	switch {
	case len(s.Redirs) > 0:
		return nil, redirected(line, s.Redirs[0])
	case s.Semicolon.IsValid():
		return nil, separated(line, []*syntax.Stmt{s})
	case s.Negated:
		return nil, needsShell(line, int(s.Position.Offset()), "!")
	}
	call, ok := s.Cmd.(*syntax.CallExpr)
	if !ok {
		return nil, compound(line, s)
	}
	if len(call.Assigns) > 0 {
		a := call.Assigns[0]
		return nil, message.NewError("command.assignment", "column", column(line, offset(a)), "text", source(line, a))
	}
	return call, nil
}

// node is a piece of a line.
type node interface{ Pos() syntax.Pos }

func offset(n node) int { return int(n.Pos().Offset()) }

// source returns what was written of a node.
func source(line string, n syntax.Node) string {
	return line[offset(n):min(int(n.End().Offset()), len(line))]
}

// redirected refuses a redirection; of the plain ones there are flags.
func redirected(line string, r *syntax.Redirect) error {
	at := offset(r)
	pairs := []any{"column", column(line, at)}
	if r.Word != nil {
		pairs = append(pairs, "file", source(line, r.Word))
	}
	switch {
	case r.N == nil && r.Op == syntax.RdrOut:
		return message.NewError("command.redirects-output", pairs...)
	case r.N == nil && r.Op == syntax.RdrIn:
		return message.NewError("command.redirects-input", pairs...)
	}
	return needsShell(line, at, line[at:r.OpPos.Offset()]+r.Op.String())
}

// separated refuses a second command behind the first.
func separated(line string, list []*syntax.Stmt) error {
	first := list[0]
	if !first.Semicolon.IsValid() {
		end := int(first.End().Offset())
		return message.NewError("command.several-lines", "column", column(line, end+strings.IndexByte(line[end:], '\n')))
	}
	at := int(first.Semicolon.Offset())
	if line[at] == ';' {
		return joins(line, at, ";")
	}
	return needsShell(line, at, line[at:at+1])
}

// compound refuses a list, a pipe, a loop and the like.
func compound(line string, s *syntax.Stmt) error {
	b, ok := s.Cmd.(*syntax.BinaryCmd)
	if !ok {
		return needsShell(line, offset(s), token(line[offset(s):]))
	}
	for { // the first of a list is the innermost
		first, more := b.X.Cmd.(*syntax.BinaryCmd)
		if !more {
			break
		}
		b = first
	}
	at := int(b.OpPos.Offset())
	if b.Op == syntax.AndStmt {
		return joins(line, at, b.Op.String())
	}
	return needsShell(line, at, b.Op.String())
}

// joins refuses what would run one command before the other, for which there is a
// flag.
func joins(line string, at int, what string) error {
	return message.NewError("command.joins", "column", column(line, at), "what", what)
}

func needsShell(line string, at int, what string) error {
	return message.NewError("command.needs-shell", "column", column(line, at), "what", what)
}

// unreadable says where a line stops to be one of a shell: at a quote that is not
// closed, or at what is half of something that needs one.
func unreadable(line string, err error) error {
	at, why := 0, err.Error()
	if e, ok := errors.AsType[syntax.ParseError](err); ok {
		at, why = min(int(e.Pos.Offset()), len(line)), e.Text
	}
	rest := line[at:]
	switch {
	case strings.HasPrefix(rest, "'"), strings.HasPrefix(rest, `"`), strings.HasPrefix(rest, "$'"):
		return message.NewError("command.unclosed", "column", column(line, at), "what", strings.TrimPrefix(rest, "$")[:1])
	case rest == "":
		return message.NewError("command.unreadable", "column", column(line, at), "why", why)
	}
	return needsShell(line, at, token(rest))
}

// column counts the characters before an offset, from 1.
func column(line string, offset int) int {
	return 1 + len([]rune(line[:min(max(0, offset), len(line))]))
}

// token returns what a text begins with: a word, or the operator before one.
func token(text string) string {
	const operators = "|&;<>(){}[]!`$"
	if rest := strings.TrimLeft(text, operators); rest != text {
		return text[:len(text)-len(rest)]
	}
	if end := strings.IndexAny(text, operators+" \t\n"); end > 0 {
		return text[:end]
	}
	return text
}
