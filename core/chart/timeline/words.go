package timeline

import (
	"strconv"
	"strings"

	"parallelogram/core"
	"parallelogram/core/chart/view"
	"parallelogram/core/trace"
)

// Words are the words of timelines, as [view.Words] are those of charts.
type Words struct {
	Title        string // {cell} is the cell
	Worker, Time string // names of the axes
	Ready, End   string // the moments at which all workers were ready, and all was done
	Note         string // what kind of trial this is
	Grouped      string // where a row is more than one worker; {n} is how many
	Untold       string // where spans are missing; {n} is how many

	Start, Alone, Chunk string // what workers do, see [core.SpanKind]
	Lock, GIL, Block    string
	Idle                string
	Held                string // the row that tells who held the interpreter lock

	OneTask, ManyTasks   string // {n} is the count
	NoTrace, NoTraceHint string // a trial without spans
}

var english = Words{
	Title:       "What each worker did: {cell}",
	Worker:      "Worker",
	Time:        "Time since the first worker was created",
	Ready:       "all ready",
	End:         "end",
	Note:        "one traced trial",
	Grouped:     "a row is {n} workers",
	Untold:      "{n} waits too short to be told",
	Start:       "starting",
	Alone:       "not shared",
	Chunk:       "tasks",
	Lock:        "waits for a lock",
	GIL:         "waits for the GIL",
	Block:       "waiting or native code",
	Idle:        "idle",
	Held:        "GIL",
	OneTask:     "1 task",
	ManyTasks:   "{n} tasks",
	NoTrace:     "Nothing was traced",
	NoTraceHint: "This trial does not tell what its workers did.",
}

func (v View) words() Words {
	if v.Words == (Words{}) {
		return english
	}
	return v.Words
}

// Kind returns the word for what a worker does; idle for nothing.
func (w Words) Kind(k core.SpanKind) string {
	switch k {
	case core.SpanStart:
		return w.Start
	case core.SpanAlone:
		return w.Alone
	case core.SpanChunk:
		return w.Chunk
	case core.SpanLock:
		return w.Lock
	case core.SpanGIL:
		return w.GIL
	case core.SpanBlock:
		return w.Block
	}
	return w.Idle
}

// caption tells where a timeline comes from.
func (w Words) caption(run core.Run, t trace.Trace) []string {
	tasks := 0
	for _, worker := range t.Workers {
		tasks += worker.Tasks
	}
	var parts []string
	for _, part := range []string{run.Experiment.Workload.Name, t.Cell.String(), view.Count(tasks, w.OneTask, w.ManyTasks)} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	if !t.Start.IsZero() {
		parts = append(parts, t.Start.Format("2006-01-02"))
	}
	if run.Host.Model != "" {
		parts = append(parts, run.Host.Model)
	}
	return parts
}

// notes say how to read the rows, each of which is so many workers: what is
// peculiar of these, with or without what is true of all.
func (l Lanes) notes(per int) []string {
	var peculiar []string
	if per > 1 {
		peculiar = append(peculiar, view.Fill(l.words.Grouped, "n", strconv.Itoa(per)))
	}
	if n := l.trace.Untold; n > 0 {
		peculiar = append(peculiar, view.Fill(l.words.Untold, "n", strconv.Itoa(n)))
	}
	if len(peculiar) == 0 {
		return []string{l.words.Note}
	}
	rest := strings.Join(peculiar, " · ")
	return []string{l.words.Note + " · " + rest, rest, peculiar[0]}
}
