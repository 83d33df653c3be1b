package report

import (
	"slices"
	"strconv"

	"parallelogram/core/analysis"
	"parallelogram/core/command"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
	"parallelogram/core/stats"
)

// column is one of the table of cells: a key of its heading, and what it tells of a
// cell that was measured.
type column struct {
	key  string
	tell func(s stats.Summary, l *message.Language) string
}

// identity are the columns that tell which cell it is, timings those of its times.
var (
	identity = []column{
		{"strategy", func(s stats.Summary, _ *message.Language) string { return string(s.Cell.Strategy) }},
		{"workers", func(s stats.Summary, _ *message.Language) string { return strconv.Itoa(s.Cell.Workers) }},
		{"cores", func(s stats.Summary, _ *message.Language) string { return strconv.Itoa(s.Cell.Cores) }},
	}
	timings = []column{
		{"median", func(s stats.Summary, _ *message.Language) string { return quantity.Column(s.Runtime) }},
		{"interval", func(s stats.Summary, l *message.Language) string { return Interval(s.RuntimeCI, quantity.Column, l) }},
		{"speedup", func(s stats.Summary, _ *message.Language) string {
			return ifKnown(s.Speedup > 0, quantity.Times(s.Speedup)+"×")
		}},
		{"interval", func(s stats.Summary, l *message.Language) string {
			return ifKnown(s.Speedup > 0, Interval(s.SpeedupCI, quantity.Times, l))
		}},
		{"cpu", func(s stats.Summary, _ *message.Language) string { return quantity.Column(s.CPU) }},
	}
	startup   = column{"startup", func(s stats.Summary, _ *message.Language) string { return quantity.Column(s.Startup) }}
	imbalance = column{"imbalance", func(s stats.Summary, _ *message.Language) string { return quantity.Ratio(s.Imbalance) }}
	memory    = column{"memory", func(s stats.Summary, l *message.Language) string { return Memory(s.Memory, l) }}
	trials    = column{"n", func(s stats.Summary, _ *message.Language) string { return strconv.Itoa(s.N) }}
)

// ifKnown leaves a text out that says nothing.
func ifKnown(known bool, text string) string {
	if known {
		return text
	}
	return ""
}

// columns returns those of a run, without the first ones. Of a command nobody knows
// when its workers were ready, and of one run of it not how evenly they worked.
func columns(a *analysis.Analysis) []column {
	list := slices.Clone(timings)
	c := a.Run.Experiment.Workload.Command
	if c == nil {
		list = append(list, startup)
	}
	if c == nil || command.Repeats(*c) {
		list = append(list, imbalance)
	}
	if slices.ContainsFunc(a.Cells, func(s stats.Summary) bool { return s.Memory.Known() }) {
		list = append(list, memory)
	}
	return append(list, trials)
}

// Memory writes the memory of a cell, marked where it was only sampled.
func Memory(m stats.Memory, l *message.Language) string {
	switch {
	case !m.Known():
		return ""
	case m.Estimated:
		return l.Text("cells.about", "memory", quantity.Memory(m.Most))
	}
	return quantity.Memory(m.Most)
}
