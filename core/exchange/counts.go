package exchange

import (
	"slices"

	"parallelogram/core"
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
		return column{}, core.Fail("no-counts", `line {{.line}}: found the columns {{.columns}}; expected one of worker counts, named workers, threads, cores, procs, ranks, nodes, clients or concurrency: choose it with --workers`, "line", g.line, "columns", titles(list))
	case 1:
		return found[0], nil
	}
	return column{}, core.Fail("several-counts", `line {{.line}}: found the columns {{.columns}}, each of which may count workers; expected one: choose it with --workers`, "line", g.line, "columns", titles(found))
}

// guessCounts takes the first column of counts, where no column has a name.
func (g *grid) guessCounts(list []column) (column, error) {
	for _, c := range list {
		if g.isCounts(c.at) && g.distinct(c.at) > 1 {
			g.notes.add(core.Tell(core.Info, "counts-assumed", "No line names the columns: column {{.column}} is taken for the numbers of workers.", "column", c.at+1))
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
	return column{}, core.Fail("no-counts-found", `line {{.line}}, column {{.column}}: found {{printf "%q" .found}}, and in no column whole numbers alone that differ; expected a column of worker counts, or a header that names one: choose it with --workers`, "line", r.line, "column", at+1, "found", Harmless(found))
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
		g.notes.add(core.Tell(core.Info, "grids", "{{.column}} tells grids of workers, whose product is taken for their number.", "column", c.title()))
	}
	if idle > 0 {
		g.notes.add(core.Tell(core.Info, "no-workers", "Line {{.line}} is left out: 0 workers did nothing.", "line", idle))
	}
	g.rows = kept
	if len(kept) == 0 {
		return nil, core.Fail("no-rows-left", "line {{.line}}: found no row with a worker; expected a row for each measurement", "line", g.line+1)
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
