package chartscene

import (
	"math/rand/v2"
	"sync"
	"time"

	"parallelogram/core"
	"parallelogram/core/trace"
)

// scene makes up what workers did.
type scene struct {
	random  *rand.Rand
	trial   core.Trial
	now     []time.Duration // of each worker
	startup time.Duration
}

func NewScene(strategy core.Strategy, workers int) *scene {
	s := &scene{random: rand.New(rand.NewPCG(uint64(workers), 7)), now: make([]time.Duration, workers)}
	s.trial = core.Trial{Cell: core.Cell{Strategy: strategy, Workers: workers, Cores: 2}, Start: time.Date(2026, 5, 4, 14, 2, 0, 0, time.UTC)}
	return s
}

// does lets a worker do something for a while.
func (s *scene) does(worker int, kind core.SpanKind, lasting time.Duration) (from, to time.Duration) {
	from, to = s.now[worker], s.now[worker]+lasting
	s.now[worker] = to
	s.span(core.Span{Kind: kind, Worker: worker, From: from, To: to})
	return from, to
}

func (s *scene) span(span core.Span) { s.trial.Trace = append(s.trial.Trace, span) }

// about is a time near d.
func (s *scene) about(d time.Duration) time.Duration {
	return time.Duration(float64(d) * (0.7 + 0.6*s.random.Float64()))
}

// Starts gets the workers ready, one after the other.
func (s *scene) Starts(each time.Duration) *scene {
	for w := range s.now {
		s.now[w] = each * time.Duration(w) / 4
		_, to := s.does(w, core.SpanStart, s.about(each))
		s.startup = max(s.startup, to)
	}
	for w := range s.now {
		s.now[w] = s.startup
	}
	return s
}

// works hands tasks out in shrinking chunks; wait is what each chunk waits for
// in its middle.
func (s *scene) works(tasks int, each time.Duration, wait core.SpanKind, share float64) *scene {
	for done := 0; done < tasks; {
		w := s.soonest()
		size := max(1, (tasks-done)/(2*len(s.now)))
		lasting := s.about(each * time.Duration(size))
		from := s.now[w]
		if wait != "" && share > 0 {
			waits := time.Duration(share * float64(lasting))
			middle := from + (lasting-waits)/2
			s.span(core.Span{Kind: wait, Worker: w, From: middle, To: middle + waits})
		}
		s.span(core.Span{Kind: core.SpanChunk, Worker: w, From: from, To: from + lasting, First: done, Tasks: size})
		s.now[w] += lasting
		done += size
	}
	return s
}

func (s *scene) soonest() int {
	first := 0
	for w, now := range s.now {
		if now < s.now[first] {
			first = w
		}
	}
	return first
}

// Turns lets the workers compute by turns, as under an interpreter lock.
func (s *scene) Turns(each time.Duration, count int) *scene {
	at := s.startup
	for w := range s.now {
		s.span(core.Span{Kind: core.SpanChunk, Worker: w, From: at, To: at + each*time.Duration(count), First: w * 10, Tasks: 10})
	}
	last := make([]time.Duration, len(s.now))
	for w := range last {
		last[w] = at
	}
	for i := range count {
		w := i % len(s.now)
		s.span(core.Span{Kind: core.SpanGIL, Worker: w, From: last[w], To: at})
		at += each
		last[w] = at
	}
	for w := range s.now {
		s.span(core.Span{Kind: core.SpanGIL, Worker: w, From: last[w], To: at})
		s.now[w] = at
	}
	return s
}

// Ends returns the scene as a trial that can be read.
func (s *scene) Ends() trace.Trace {
	s.trial.Startup = s.startup
	for _, now := range s.now {
		s.trial.Runtime = max(s.trial.Runtime, now)
	}
	s.trial.Runtime += s.trial.Runtime / 200
	return trace.Of(s.trial)
}

// dense is a trace of 100 000 spans, made once.
var dense = sync.OnceValue(func() trace.Trace { return NewDense(8, 100_000) })

// NewDense makes a trace of about so many spans.
func NewDense(workers, spans int) trace.Trace {
	s := NewScene(core.Goroutine, workers).Starts(time.Millisecond)
	for i := range spans / 2 {
		w := i % workers
		from, to := s.does(w, core.SpanChunk, s.about(100*time.Microsecond))
		s.span(core.Span{Kind: core.SpanLock, Worker: w, From: from + (to-from)/4, To: from + (to-from)/2})
	}
	return s.Ends()
}

// The scenes that are looked at.
func SceneOf(name string) trace.Trace {
	switch name {
	case "one":
		return NewScene(core.Goroutine, 1).Starts(20*time.Microsecond).works(400, 800*time.Microsecond, "", 0).Ends()
	case "two":
		return NewScene(core.Subprocess, 2).Starts(12*time.Millisecond).works(400, 800*time.Microsecond, "", 0).Ends()
	case "lock":
		return NewScene(core.Goroutine, 8).Starts(200*time.Microsecond).works(2000, 400*time.Microsecond, core.SpanLock, 0.4).Ends()
	case "gil":
		s := NewScene("gil", 4).Starts(300 * time.Microsecond)
		return s.Turns(5*time.Millisecond, 24).Ends()
	case "block":
		s := NewScene("gil", 8).Starts(300 * time.Microsecond)
		s.trial.Trace = append(s.trial.Trace, core.Span{Kind: core.SpanAlone, Worker: 0, From: s.startup, To: s.startup + 40*time.Millisecond})
		for w := range s.now {
			s.now[w] += 40 * time.Millisecond
		}
		return s.works(800, time.Millisecond, core.SpanBlock, 0.7).Ends()
	case "many":
		return NewScene(core.Subprocess, 64).Starts(4*time.Millisecond).works(20000, 300*time.Microsecond, core.SpanLock, 0.1).Ends()
	case "crowd":
		return NewScene(core.Goroutine, 128).Starts(50*time.Microsecond).works(40000, 300*time.Microsecond, "", 0).Ends()
	case "dense":
		return dense()
	}
	return trace.Of(NewScene(core.Goroutine, 3).trial)
}
