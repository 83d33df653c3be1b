package command

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// The ways in which a word matches what was typed, the best first.
const (
	matchStart = iota // the name starts with it
	matchWord         // a word of the name does
	matchInside
	matchBeside  // what is said beside the name has it
	matchLetters // the name has its letters, in order
	noMatch
)

// match tells how well a name, and what is said beside it, matches what was
// typed: every word must be found. The lower the better; -1 is not at all.
func match(typed, name, beside string) (rank int) {
	name, beside = folded(name), folded(beside)
	for _, word := range strings.Fields(folded(typed)) {
		way := rankOf(word, name, beside)
		if way == noMatch {
			return -1
		}
		rank += way
	}
	return rank
}

func rankOf(word, name, beside string) int {
	starts := func(s string) bool { return strings.HasPrefix(s, word) }
	switch {
	case starts(name):
		return matchStart
	case slices.ContainsFunc(strings.Fields(name), starts):
		return matchWord
	case strings.Contains(name, word):
		return matchInside
	case strings.Contains(beside, word):
		return matchBeside
	case isSubsequence(word, name):
		return matchLetters
	default:
		return noMatch
	}
}

// isSubsequence reports whether the text has the letters of the word in their order.
func isSubsequence(word, text string) bool {
	for _, letter := range word {
		i := strings.IndexRune(text, letter)
		if i < 0 {
			return false
		}
		text = text[i+len(string(letter)):]
	}
	return true
}

// folded makes texts that a reader takes for the same the same: small letters
// without marks, and Hangul syllables as their letters, so that the first
// letters of a syllable find it, and the first ones of every syllable as well
// (Unicode Standard Annex 15, form KD).
func folded(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFKD.String(text))
}
