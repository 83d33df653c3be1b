package report

import (
	"strconv"

	"parallelogram/core/analysis"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
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
	named := len(a.Run.Experiment.Variants) > 0
	if named {
		t.Columns = append(t.Columns, l.Text("cells.variant"))
	}
	for _, key := range []string{"strategy", "workers", "cores", "median", "interval", "speedup", "interval", "cpu", "startup", "imbalance", "n"} {
		t.Columns = append(t.Columns, l.Text("cells."+key))
	}
	for _, s := range a.Cells {
		var row []string
		if named {
			row = append(row, s.Cell.Variant)
		}
		t.Rows = append(t.Rows, append(row, cellRow(s, l)...))
	}
	return t
}

// cellRow writes what is known of a cell, without its variant.
func cellRow(s stats.Summary, l *message.Language) []string {
	row := []string{string(s.Cell.Strategy), strconv.Itoa(s.Cell.Workers), strconv.Itoa(s.Cell.Cores)}
	if s.N == 0 {
		return append(row, l.Text("cells.failed", "n", s.Failed), "", "", "", "", "", "", "0")
	}
	speedup, speedupCI := "", ""
	if s.Speedup > 0 {
		speedup, speedupCI = quantity.Times(s.Speedup)+"×", Interval(s.SpeedupCI, quantity.Times, l)
	}
	return append(row, quantity.Column(s.Runtime), Interval(s.RuntimeCI, quantity.Column, l), speedup, speedupCI,
		quantity.Column(s.CPU), quantity.Column(s.Startup), quantity.Ratio(s.Imbalance), strconv.Itoa(s.N))
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
