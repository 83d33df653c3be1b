package command

import (
	"regexp/syntax"
	"slices"
	"strings"
	"unicode"
)

// flat returns what is matched one after the other, with the first group among it
// however deep it is.
func flat(e *syntax.Regexp) (list []*syntax.Regexp) {
	if e.Op != syntax.OpConcat && (e.Op == syntax.OpCapture || e.MaxCap() == 0) {
		return []*syntax.Regexp{e}
	}
	for _, sub := range e.Sub {
		switch {
		case e.Op != syntax.OpAlternate:
			list = append(list, flat(sub)...)
		case sub.MaxCap() > 0:
			return flat(sub)
		}
	}
	return list
}

// inWord reports whether a character may be one of a unit.
func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_' || r == '/'
}

// optional reports whether an expression may match nothing.
func optional(e *syntax.Regexp) bool {
	switch e.Op {
	case syntax.OpQuest, syntax.OpStar, syntax.OpEmptyMatch:
		return true
	case syntax.OpAlternate:
		return slices.ContainsFunc(e.Sub, optional)
	}
	return false
}

// spells reports whether an expression matches letters that it does not say: a choice
// of words, or of letters.
func spells(e *syntax.Regexp) bool {
	switch e.Op {
	case syntax.OpLiteral:
		return strings.ContainsFunc(string(e.Rune), unicode.IsLetter)
	case syntax.OpCharClass: // pairs of a first and a last one
		word := func(r rune) bool { return inWord(r) || unicode.IsSpace(r) }
		return slices.ContainsFunc(e.Rune, unicode.IsLetter) && !slices.ContainsFunc(e.Rune, func(r rune) bool { return !word(r) })
	}
	return slices.ContainsFunc(e.Sub, spells)
}

// spaces reports whether an expression matches spaces alone, or nothing.
func spaces(e *syntax.Regexp) bool {
	switch e.Op {
	case syntax.OpStar, syntax.OpPlus, syntax.OpQuest, syntax.OpRepeat:
		return spaces(e.Sub[0])
	case syntax.OpLiteral:
		return strings.TrimSpace(string(e.Rune)) == ""
	case syntax.OpCharClass:
		return strings.TrimFunc(string(e.Rune), func(r rune) bool { return r <= ' ' }) == ""
	}
	return false
}
