package cli

import (
	"errors"
	"strings"

	"parallelogram/core/message"
)

// suggestion returns the name that was meant, of an error that says which names
// there are, or "" when none is near. Flags and commands have theirs from kong.
func suggestion(err error) string {
	var field *message.FieldError
	if !errors.As(err, &field) || field.Why.Values["names"] == "" {
		return ""
	}
	const near = 2 // letters that differ
	name, best, least := field.Why.Values["name"], "", near+1
	for candidate := range strings.SplitSeq(field.Why.Values["names"], ", ") {
		distance := apart(name, candidate)
		if len(name) > near && strings.HasPrefix(candidate, name) {
			distance = 0
		}
		if distance < least {
			best, least = candidate, distance
		}
	}
	return best
}

// apart returns how many letters must be added, taken away or changed to make b
// of a (Levenshtein, Soviet Physics Doklady 10(8), 1966).
func apart(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		before := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := before
			if a[i] != b[j] {
				change++
			}
			before = row[j+1]
			row[j+1] = min(change, before+1, row[j]+1)
		}
	}
	return row[len(b)]
}
