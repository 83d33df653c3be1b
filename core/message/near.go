package message

import "strings"

// Near returns the one of some names that was meant by another, which differs in
// at most so many letters or is how it begins; "" when none is near.
func Near(name string, letters int, names []string) string {
	best, least := "", 0
	for _, candidate := range names {
		distance := apart(name, candidate)
		if len(name) > 2 && strings.HasPrefix(candidate, name) {
			distance = 0
		}
		if distance <= letters && distance < len(name) && (best == "" || distance < least) {
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
