package exchange

import (
	"strings"

	"parallelogram/core/message"
)

// grid is text cut into cells.
type grid struct {
	names []string // what heads each column, nil where nothing does
	line  int      // of the names
	rows  []row
	style commas
	notes notes
}

// row is one line of cells.
type row struct {
	line   int // from 1
	cells  []string
	column int // where the value stood in a table that was turned, from 1; 0 in others
}

// add appends a row that has a cell.
func (g *grid) add(line int, cells []string) error {
	empty := true
	for i, cell := range cells {
		cells[i] = strings.TrimSpace(cell)
		empty = empty && cells[i] == ""
	}
	if empty {
		return nil
	}
	if len(cells) > mostColumns {
		return message.NewError("table.too-many-columns", "line", line, "most", mostColumns)
	}
	g.rows = append(g.rows, row{line: line, cells: cells})
	return nil
}

// width is how many cells most rows have.
func (g *grid) width() (width int) {
	count := map[int]int{}
	for _, r := range g.rows {
		count[len(r.cells)]++
	}
	for w, n := range count {
		if n > count[width] || n == count[width] && w > width {
			width = w
		}
	}
	return width
}

// rectangular makes all rows as long as the header, or most rows.
func (g *grid) rectangular() error {
	width := g.width()
	if g.names != nil {
		width = len(g.names)
	}
	for i, r := range g.rows {
		for len(r.cells) > width && r.cells[len(r.cells)-1] == "" {
			r.cells = r.cells[:len(r.cells)-1]
		}
		if g.rows[i] = r; len(r.cells) != width {
			return message.NewError("table.ragged-row",
				"line", r.line, "column", min(width, len(r.cells))+1, "cells", len(r.cells), "found", Harmless(r.cells[0]), "width", width)
		}
	}
	return nil
}

// decide finds out what commas in numbers are.
func (g *grid) decide() error {
	var seen [either + 1]*row
	var cells [either + 1]string
	for i := range g.rows {
		for _, cell := range g.rows[i].cells {
			if c := commasIn(bare(cell)); seen[c] == nil {
				seen[c], cells[c] = &g.rows[i], cell
			}
		}
	}
	switch d, t := seen[decimal], seen[thousands]; {
	case d != nil && t != nil:
		return message.NewError("table.mixed-commas",
			"line", t.line, "found", Harmless(cells[thousands]), "otherLine", d.line, "other", Harmless(cells[decimal]))
	case d != nil:
		g.style = decimal
	case t != nil || seen[either] != nil:
		g.style = thousands
	}
	if g.style == thousands && seen[thousands] == nil {
		g.notes.add(message.New(message.Info, "table.commas-assumed", "found", Harmless(cells[either]), "number", plain(Harmless(bare(cells[either])), thousands)))
	}
	return nil
}

// numeric reports whether a cell is a number, of a known unit if of any, or a
// count.
func (g *grid) numeric(cell string) bool {
	if q, ok := quantityOf(cell, g.style); ok && (q.unit.kind != "" || q.unit.name == "") {
		return true
	}
	_, _, ok := countOf(cell, g.style)
	return ok
}

// missing reports whether a cell says that nothing was measured.
func missing(cell string) bool {
	switch bare(cell) {
	case "", "-", "--", "—", "–", "NA", "N/A", "n/a", "na", "null", "None":
		return true
	}
	return false
}
