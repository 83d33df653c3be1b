package cli

import (
	"cmp"
	"errors"
	"strings"

	"parallelogram/core/message"
)

// suggestion returns the name that was meant, of an error that says which names
// there are, or "" when none is near. Flags and commands have theirs from kong.
func suggestion(err error) string {
	field, ok := errors.AsType[*message.FieldError](err)
	if !ok {
		return ""
	}
	values := field.Why.Values
	name, best, least := cmp.Or(values["name"], values["text"], field.Field), "", 0
	for candidate := range strings.SplitSeq(cmp.Or(values["names"], values["choices"]), ", ") {
		const near = 2 // letters that differ, of more
		distance := apart(name, candidate)
		if len(name) > near && strings.HasPrefix(candidate, name) {
			distance = 0
		}
		if distance <= near && distance < len(name) && (best == "" || distance < least) {
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
