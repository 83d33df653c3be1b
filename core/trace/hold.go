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

// running is a chunk, or a part of one between waits.
type running struct {
	Piece
	kept bool // the worker did nothing else since the one before: it kept the lock
}

// holds returns who held the lock, in order. Where two workers seem to run at
// once, because neither clock is read at the very hand-over, the later one has
// it from when it began.
func (t Trace) holds() []Hold {
	if t.Share(core.SpanGIL) == 0 {
		return nil
	}
	var list []Hold
	for _, p := range t.running() {
		if len(list) == 0 {
			list = append(list, Hold{Worker: p.Worker, From: p.From, To: p.To})
			continue
		}
		last := &list[len(list)-1]
		if last.Worker == p.Worker && p.kept {
			last.To = p.To
			continue
		}
		last.To = min(last.To, p.From)
		h := Hold{Worker: p.Worker, From: p.From, To: p.To, Turn: last.Turn}
		if last.Worker != h.Worker {
			h.Turn++
		}
		list = append(list, h)
	}
	return list
}

// running lists what all workers ran, in order.
func (t Trace) running() (list []running) {
	for _, w := range t.Workers {
		for i, p := range w.Pieces {
			if p.Kind == core.SpanChunk {
				list = append(list, running{p, i > 0 && w.Pieces[i-1].Kind == core.SpanChunk})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b running) int { return byBegin(a.Piece, b.Piece) })
	return list
}

// HandOvers returns how often the lock went from one worker to another.
func (t Trace) HandOvers() int {
	if len(t.Holds) == 0 {
		return 0
	}
	return t.Holds[len(t.Holds)-1].Turn
}
