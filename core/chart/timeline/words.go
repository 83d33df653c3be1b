package timeline

import (
	"slices"
	"strings"

	"parallelogram/core"
	"parallelogram/core/message"
)

// words are the keys of the texts for what workers do.
var words = map[core.SpanKind]string{
	core.SpanStart: "start", core.SpanAlone: "alone", core.SpanChunk: "chunk",
	core.SpanLock: "lock", core.SpanGIL: "gil", core.SpanBlock: "block",
}

// Kind says in a language what a worker does; that it is idle for nothing.
func Kind(l *message.Language, k core.SpanKind) string {
	if key, ok := words[k]; ok {
		return l.Text("timeline." + key)
	}
	return l.Text("timeline.idle")
}

// text says a text of timelines.
func (l Lanes) text(key string, pairs ...any) string {
	return l.language.Text("timeline."+key, pairs...)
}

// caption tells where a timeline comes from.
func (l Lanes) caption(run core.Run) []string {
	t, tasks := l.trace, 0
	for _, worker := range t.Workers {
		tasks += worker.Tasks
	}
	parts := []string{run.Experiment.Workload.Name, t.Cell.String(), l.text("tasks", "n", tasks)}
	if !t.Start.IsZero() {
		parts = append(parts, t.Start.Format("2006-01-02"))
	}
	return slices.DeleteFunc(append(parts, run.Host.Model), func(part string) bool { return part == "" })
}

// notes say how to read the rows, each of which is so many workers: what is
// peculiar of these, with or without what is true of all.
func (l Lanes) notes(per int) []string {
	var peculiar []string
	if per > 1 {
		peculiar = append(peculiar, l.text("grouped", "n", per))
	}
	if n := l.trace.Untold; n > 0 {
		peculiar = append(peculiar, l.text("untold", "n", n))
	}
	if len(peculiar) == 0 {
		return []string{l.text("note")}
	}
	rest := strings.Join(peculiar, " · ")
	return []string{l.text("note") + " · " + rest, rest, peculiar[0]}
}
