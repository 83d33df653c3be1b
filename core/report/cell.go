package report

import (
	"fmt"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
)

// Cell says what is known of a cell, the time first.
func Cell(a *analysis.Analysis, k analysis.Cell) (list []message.Message) {
	for _, f := range k.Failures {
		list = append(list, say("cell.failed", "times", f.Times, "why", f.Why))
	}
	if k.N == 0 {
		return append(list, say("cell.nothing"))
	}
	list = append([]message.Message{say("cell.time", "time", quantity.Seconds(k.Time.Value), "interval", span(k.Time.CI, quantity.Seconds), "rounds", counted("rounds", k.N))}, list...)
	list = append(list, compared(k, a.Run.Experiment.Traits)...)
	if s := k.Split; s != nil {
		cost := s.Cost()
		list = append(list, say("cell.split", "efficiency", quantity.Share(s.Efficiency.Value), "interval", span(s.Efficiency.CI, quantity.Share),
			"busy", quantity.Share(s.Busy.Value), "busyInterval", span(s.Busy.CI, quantity.Share),
			"cost", text(cost), "costInterval", span(cost.CI, quantity.Ratio)))
	}
	if a.Run.Experiment.Workload.Command != nil {
		list = append(list, costs(a, k.Cell, k.CPU))
	} else {
		list = append(list, say("cell.cost", "startup", quantity.Seconds(k.Startup), "cpu", quantity.Seconds(k.CPU)))
	}
	if k.Disturbed > 0 {
		list = append(list, say("cell.disturbed", "some", k.Disturbed, "rounds", counted("rounds", k.N)))
	}
	if len(k.Outliers) > 0 {
		list = append(list, say("cell.outliers", "n", len(k.Outliers), "rounds", quantity.Counts(k.Outliers)))
	}
	return list
}

// costs says what a cell of a command takes of the machine.
func costs(a *analysis.Analysis, c core.Cell, cpu float64) message.Message {
	summary, _ := a.Summary(c)
	key := "cell.uses-memory"
	switch m := summary.Memory; {
	case !m.Known():
		return say("cell.uses", "cpu", quantity.Seconds(cpu))
	case m.Estimated:
		key = "cell.uses-about"
	}
	return say(key, "cpu", quantity.Seconds(cpu), "memory", quantity.Memory(summary.Memory.Most))
}

// compared says how the cell compares with others.
func compared(k analysis.Cell, n names) (list []message.Message) {
	if k.Cell == k.Base {
		list = append(list, say("cell.base"))
	}
	if k.Speedup != nil {
		list = append(list, say("cell.speedup", "speedup", quantity.Ratio(k.Speedup.Value), "interval", span(k.Speedup.CI, quantity.Ratio), "base", n.base(k.Base)))
	}
	if k.Cell == k.Chosen {
		list = append(list, say("cell.chosen"))
	}
	if k.Slower != nil {
		times := func(more float64) string { return quantity.Ratio(1 + more) }
		list = append(list, say("cell.slower", "ratio", times(k.Slower.Value), "interval", span(k.Slower.CI, times), "chosen", fmt.Sprint(k.Chosen)))
	}
	return list
}
