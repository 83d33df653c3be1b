package command

import (
	"slices"
	"strings"

	"mvdan.cc/sh/v3/syntax"
)

// Variables cuts a line into the variables of an environment, as they would be
// written before a command: A=1 B="x y". Whether each is one, [Check] finds. The
// error is that of [Split].
func Variables(line string) ([]string, error) {
	file, err := syntax.NewParser(syntax.Variant(syntax.LangBash)).Parse(strings.NewReader(line), "")
	if err != nil {
		return nil, unreadable(line, err)
	}
	switch len(file.Stmts) {
	case 0:
		return nil, nil
	case 1:
	default:
		return nil, separated(line, file.Stmts)
	}
	s := file.Stmts[0]
	call, ok := s.Cmd.(*syntax.CallExpr)
	if !ok || len(call.Assigns) == 0 {
		return Split(line)
	}
	assigns := call.Assigns
	call.Assigns = nil
	if _, err := plainCall(line, s); err != nil {
		return nil, err
	}
	list, err := assigned(line, assigns)
	if err != nil {
		return nil, err
	}
	rest, err := words(line, call.Args)
	return append(list, rest...), err
}

// assigned returns assignments as they stand in an environment.
func assigned(line string, list []*syntax.Assign) (pairs []string, err error) {
	for _, a := range list {
		value := ""
		if a.Value != nil {
			if value, err = literal(line, a.Value.Parts, false); err != nil {
				return nil, err
			}
		}
		pairs = append(pairs, a.Name.Value+"="+value)
	}
	return pairs, nil
}

// ThreadVariables lists the variables by which libraries and languages learn the
// size of their thread pools.
func ThreadVariables() []string { return slices.Clone(threadVariables) }
