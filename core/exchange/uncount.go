package exchange

import (
	"regexp"
	"strconv"
	"strings"
)

// numberIn is a whole number in a text.
var numberIn = regexp.MustCompile(`\d+`)

// withoutCount writes N for the number of workers in what names a row, such as
// "./sum -t 8", so that rows of one subject have one name.
func withoutCount(text string, workers float64) string {
	count := strconv.FormatFloat(workers, 'f', -1, 64)
	return numberIn.ReplaceAllStringFunc(text, func(number string) string {
		if strings.TrimLeft(number, "0") == count {
			return "N"
		}
		return number
	})
}

// uncount does so in columns of texts that tell the number in every row.
func (g *grid) uncount(list []column, counts []float64) {
	for _, c := range list {
		if g.isNumeric(c.at) {
			continue
		}
		names := make([]string, 0, len(g.rows))
		for i, r := range g.rows {
			name := withoutCount(r.cells[c.at], counts[i])
			if name == r.cells[c.at] {
				break
			}
			names = append(names, name)
		}
		for i := range names {
			if len(names) == len(g.rows) {
				g.rows[i].cells[c.at] = names[i]
			}
		}
	}
}
