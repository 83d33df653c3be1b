package strategy

import (
	"math/rand/v2"
	"slices"
	"sync"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/job"
	"parallelogram/core/shared"
)

func TestATraceTellsOfEveryWorkerAndTask(t *testing.T) {
	const tasks = 100
	for _, s := range All() {
		for _, workers := range []int{1, 3} {
			if s.Single && workers > 1 {
				continue
			}
			w := emptyWork(tasks, workers)
			w.Trace = true
			w.Job.Alone = func() uint64 { return 0 }
			timing, err := s.Run(w)
			if err != nil {
				t.Fatal(err)
			}
			checkTrace(t, s, timing, tasks, workers)
		}
	}
}

// checkTrace holds a trace against what must be true of each.
func checkTrace(t *testing.T, strategy Strategy, timing Timing, tasks, workers int) {
	t.Helper()
	name := strategy.Name
	ran := make([]int, tasks)
	count := map[core.SpanKind]int{}
	var before core.Span // the one before, of the same worker
	for _, s := range timing.Trace {
		count[s.Kind]++
		if s.From < 0 || s.From > s.To || s.To > timing.Runtime || s.Worker < 0 || s.Worker >= workers {
			t.Errorf("%s %dw: %+v in a runtime of %v", name, workers, s, timing.Runtime)
		}
		if s.Kind == core.SpanChunk {
			for i := s.First; i < s.First+s.Tasks; i++ {
				ran[i]++
			}
			if s.Worker == before.Worker && s.From < before.To {
				t.Errorf("%s %dw: %+v begins before %+v has ended", name, workers, s, before)
			}
			before = s
		}
	}
	if slices.ContainsFunc(ran, func(n int) bool { return n != 1 }) {
		t.Errorf("%s %dw: not every task was told once", name, workers)
	}
	starts := workers
	switch {
	case strategy.Single:
		starts = 0
	case strategy.StartsEach:
		starts = tasks
	}
	if count[core.SpanStart] != starts || count[core.SpanAlone] != 1 {
		t.Errorf("%s %dw: spans %v", name, workers, count)
	}
}

func TestNothingIsTracedUnasked(t *testing.T) {
	for _, s := range All() {
		w := emptyWork(10, 1)
		w.Job.Alone = func() uint64 { return 0 }
		if timing, err := s.Run(w); err != nil || timing.Trace != nil {
			t.Errorf("%s: %v, %v", s.Name, timing.Trace, err)
		}
	}
}

// ticking is a recorder whose clock is set by hand.
func ticking(room int) (r *recorder, now *time.Duration) {
	now = new(time.Duration)
	return &recorder{room: room, now: func() time.Duration { return *now }}, now
}

func TestTheLongestWaitsAreKept(t *testing.T) {
	const waits, room = 5050, 100
	r, now := ticking(room)
	var lengths []time.Duration
	for i := range rand.New(rand.NewPCG(1, 2)).Perm(waits) {
		length := time.Duration(i+1) * minWait
		lengths = append(lengths, length)
		r.during(core.SpanLock, func() { *now += length })
		if len(r.waits) >= 2*room {
			t.Fatalf("%d waits are held, and %d are to be kept", len(r.waits), room)
		}
	}
	r.during(core.SpanLock, func() { *now += minWait - 1 }) // too short to be told
	spans, omitted := r.spans()
	slices.Sort(lengths)
	if len(spans) != room || omitted != waits-room {
		t.Fatalf("%d waits kept, %d left out", len(spans), omitted)
	}
	for i, s := range spans {
		if s.To-s.From < lengths[waits-room] {
			t.Errorf("a wait of %v is kept, and there were %d longer ones", s.To-s.From, room)
		}
		if i > 0 && s.From < spans[i-1].To {
			t.Errorf("%+v stands behind %+v", s, spans[i-1])
		}
	}
}

// A lock that is free is taken unseen; for one that is held, the wait is told.
func TestWatchersHearOfWaitsAlone(t *testing.T) {
	var mutex sync.Mutex
	var rw sync.RWMutex
	state := shared.New(job.Needs{Permits: 1, Room: 1})
	state.Mutex, state.RWMutex = &mutex, &rw
	permit, items := state.Semaphore, state.Queue
	var free func()
	waits := 0
	env := &watchedEnv{plainEnv{state, 0}, func(_ core.SpanKind, section func()) {
		waits++
		free()
		section()
	}}
	put, got := func() { items.Put(7) }, func() { items.Take() }
	for name, c := range map[string]struct{ take, give, hold, free func() }{
		"mutex":     {env.Mutex().Lock, mutex.Unlock, mutex.Lock, mutex.Unlock},
		"writer":    {env.RWMutex().Lock, rw.Unlock, rw.RLock, rw.RUnlock},
		"reader":    {env.RWMutex().RLock, rw.RUnlock, rw.Lock, rw.Unlock},
		"semaphore": {env.Semaphore().Acquire, permit.Release, func() { permit.TryAcquire() }, permit.Release},
		"put":       {func() { env.Queue().Put(7) }, got, put, got},
	} {
		waits = 0
		if c.take(); waits != 0 {
			t.Errorf("%s: free, and waited for", name)
		}
		c.give()
		c.hold()
		free = c.free
		if c.take(); waits != 1 {
			t.Errorf("%s: held, and waited for %d times", name, waits)
		}
		c.give()
	}
	waits, free = 0, put
	if item := env.Queue().Take(); item != 7 || waits != 1 {
		t.Errorf("took %d from an empty queue after %d waits", item, waits)
	}
}

func TestBlockingSectionsAreTraced(t *testing.T) {
	r, now := ticking(10)
	var env job.Env = environment(plainEnv{shared.New(job.Needs{}), 0}, r)
	env.Blocking(func() { *now += time.Second })
	if spans, _ := r.spans(); len(spans) != 1 || spans[0] != (core.Span{Kind: core.SpanBlock, To: time.Second}) {
		t.Errorf("spans %+v", spans)
	}
}
