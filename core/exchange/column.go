package exchange

import (
	"slices"
	"strconv"
	"strings"
)

// column is one of a grid, with what its name tells.
type column struct {
	at      int // from 0
	heading string
	name    name
	value   value
}

func (g *grid) columns() (list []column) {
	for at := range g.rows[0].cells {
		c := column{at: at, name: name{unit: one}}
		if g.names != nil {
			c.heading = Harmless(strings.Trim(g.names[at], "*`\"' "))
			c.name = nameOf(g.names[at])
			c.value = valueOf(c.name)
		}
		list = append(list, c)
	}
	return list
}

// title returns how the column is called.
func (c column) title() string {
	if c.heading == "" {
		return "column " + strconv.Itoa(c.at+1)
	}
	return c.heading
}

func titles(list []column) string {
	var all []string
	for i, c := range list {
		if i == 8 {
			all = append(all, "…")
			break
		}
		all = append(all, c.title())
	}
	return strings.Join(all, ", ")
}

// find returns the column of that name or number.
func find(list []column, wanted string) (column, error) {
	number, _ := strconv.Atoi(wanted)
	for _, same := range []func(column) bool{
		func(c column) bool { return c.heading == wanted },
		func(c column) bool { return strings.EqualFold(c.heading, wanted) },
		func(c column) bool { return c.at+1 == number },
	} {
		if i := slices.IndexFunc(list, same); i >= 0 {
			return list[i], nil
		}
	}
	return column{}, noColumn(wanted, list)
}

// cells returns the cells of a column.
func (g *grid) cells(at int) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for _, r := range g.rows {
			if !yield(r.cells[at]) {
				return
			}
		}
	}
}

// isNumeric reports whether all cells of a column, and one at least, are
// quantities or missing.
func (g *grid) isNumeric(at int) bool {
	some := false
	for cell := range g.cells(at) {
		if q, ok := quantityOf(cell, g.style); ok && (q.unit.kind != "" || q.unit.name == "") {
			some = true
		} else if !missing(cell) {
			return false
		}
	}
	return some
}

// isCounts reports whether all cells of a column are numbers of workers.
func (g *grid) isCounts(at int) bool {
	for cell := range g.cells(at) {
		if n, _, ok := countOf(cell, g.style); !ok || n != 0 && !whole(n) {
			return false
		}
	}
	return true
}

// distinct returns how many different cells a column has.
func (g *grid) distinct(at int) int {
	seen := map[string]bool{}
	for cell := range g.cells(at) {
		seen[cell] = true
	}
	return len(seen)
}
