package report

import (
	"strconv"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/comparison"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
)

// Compared says what two runs say of each other: what became of the recommended
// cell, of all cells, and what else than the work may be behind it.
func Compared(c comparison.Comparison) []message.Message {
	if len(c.Cells) == 0 {
		return append([]message.Message{say("compared.nothing")}, differences(c)...)
	}
	said := []message.Message{leading(c)}
	if len(c.Cells) > 1 {
		said = append(said, say("compared.counts", "cells", len(c.Cells),
			"faster", c.Count(comparison.Faster), "slower", c.Count(comparison.Slower),
			"same", c.Count(comparison.Same), "unresolved", c.Count(comparison.Unresolved), "tolerance", quantity.Share(comparison.Tolerance)))
	}
	if c.PerTask {
		said = append(said, say("compared.per-task"))
	}
	if only := c.Only[0] + c.Only[1]; only > 0 {
		said = append(said, say("compared.only", "n", only))
	}
	return append(kept(append(said, recommended(c))...), differences(c)...)
}

// leading is the headline: what became of the cell that was recommended before,
// or of all where there is no such cell.
func leading(c comparison.Comparison) message.Message {
	if a := c.Before.Answer; a != nil {
		if cell, ok := c.Find(a.Chosen); ok {
			return changed("compared.chosen", cell, names(a.Traits))
		}
	}
	cell, key := c.Cells[0], "compared.cell"
	if worst, ok := c.Worst(); ok {
		cell = worst
	} else if best, ok := c.Best(); ok {
		cell = best
	}
	return changed(key, cell, names(c.Before.Run.Experiment.AllTraits()))
}

// changed says what became of a cell.
func changed(key string, cell comparison.Cell, n names) message.Message {
	return say(key, "workers", n.workers(cell.Cell), "cores", cores(cell.Cores), "change", string(cell.Change),
		"before", quantity.Seconds(cell.Before.Value), "after", quantity.Seconds(cell.After.Value),
		"ratio", quantity.Ratio(cell.Ratio.Value), "interval", span(cell.Ratio.CI, quantity.Ratio), "tolerance", quantity.Share(comparison.Tolerance))
}

// recommended says that the runs recommend different cells.
func recommended(c comparison.Comparison) message.Message {
	x, y := c.Before.Answer, c.After.Answer
	if x == nil || y == nil || !x.Resolved() || !y.Resolved() || x.Chosen == y.Chosen {
		return none
	}
	return say("compared.recommended",
		"before", where(x.Chosen, names(x.Traits)), "after", where(y.Chosen, names(y.Traits)))
}

func where(c core.Cell, n names) message.Message {
	return say("compared.place", "workers", n.workers(c), "cores", cores(c.Cores))
}

// differences says what else is not the same.
func differences(c comparison.Comparison) (said []message.Message) {
	for _, d := range c.Differ {
		said = append(said, message.New(message.Warning, "differ."+string(d.Kind), "name", d.Name, "before", d.Before, "after", d.After))
	}
	return said
}

// Changes is the table of what became of each cell.
func Changes(c comparison.Comparison, l *message.Language) Table {
	var t Table
	for _, key := range []string{"cells.strategy", "cells.workers", "cells.cores", "changes.before", "changes.after", "changes.ratio", "cells.interval", "changes.change"} {
		t.Columns = append(t.Columns, l.Text(key))
	}
	named := variants(c.Before) || variants(c.After)
	if named {
		t.Columns = append([]string{l.Text("cells.variant")}, t.Columns...)
	}
	for _, cell := range c.Cells {
		row := []string{string(cell.Strategy), strconv.Itoa(cell.Workers), strconv.Itoa(cell.Cores),
			quantity.Column(cell.Before.Value), quantity.Column(cell.After.Value),
			quantity.Times(cell.Ratio.Value) + "×", Interval(cell.Ratio.CI, quantity.Times, l), l.Text("change." + string(cell.Change))}
		if named {
			row = append([]string{cell.Variant}, row...)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func variants(a *analysis.Analysis) bool { return len(a.Run.Experiment.Variants) > 0 }
