package message

import (
	"fmt"
	"strings"
)

// plural writes "1 round", "2 rounds".
func plural(n, noun string) string {
	if n == "1" {
		return "1 " + noun
	}
	return n + " " + noun + "s"
}

// words translates each word of a list by pairs of words. What stands behind a
// word, in parentheses, stays as it is.
func words(list string, pairs ...string) (string, error) {
	var translated []string
	for _, entry := range strings.Split(list, ";") {
		word, rest, more := strings.Cut(entry, " (")
		if more {
			rest = " (" + rest
		}
		i := 0
		for i+1 < len(pairs) && pairs[i] != word {
			i += 2
		}
		if i+1 >= len(pairs) {
			return "", fmt.Errorf("no translation of %q", word)
		}
		translated = append(translated, pairs[i+1]+rest)
	}
	return strings.Join(translated, ", "), nil
}
