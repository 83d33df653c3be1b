package exchange

import (
	"slices"
	"strconv"
	"strings"

	"parallelogram/core/message"
)

// table makes series of a grid.
func (g *grid) table(o Options) (Table, error) {
	if g.names != nil {
		if counts := g.countsIn(g.names); counts != nil && !(countScore(nameOf(g.names[0])) > 0 && g.isCounts(0)) {
			g = g.turned(counts)
		}
	}
	list := g.columns()
	of, err := g.pickCounts(list, o.Workers)
	if err != nil {
		return Table{}, err
	}
	counts, err := g.counts(of)
	if err != nil {
		return Table{}, err
	}
	list = without(list, of)
	if o.Value == "" {
		list = g.possible(list, counts)
	}
	values, err := g.pickValues(list, o)
	if err != nil {
		return Table{}, err
	}
	rest := without(g.columns(), append(values.columns, of)...)
	g.uncount(rest, counts)
	keys := g.pickKeys(rest, counts)
	b := builder{g: g, options: o, keys: keys, values: values, titles: titlesOf(values.columns), index: map[string]int{}}
	for i := range g.rows {
		for _, c := range values.columns {
			if err := b.add(g.rows[i], counts[i], c); err != nil {
				return Table{}, err
			}
		}
	}
	return b.finish()
}

// possible leaves out the columns that are keys rather than values.
func (g *grid) possible(list []column, counts []float64) (kept []column) {
	for _, c := range list {
		if c.value.rank > 0 || g.names == nil || !(g.crossed(c.at, counts) && g.distinct(c.at)*2 <= len(g.rows)) {
			kept = append(kept, c)
		}
	}
	return kept
}

func without(list []column, out ...column) []column {
	return slices.DeleteFunc(slices.Clone(list), func(c column) bool {
		return slices.ContainsFunc(out, func(o column) bool { return o.at == c.at })
	})
}

// turned writes a table whose columns are counts as one with a row for each
// value.
func (g *grid) turned(counts []float64) *grid {
	t := &grid{names: []string{"name", "workers", "value"}, line: g.line, style: g.style, notes: g.notes}
	if first := g.names[0]; first != "" && countScore(nameOf(first)) == 0 {
		t.names[0] = first
	}
	for _, r := range g.rows {
		for i, n := range counts {
			cells := []string{r.cells[0], strconv.FormatFloat(n, 'f', -1, 64), r.cells[i+1]}
			t.rows = append(t.rows, row{r.line, cells, i + 2})
		}
	}
	return t
}

// noValues refuses a table without a column of values.
func (g *grid) noValues(list []column) error {
	for _, c := range list {
		for _, r := range g.rows {
			if _, ok := quantityOf(r.cells[c.at], g.style); !ok && !missing(r.cells[c.at]) {
				return noValue(r.line, c.at+1, c.title(), r.cells[c.at])
			}
		}
	}
	return message.NewError("table.no-values", "line", max(1, g.line), "columns", len(list))
}

// seriesName joins what a row is of with what its column is.
func seriesName(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), ", ")
}
