package exchange

import (
	"slices"

	"parallelogram/core/message"
)

// picked is the columns of values that are read.
type picked struct {
	columns []column
	repeats bool // of one measurement, not each a series of its own
}

// pickValues finds the columns of values among those that are left.
func (g *grid) pickValues(list []column, o Options) (picked, error) {
	if o.Value != "" {
		c, err := find(list, o.Value)
		return picked{columns: []column{c}}, err
	}
	found, rank := []column(nil), 0
	for _, c := range list {
		switch {
		case c.value.rank > rank:
			found, rank = []column{c}, c.value.rank
		case c.value.rank == rank && (rank > 0 || g.mayHold(c)):
			found = append(found, c)
		}
	}
	switch {
	case len(found) == 0:
		return picked{}, g.noValues(list)
	case len(found) == 1:
		return picked{columns: found}, nil
	case o.Repeats:
		return picked{found, true}, nil
	case g.names == nil && g.isStream(found):
		g.notes.add(message.New(message.Info, "table.stream"))
		found[0].value.kind = Throughput
		return picked{columns: found[:1]}, nil
	}
	return g.settle(found, rank)
}

// mayHold reports whether a column that tells nothing by its name may hold what
// was measured.
func (g *grid) mayHold(c column) bool {
	for _, word := range c.name.words {
		if otherWords[word] || repeatWords[word] && len(c.name.words) == 1 || keyWords[word] || countWords[word] {
			return false
		}
	}
	return g.isNumeric(c.at)
}

// mostCompared is how many columns are compared each with each.
const mostCompared = 12

// settle chooses between columns that are equally likely, or takes them all.
func (g *grid) settle(found []column, rank int) (picked, error) {
	kinds := map[Kind]bool{}
	for i, c := range found {
		if c.value.kind == "" {
			found[i].value.kind = g.unitIn(c.at).kind
		}
		kinds[found[i].value.kind] = true
	}
	rest := found
	if len(found) <= mostCompared {
		rest = g.withoutDerived(found)
	}
	if len(rest) > 1 && len(kinds) > 1 && rank > 0 {
		return picked{}, severalValues(g.line, found)
	}
	if rank == exactly {
		rest = bestStatistic(rest)
	}
	if len(rest) == 1 {
		g.notes.add(message.New(message.Info, "table.one-of-several", "taken", rest[0].title(), "columns", titles(found)))
		return picked{columns: rest}, nil
	}
	if rank >= exactly || rank == ranged {
		return picked{}, severalValues(g.line, rest)
	}
	if numbered(rest) {
		g.notes.add(message.New(message.Info, "table.columns-are-repeats", "columns", titles(rest)))
		return picked{rest, true}, nil
	}
	g.notes.add(message.New(message.Info, "table.columns-are-series", "columns", titles(rest), "count", len(rest)))
	return picked{columns: rest}, nil
}

// bestStatistic keeps the columns of the statistic that describes best.
func bestStatistic(list []column) (kept []column) {
	best := slices.MaxFunc(list, func(a, b column) int { return a.value.stat - b.value.stat }).value.stat
	for _, c := range list {
		if c.value.stat == best {
			kept = append(kept, c)
		}
	}
	return kept
}

// unitIn returns the first unit in a column.
func (g *grid) unitIn(at int) unit {
	for cell := range g.cells(at) {
		if q, ok := quantityOf(cell, g.style); ok && q.unit.kind != "" {
			return q.unit
		}
	}
	return one
}
