package strategy

import (
	"cmp"
	"slices"
	"time"

	"parallelogram/core"
)

// traceRoom bounds the waits that a whole trial tells of, shared equally by its
// workers: a trace then takes at most about 2 MB as JSON. When a worker has
// more, the shortest are left out and counted. Starts and chunks are few, and
// all told.
const traceRoom = 20_000

// minWait is the shortest wait that is told. A lock that nobody holds is taken in
// nanoseconds; to be put to sleep and woken takes microseconds.
const minWait = time.Microsecond

// recorder keeps the spans of one worker, who alone uses it. A nil recorder
// keeps nothing, at the cost of a comparison a chunk.
type recorder struct {
	worker  int
	room    int                  // for waits
	now     func() time.Duration // since t0
	created time.Duration        // when the worker was created
	work    []core.Span
	waits   []core.Span
	left    int // waits left out
}

// clock returns the time since t0; a nil recorder has no clock.
func (r *recorder) clock() (now time.Duration) {
	if r != nil {
		now = r.now()
	}
	return now
}

// ready tells that the worker is ready.
func (r *recorder) ready() {
	if r != nil {
		r.work = append(r.work, core.Span{Kind: core.SpanStart, Worker: r.worker, From: r.created, To: r.now()})
	}
}

// chunk tells of the tasks from low up to high.
func (r *recorder) chunk(from time.Duration, low, high int) {
	if r != nil {
		r.work = append(r.work, core.Span{Kind: core.SpanChunk, Worker: r.worker, From: from, To: r.now(), First: low, Tasks: high - low})
	}
}

// during runs a section and tells how long it took, unless it is shorter than minWait.
func (r *recorder) during(kind core.SpanKind, section func()) {
	if r == nil {
		section()
		return
	}
	from := r.now()
	section()
	if to := r.now(); to-from >= minWait {
		r.waits = append(r.waits, core.Span{Kind: kind, Worker: r.worker, From: from, To: to})
	}
	if len(r.waits) >= 2*r.room {
		r.prune()
	}
}

// prune leaves out the shortest waits that there is no room for. Doing so only
// when there are twice as many keeps the cost of a wait at a few comparisons.
func (r *recorder) prune() {
	if len(r.waits) <= r.room {
		return
	}
	slices.SortFunc(r.waits, func(a, b core.Span) int { return cmp.Compare(b.To-b.From, a.To-a.From) })
	r.left += len(r.waits) - r.room
	r.waits = r.waits[:r.room]
}

// spans returns what was kept in the order in which it began, what encloses
// before what is enclosed, and how many waits were left out.
func (r *recorder) spans() (list []core.Span, left int) {
	if r == nil {
		return nil, 0
	}
	r.prune()
	list = append(r.work, r.waits...)
	sortSpans(list)
	return list, r.left
}

// sortSpans sorts by worker, then by beginning, the longer first.
func sortSpans(list []core.Span) {
	slices.SortStableFunc(list, func(a, b core.Span) int {
		return cmp.Or(cmp.Compare(a.Worker, b.Worker), cmp.Compare(a.From, b.From), cmp.Compare(b.To, a.To))
	})
}

// recorder returns the recorder of a worker that is created now, nil when there
// is no trace.
func (w Work) recorder(worker int, now func() time.Duration) *recorder {
	if !w.Trace {
		return nil
	}
	return &recorder{worker: worker, room: waitRoom(w.Workers), now: now, created: now()}
}

// waitRoom is a worker's share of traceRoom.
func waitRoom(workers int) int { return max(1, traceRoom/workers) }

// since returns a clock that started at t0.
func since(t0 time.Time) func() time.Duration {
	return func() time.Duration { return time.Since(t0) }
}

// tell adds what a worker recorded.
func (t *Timing) tell(r *recorder) {
	spans, left := r.spans()
	t.Trace = append(t.Trace, spans...)
	t.Omitted += left
}

// tellAlone adds the work that was not shared, which is told of the first
// worker: the others could do nothing meanwhile.
func (t *Timing) tellAlone(w Work, from, to time.Duration) {
	if w.Trace && w.Job.Alone != nil {
		t.Trace = append(t.Trace, core.Span{Kind: core.SpanAlone, From: from, To: to})
	}
}
