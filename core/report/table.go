package report

import (
	"slices"

	"parallelogram/core/analysis"
	"parallelogram/core/message"
	"parallelogram/core/stats"
)

// Table is a table of text in one language: each row has a text for each column,
// empty where there is nothing to say.
type Table struct {
	Columns []string
	Rows    [][]string
}

// Cells is the table of what was measured of each cell: medians and speed-ups
// with their intervals, the units with the numbers. A column names the variants
// where there are any.
func Cells(a *analysis.Analysis, l *message.Language) Table {
	var t Table
	named, rest := len(a.Run.Experiment.Variants) > 0, columns(a)
	if named {
		t.Columns = append(t.Columns, l.Text("cells.variant"))
	}
	for _, c := range slices.Concat(identity, rest) {
		t.Columns = append(t.Columns, l.Text("cells."+c.key))
	}
	for _, s := range a.Cells {
		var row []string
		if named {
			row = append(row, s.Cell.Variant)
		}
		t.Rows = append(t.Rows, append(row, cellRow(s, rest, l)...))
	}
	return t
}

// cellRow writes what is known of a cell, without its variant.
func cellRow(s stats.Summary, rest []column, l *message.Language) []string {
	var row []string
	for _, c := range identity {
		row = append(row, c.tell(s, l))
	}
	if s.N == 0 {
		row = append(row, l.Text("cells.failed", "n", s.Failed))
		return append(append(row, slices.Repeat([]string{""}, len(rest)-2)...), "0")
	}
	for _, c := range rest {
		row = append(row, c.tell(s, l))
	}
	return row
}

// Interval writes an interval for a table, or the range where there are too few
// trials for one.
func Interval(i stats.Interval, write func(float64) string, l *message.Language) string {
	text := fromTo(write(i.Low), write(i.High))
	if i.Confidence == 0 {
		return l.Text("cells.range", "range", text)
	}
	return text
}
