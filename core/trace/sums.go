package trace

import (
	"time"

	"parallelogram/core"
)

// Share returns the part of all workers' time, 0 to 1, that went to a kind; 0
// when there was no time.
func (t Trace) Share(kind core.SpanKind) float64 {
	var spent time.Duration
	for _, w := range t.Workers {
		spent += w.Spent[kind]
	}
	return t.share(spent)
}

// Idle returns the part of all workers' time, 0 to 1, in which they did
// nothing.
func (t Trace) Idle() float64 {
	var idle time.Duration
	for _, w := range t.Workers {
		idle += w.Idle
	}
	return t.share(idle)
}

func (t Trace) share(spent time.Duration) float64 {
	if t.Runtime == 0 || len(t.Workers) == 0 {
		return 0
	}
	return float64(spent) / float64(t.Runtime) / float64(len(t.Workers))
}

// Most returns the worker, from 0, that spent most on a kind; the first of
// equals.
func (t Trace) Most(kind core.SpanKind) int {
	most := 0
	for i, w := range t.Workers {
		if w.Spent[kind] > t.Workers[most].Spent[kind] {
			most = i
		}
	}
	return most
}

// Finishes returns the workers, from 0, that finished first and last of those
// that had a chunk; false when none had.
func (t Trace) Finishes() (first, last int, any bool) {
	for i, w := range t.Workers {
		switch {
		case w.Chunks == 0:
		case !any:
			first, last, any = i, i, true
		case w.Finish < t.Workers[first].Finish:
			first = i
		case w.Finish > t.Workers[last].Finish:
			last = i
		}
	}
	return first, last, any
}

// Recorded reports whether there is any span: whether somebody traced.
func (t Trace) Recorded() bool {
	for _, w := range t.Workers {
		if len(w.Pieces) > 0 || w.Chunks > 0 {
			return true
		}
	}
	return false
}
