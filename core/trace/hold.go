package trace

import (
	"slices"
	"time"

	"parallelogram/core"
)

// Hold is a stretch in which a worker held the global interpreter lock: it ran
// tasks, and the lock is what running takes.
type Hold struct {
	Worker   int // from 0
	From, To time.Duration
	Turn     int // from 0; each hand-over to another worker begins the next one
}

// holds returns who held the lock, in order. Where two workers seem to run at
// once, because neither clock is read at the very hand-over, the later one has
// it from when it began.
func (t Trace) holds() []Hold {
	var running []Piece
	waited := false
	for _, w := range t.Workers {
		waited = waited || w.Spent[core.SpanGIL] > 0
		for _, p := range w.Pieces {
			if p.Kind == core.SpanChunk {
				running = append(running, p)
			}
		}
	}
	if !waited {
		return nil
	}
	slices.SortStableFunc(running, byBegin)
	var list []Hold
	for _, p := range running {
		h := Hold{Worker: p.Worker, From: p.From, To: p.To}
		if n := len(list); n > 0 {
			last := &list[n-1]
			last.To = min(last.To, h.From)
			h.Turn = last.Turn
			if last.Worker != h.Worker {
				h.Turn++
			}
		}
		list = append(list, h)
	}
	return list
}

// HandOvers returns how often the lock went from one worker to another.
func (t Trace) HandOvers() int {
	if len(t.Holds) == 0 {
		return 0
	}
	return t.Holds[len(t.Holds)-1].Turn
}
