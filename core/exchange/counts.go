package exchange

import (
	"slices"

	"parallelogram/core/message"
)

// pickCounts finds the column of the numbers of workers.
func (g *grid) pickCounts(list []column, wanted string) (column, error) {
	if wanted != "" {
		return find(list, wanted)
	}
	if g.names == nil {
		return g.guessCounts(list)
	}
	best, found := 1, []column(nil)
	for _, c := range list {
		switch score := countScore(c.name); {
		case score > best:
			best, found = score, []column{c}
		case score == best:
			found = append(found, c)
		}
	}
	if varying := slices.DeleteFunc(slices.Clone(found), func(c column) bool { return g.distinct(c.at) == 1 }); len(varying) > 0 {
		found = varying
	}
	switch len(found) {
	case 0:
		return column{}, message.NewError("table.no-counts", "line", g.line, "columns", titles(list))
	case 1:
		return found[0], nil
	}
	return column{}, message.NewError("table.several-counts", "line", g.line, "columns", titles(found))
}

// guessCounts takes the first column of counts, where no column has a name.
func (g *grid) guessCounts(list []column) (column, error) {
	for _, c := range list {
		if g.isCounts(c.at) && g.distinct(c.at) > 1 {
			g.notes.add(message.New(message.Info, "table.counts-assumed", "column", c.at+1))
			return c, nil
		}
	}
	r := g.rows[0]
	at, found := 0, r.cells[0]
	for _, row := range g.rows {
		if _, _, ok := countOf(row.cells[0], g.style); !ok {
			r, found = row, row.cells[0]
			break
		}
	}
	return column{}, message.NewError("table.no-counts-found", "line", r.line, "column", at+1, "found", Harmless(found))
}

// counts reads the column of the numbers of workers. Rows of no workers that
// did nothing are left out.
func (g *grid) counts(c column) ([]float64, error) {
	counts, kept, grids, idle := make([]float64, 0, len(g.rows)), g.rows[:0:0], false, 0
	for _, r := range g.rows {
		n, grid, ok := countOf(r.cells[c.at], g.style)
		if ok && n == 0 && g.nothing(r, c.at) {
			idle = r.line
			continue
		}
		if !ok || n < 1 || n > mostWorkers {
			return nil, noCount(r.line, c.at+1, c.title(), r.cells[c.at])
		}
		counts, kept, grids = append(counts, n), append(kept, r), grids || grid
	}
	if grids {
		g.notes.add(message.New(message.Info, "table.grids", "column", c.title()))
	}
	if idle > 0 {
		g.notes.add(message.New(message.Info, "table.no-workers", "line", idle))
	}
	g.rows = kept
	if len(kept) == 0 {
		return nil, message.NewError("table.no-rows-left", "line", g.line+1)
	}
	return counts, nil
}

// nothing reports whether no cell of a row but one is a number above 0.
func (g *grid) nothing(r row, but int) bool {
	for i, cell := range r.cells {
		if q, ok := quantityOf(cell, g.style); i != but && ok && q.value != 0 {
			return false
		}
	}
	return true
}
