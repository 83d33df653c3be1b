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

// Finishes returns the workers, from 0, that finished first and last, and how
// many had a chunk to finish.
func (t Trace) Finishes() (first, last, n int) {
	for i, w := range t.Workers {
		if w.Chunks == 0 {
			continue
		}
		if n == 0 {
			first, last = i, i
		}
		if w.Finish < t.Workers[first].Finish {
			first = i
		}
		if w.Finish > t.Workers[last].Finish {
			last = i
		}
		n++
	}
	return first, last, n
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
