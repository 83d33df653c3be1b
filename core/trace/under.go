package trace

import (
	"sort"
	"time"

	"parallelogram/core"
)

// Under is what workers, or the holders of the interpreter lock, did during a
// short time, such as that of a pixel of a timeline.
type Under struct {
	First, Last int           // the workers, from 0; both −1 for the interpreter lock
	Kind        core.SpanKind // what the worker did; empty while it was idle, and where Parts tells more
	From, To    time.Duration // of it, since t0; of the short time where Parts tells more
	Chunk       int           // number of the chunk that it lies in, from 1; 0 for none
	Task, Tasks int           // of that chunk: its first task, from 0, and how many
	Holder      int           // of the interpreter lock, from 0; −1 for nobody

	// Parts is what each kind took of the time, 0 to 1, and idleness the rest,
	// where there was too much to name one thing; else nil.
	Parts map[core.SpanKind]float64
}

// Under tells what the workers from first to last did between two moments since
// t0, which do not lie further apart than one thing takes as a rule. Both −1
// stands for the interpreter lock.
func (t Trace) Under(first, last int, from, to time.Duration) Under {
	u := Under{First: first, Last: last, From: from, To: to, Holder: -1}
	if first < 0 {
		u.hold(t.Holds)
		return u
	}
	workers := t.Workers[first : last+1]
	if near := overlapping(workers[0].Pieces, from, to); len(workers) == 1 && len(near) <= 2 {
		u.name(workers[0].Pieces, near, t.Runtime)
		return u
	}
	u.Parts = map[core.SpanKind]float64{}
	for _, w := range workers {
		for _, p := range overlapping(w.Pieces, from, to) {
			u.Parts[p.Kind] += float64(min(p.To, to)-max(p.From, from)) / float64(max(1, to-from)) / float64(len(workers))
		}
	}
	return u
}

// overlapping returns the pieces that have a part in a stretch of time.
func overlapping(pieces []Piece, from, to time.Duration) []Piece {
	low := sort.Search(len(pieces), func(i int) bool { return pieces[i].To > from })
	high := sort.Search(len(pieces), func(i int) bool { return pieces[i].From >= to })
	return pieces[low:max(low, high)]
}

// name tells of the piece that has most of the stretch, or of the gap in which
// it lies.
func (u *Under) name(all, near []Piece, runtime time.Duration) {
	if len(near) == 0 {
		next := sort.Search(len(all), func(i int) bool { return all[i].From >= u.To })
		u.From, u.To = 0, runtime
		if next > 0 {
			u.From = all[next-1].To
		}
		if next < len(all) {
			u.To = all[next].From
		}
		return
	}
	part := func(p Piece) time.Duration { return min(p.To, u.To) - max(p.From, u.From) }
	most := near[0]
	if len(near) > 1 && part(near[1]) > part(most) {
		most = near[1]
	}
	u.Kind, u.From, u.To, u.Chunk, u.Task, u.Tasks = most.Kind, most.From, most.To, most.Chunk, most.First, most.Tasks
}

// hold tells who had the interpreter lock in the middle of the stretch.
func (u *Under) hold(holds []Hold) {
	middle := (u.From + u.To) / 2
	i := sort.Search(len(holds), func(i int) bool { return holds[i].To > middle })
	if i < len(holds) && holds[i].From <= middle {
		u.Holder, u.From, u.To = holds[i].Worker, holds[i].From, holds[i].To
	}
}
