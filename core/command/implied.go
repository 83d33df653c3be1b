package command

import (
	"regexp/syntax"
	"slices"
	"strings"
	"unicode"

	"parallelogram/core/message"
)

// implied finds the unit in an expression such as "took ([0-9.]+) ms": what is
// written within the first group behind the number, or else behind the group; of an
// expression without groups at its end. What is not known within a group is read, or
// refused, in what the command says; what is not known behind it is an error.
func implied(pattern string) (unit, error) {
	tree, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return seconds, nil
	}
	list := flat(tree)
	at := slices.IndexFunc(list, func(e *syntax.Regexp) bool { return e.Op == syntax.OpCapture })
	if at < 0 {
		u, _ := lastUnit(list)
		return u, nil
	}
	if u, ok := lastUnit(flat(list[at].Sub[0])); ok {
		return u, nil
	}
	return behind(list[at+1:])
}

// lastUnit returns the unit at the end of a list.
func lastUnit(list []*syntax.Regexp) (unit, bool) {
	if len(list) == 0 || list[len(list)-1].Op != syntax.OpLiteral {
		return seconds, false
	}
	last := list[len(list)-1]
	if words := strings.Fields(string(last.Rune)); len(words) > 0 {
		if u, ok := writtenUnit(words[len(words)-1], last.Flags&syntax.FoldCase != 0); ok {
			return u, true
		}
	}
	return seconds, false
}

// behind returns the unit that a list begins with; seconds where no word is directly
// behind the number, or a group is, which says it.
func behind(list []*syntax.Regexp) (unit, error) {
	word, folded := "", false
	for _, e := range list {
		switch {
		case e.Op == syntax.OpLiteral:
			text := string(e.Rune)
			if word == "" {
				text = strings.TrimLeftFunc(text, func(r rune) bool { return unicode.IsSpace(r) || r == '(' || r == '[' })
			}
			begin := text[:len(text)-len(strings.TrimLeftFunc(text, inWord))]
			word, folded = word+begin, folded || e.Flags&syntax.FoldCase != 0
			if begin == text {
				continue
			}
		case word == "" && (spaces(e) || e.Op == syntax.OpWordBoundary):
			continue
		case word == "" && e.Op == syntax.OpCapture:
			u, _ := lastUnit(flat(e.Sub[0]))
			return u, nil
		case word == "" && e.Op == syntax.OpQuest && e.Sub[0].Op == syntax.OpLiteral:
			return behind(e.Sub)
		case spells(e) && (word == "" || !optional(e)):
			word += e.String()
		}
		break
	}
	return wordUnit(word, folded)
}

// wordUnit returns the unit that a word behind the number is.
func wordUnit(word string, folded bool) (unit, error) {
	word = strings.TrimRight(word, "/")
	if word == "" || !unicode.IsLetter([]rune(word)[0]) && !strings.ContainsAny(word[:1], "[(") || slices.Contains(ofSeconds, strings.ToLower(word)) {
		return seconds, nil
	}
	if u, ok := writtenUnit(word, folded); ok {
		return u, nil
	}
	return seconds, message.NewFieldError("metric-unit", "command.metric-word", "text", word)
}

// writtenUnit reads a unit in an expression, where the case may not count. Then the
// prefix of a rate may be of another size.
func writtenUnit(word string, folded bool) (unit, bool) {
	if !folded {
		return readUnit(word)
	}
	word = strings.ToLower(word)
	what, _, _ := strings.Cut(word, "/")
	_, isTime := times[word]
	ambiguous := slices.ContainsFunc([]string{"k", "m", "g", "t"}, func(p string) bool { return what != p && strings.HasPrefix(what, p) })
	if !isTime && ambiguous {
		return seconds, false
	}
	return readUnit(word)
}
