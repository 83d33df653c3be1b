package report

import (
	"strconv"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
	"parallelogram/core/trace"
)

// TraceHead says what was traced, where, and how long it took, in three lines.
func TraceHead(run core.Run, trial core.Trial, t trace.Trace) []message.Message {
	ready := "traced.ready"
	if run.Experiment.TraitsOf(t.Cell.Strategy).StartsEach { // whose workers are never all ready at one moment
		ready = "traced.starting"
	}
	return []message.Message{
		say("traced.head", "workload", run.Experiment.Workload.Name, "tasks", counted("tasks", trial.Tasks), "cell", t.Cell.String()),
		Machine(run.Host),
		say(ready, "runtime", quantity.Column(t.Runtime.Seconds()), "ready", quantity.Column(t.Ready.Seconds())),
	}
}

// waits are the kinds of spans that have a column where there are any.
var waits = []core.SpanKind{core.SpanAlone, core.SpanLock, core.SpanGIL, core.SpanBlock}

// Workers is the table of what the time of each worker went to.
func Workers(t trace.Trace, l *message.Language) Table {
	keys, kinds := []string{"worker", "start", "chunk"}, []core.SpanKind{core.SpanStart, core.SpanChunk}
	for _, kind := range waits {
		if t.Share(kind) > 0 {
			keys, kinds = append(keys, string(kind)), append(kinds, kind)
		}
	}
	var table Table
	for _, key := range append(keys, "idle", "finish", "chunks", "tasks") {
		table.Columns = append(table.Columns, l.Text("traced.column."+key))
	}
	for i, w := range t.Workers {
		row := []string{strconv.Itoa(i + 1)}
		for _, kind := range kinds {
			row = append(row, spent(w.Spent[kind]))
		}
		table.Rows = append(table.Rows, append(row, spent(w.Idle), spent(w.Finish), strconv.Itoa(w.Chunks), strconv.Itoa(w.Tasks)))
	}
	return table
}

// spent writes a time, and none as a dash.
func spent(d time.Duration) string {
	if d == 0 {
		return "–"
	}
	return quantity.Column(d.Seconds())
}

// LeftOut says what a trace does not show: spans that the trial left out, and
// spans that make no sense.
func LeftOut(t trace.Trace) (list []message.Message) {
	if t.Omitted > 0 {
		list = append(list, say("traced.untold", "n", t.Omitted))
	}
	if t.Odd > 0 {
		list = append(list, say("traced.odd", "n", t.Odd))
	}
	return list
}
