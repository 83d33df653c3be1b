package exchange

import (
	"regexp"
	"slices"
	"strings"

	"parallelogram/core/message"
)

// head finds the names of the columns, in the first row or in the last comment
// before it.
func (g *grid) head(s *source) error {
	if err := g.decide(); err != nil {
		return err
	}
	first := g.rows[0]
	if g.isHeader(first.cells) {
		g.names, g.line, g.rows = first.cells, first.line, g.rows[1:]
		if len(g.rows) == 0 {
			return message.NewError("table.no-rows", "line", first.line, "header", Harmless(strings.Join(first.cells, " ")))
		}
		g.names = g.resplit(g.names, s.lines[first.line-1])
	} else if names := g.resplit(nil, s.comment); len(names) == g.width() && slices.ContainsFunc(names, known) {
		g.names, g.line = names, s.line
	}
	return g.rectangular()
}

// isHeader reports whether cells name columns: none is a number, or one is not
// above a column of numbers, or all but the first are counts of workers.
func (g *grid) isHeader(cells []string) bool {
	numbers := 0
	for i, cell := range cells {
		if g.numeric(cell) {
			numbers++
		} else if cell != "" && len(g.rows) > 1 && i < len(g.rows[1].cells) && g.numeric(g.rows[1].cells[i]) {
			return true
		}
	}
	return numbers == 0 || len(g.countsIn(cells)) > 0
}

// countsIn returns the counts that head all columns but the first, nil if
// something else does.
func (g *grid) countsIn(cells []string) (counts []float64) {
	worded := false
	for _, cell := range cells[1:] {
		n, ok := headedCount(cell)
		if !ok || len(counts) > 0 && n <= counts[len(counts)-1] {
			return nil
		}
		counts = append(counts, n)
		worded = worded || !isNumber(cell)
	}
	if g.numeric(cells[0]) || len(counts) < 2 || len(counts) < 3 && !worded && countScore(nameOf(cells[0])) == 0 {
		return nil
	}
	return counts
}

// resplit cuts a header as the rows are not cut, where that fits and names do
// not.
func (g *grid) resplit(names []string, line string) []string {
	width, line := g.width(), strings.TrimSpace(line)
	ways := [][]string{names, strings.Split(line, ","), strings.Split(line, ";"), strings.Split(line, "\t"), wide.Split(line, -1), words(line)}
	for _, way := range ways {
		if len(way) == width {
			return trimmed(way)
		}
	}
	for _, way := range ways {
		if first := g.rows[0].cells[0]; len(way) == width-1 && first != "" && !g.numeric(first) {
			return append([]string{""}, trimmed(way)...) // the rows have names
		}
	}
	for len(names) > width && names[len(names)-1] == "" {
		names = names[:len(names)-1]
	}
	return names
}

var wide = regexp.MustCompile(`\s{2,}`)

func trimmed(list []string) []string {
	for i, text := range list {
		list[i] = strings.TrimSpace(text)
	}
	return list
}
