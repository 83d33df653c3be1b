package strategy

import (
	"runtime"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"parallelogram/core"
	"parallelogram/core/job"
)

// Most of these tests run in time that is not real: it passes only while
// everybody waits. Work is time spent with the lock held, and to hand it over
// costs nothing.

// slice is how much work lies between two checkpoints.
const slice = 50 * time.Microsecond

// spin works for a time, with checkpoints.
func spin(e job.Env, work time.Duration) {
	for ; work > 0; work -= slice {
		time.Sleep(slice)
		e.Checkpoint()
	}
}

// under returns how long tasks take when workers share them under the lock.
func under(t *testing.T, tasks, workers int, task func(e job.Env, i int) uint64) Timing {
	t.Helper()
	timing, err := gilThreads.Run(Work{Job: job.Job{Tasks: tasks, Task: task}, Workers: workers, Trace: true})
	if err != nil || timing.Tasks != tasks {
		t.Fatalf("%d of %d tasks, %v", timing.Tasks, tasks, err)
	}
	return timing
}

func TestWorkUnderTheLockTakesAsLongAsSerial(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const tasks, work = 60, time.Millisecond
		for workers := 1; workers <= 8; workers++ {
			timing := under(t, tasks, workers, func(e job.Env, _ int) uint64 { spin(e, work); return 0 })
			if timing.Runtime < tasks*work || timing.Runtime > tasks*work*105/100 {
				t.Errorf("%d workers take %v for what takes one %v", workers, timing.Runtime, tasks*work)
			}
		}
	})
}

// What handing over does cost is processor time. That of others, who share the
// machine, is not in it.
func TestTakingTurnsCostsLittleProcessorTime(t *testing.T) {
	const tasks, pairs = 40, 7
	var ratios []float64
	for range pairs {
		alone, turns := spend(t, serial, testWork("computing", tasks, 1)), spend(t, gilThreads, testWork("computing", tasks, 4))
		ratios = append(ratios, turns.cpu/alone.cpu)
	}
	if ratio := median(ratios); ratio > 1.5 {
		t.Errorf("four workers that take turns use %.2f times the processor time of one, by turns %.2f", ratio, ratios)
	}
}

func TestTwoNeverHoldTheLock(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		timing := neverTwo(t, func() { time.Sleep(slice) })
		if waits := count(timing.Trace, core.SpanGIL); waits == 0 {
			t.Error("nobody is told to have waited for the lock")
		}
	})
}

func TestTwoThreadsNeverHoldTheLock(t *testing.T) { neverTwo(t, runtime.Gosched) }

// neverTwo has workers take turns at work that would notice another's.
func neverTwo(t *testing.T, work func()) Timing {
	t.Helper()
	const tasks, turns = 40, 300
	var inside, done atomic.Int32
	timing := under(t, tasks, 5, func(e job.Env, i int) uint64 {
		for range turns {
			if inside.Add(1) != 1 {
				t.Error("two workers hold the lock")
			}
			work()
			inside.Add(-1)
			done.Add(1)
			e.Checkpoint()
			if i%3 == 0 {
				e.Blocking(work)
			}
		}
		return 0
	})
	if done.Load() != tasks*turns {
		t.Errorf("%d of %d turns were taken", done.Load(), tasks*turns)
	}
	return timing
}

func count(spans []core.Span, kind core.SpanKind) (n int) {
	for _, s := range spans {
		if s.Kind == kind {
			n++
		}
	}
	return n
}

func TestWaitingWorkSpeedsUpWithWorkers(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const tasks, pause = 80, time.Millisecond
		for _, workers := range []int{1, 2, 4, 8} {
			timing := under(t, tasks, workers, func(e job.Env, _ int) uint64 {
				e.Blocking(func() { time.Sleep(pause) })
				return 0
			})
			if want := tasks * pause / time.Duration(workers); timing.Runtime < want || timing.Runtime > want*11/10 {
				t.Errorf("%d workers wait for %v, want %v", workers, timing.Runtime, want)
			}
		}
	})
}

// Of two workers that compute, one waits at any time.
func TestWaitingForTheLockIsCounted(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const tasks, work = 8, 20 * time.Millisecond
		task := func(e job.Env, _ int) uint64 { spin(e, work); return 0 }
		if alone := under(t, tasks, 1, task); alone.GILWait != 0 {
			t.Errorf("a worker that has the lock to itself waits for it for %v", alone.GILWait)
		}
		timing := under(t, tasks, 2, task)
		var traced time.Duration
		for _, s := range timing.Trace {
			if s.Kind == core.SpanGIL {
				traced += s.To - s.From
			}
		}
		if timing.GILWait != traced || timing.GILWait < tasks*work/2 || timing.GILWait > timing.Runtime {
			t.Errorf("waited %v for the lock in a runtime of %v; the trace tells of %v", timing.GILWait, timing.Runtime, traced)
		}
	})
}

// A worker that waits often meets one that works: each time it comes back it
// has to wait for the interval, and for the other's next checkpoint.
func TestTheConvoy(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const returns, pause = 50, 100 * time.Microsecond
		var done atomic.Bool
		timing := under(t, 2, 2, func(e job.Env, i int) uint64 {
			if i == 0 {
				for !done.Load() {
					spin(e, slice)
				}
				return 0
			}
			for range returns {
				e.Blocking(func() { time.Sleep(pause) })
			}
			done.Store(true)
			return 0
		})
		each := timing.Runtime / (returns + 1) // to begin is a return, too
		if low, high := SwitchInterval, SwitchInterval+pause+2*slice; each < low || each > high {
			t.Errorf("each return takes %v, want %v to %v", each, low, high)
		}
		alone := returns * pause
		if timing.Runtime < 40*alone {
			t.Errorf("the waiting worker takes %v beside a working one, and %v alone", timing.Runtime, alone)
		}
	})
}

// Half of the work is native: while it runs, another may hold the lock.
func TestNativeWorkRunsBesideOthers(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const tasks, half = 40, 20 * time.Millisecond
		task := func(e job.Env, _ int) uint64 {
			spin(e, half)
			e.Blocking(func() { time.Sleep(half) })
			return 0
		}
		one, two := under(t, tasks, 1, task).Runtime, under(t, tasks, 2, task).Runtime
		if speedup := float64(one) / float64(two); speedup < 1.5 || speedup > 2 {
			t.Errorf("two workers are %.2f times as fast as one; half of its work excludes nobody, want 1.5 to 2", speedup)
		}
		if four := under(t, tasks, 4, task).Runtime; four < tasks*half {
			t.Errorf("four workers take %v, less than the work under the lock", four)
		}
	})
}

func TestTheIntervalIsAParameter(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const interval = time.Millisecond
		w := Work{Workers: 2, Switch: interval, Trace: true, Job: job.Job{Tasks: 2, Task: func(e job.Env, _ int) uint64 {
			spin(e, 20*interval)
			return 0
		}}}
		timing, err := gilThreads.Run(w)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range timing.Trace {
			if s.Kind == core.SpanGIL && s.To-s.From > interval+2*slice {
				t.Errorf("waited %v for the lock with an interval of %v", s.To-s.From, interval)
			}
		}
		if waits := count(timing.Trace, core.SpanGIL); waits < 30 {
			t.Errorf("the lock changed hands %d times in 40 intervals", waits)
		}
	})
}

// Who waits asks only after an interval in which the lock went to nobody else.
func TestASwitchPutsRequestsOff(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g, start := newGIL(0), time.Now()
		at := func(moment time.Duration, requested bool) {
			t.Helper()
			time.Sleep(moment*time.Millisecond - time.Since(start))
			synctest.Wait()
			if g.requested.Load() != requested {
				t.Errorf("at %d ms, requested: %v", moment, !requested)
			}
		}
		g.take(0)
		go func() { g.take(1) }()
		at(3, false)
		go func() { g.take(2) }()
		at(4, false)
		at(5, true)
		g.drop()     // the first takes it
		at(9, false) // the second has waited for more than 5 ms
		at(12, false)
		at(13, true)
		g.drop()
		at(14, false)
	})
}

// Getting ready comes before the first turn: there is no lock to let go of yet.
func TestWhoGetsReadyHoldsNoLock(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var readied atomic.Int32
		timing, err := gilThreads.Run(Work{Workers: 3, Job: job.Job{
			Tasks: 9,
			Ready: func(e job.Env) {
				e.Checkpoint()
				e.Blocking(func() { time.Sleep(time.Millisecond) })
				readied.Add(1)
			},
			Task: func(e job.Env, _ int) uint64 { spin(e, time.Millisecond); return 0 },
		}})
		if err != nil || timing.Tasks != 9 || readied.Load() != 3 {
			t.Errorf("%d of 9 tasks, %d of 3 workers got ready, %v", timing.Tasks, readied.Load(), err)
		}
	})
}

// A lock that workers share is waited for without the global one: else who
// holds it could never go on.
func TestWhoWaitsForALockLetsOthersWork(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		_, err := gilThreads.Run(Work{Workers: 3, Job: job.Job{Tasks: 20, Needs: job.Needs{Permits: 1}, Task: func(e job.Env, _ int) uint64 {
			e.Semaphore().Acquire() // of a mutex, this kind of time does not pass
			e.Blocking(func() { time.Sleep(time.Millisecond) })
			spin(e, 5*time.Millisecond)
			e.Semaphore().Release()
			return 0
		}}})
		if err != nil {
			t.Error(err)
		}
	})
}
