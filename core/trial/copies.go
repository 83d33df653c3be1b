package trial

import (
	"cmp"
	"context"
	"sync"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
)

// copies runs one trial for each worker of the spec, all at once, each on the
// next of its CPUs, and returns what the work takes when so many are done at
// once: their mean time divided by their number. The error is that of the first
// that failed.
func (r Runner) copies(ctx context.Context, spec Spec) (core.Trial, error) {
	n := spec.Cell.Workers
	m, err := newMeeting(n, len(r.Launcher) == 0)
	if err != nil {
		return core.Trial{}, err
	}
	defer m.close()
	trials, errs := make([]core.Trial, n), make([]error, n)
	var all sync.WaitGroup
	for i := range n {
		all.Go(func() {
			trials[i], errs[i] = r.execute(ctx, spec.copy(i, m), m.files(i))
			m.leave(i)
		})
	}
	all.Wait()
	for _, err := range errs {
		if err != nil {
			return core.Trial{}, err
		}
	}
	return together(trials)
}

// copy is the spec of one of the copies: a trial with one worker.
func (s Spec) copy(i int, m *meeting) Spec {
	s.Cell.Workers, s.Cell.Cores, s.Baseline, s.Together = 1, 1, true, m != nil
	if i < len(s.CPUs) {
		s.CPUs = s.CPUs[i : i+1]
	}
	return s
}

// together makes one trial of those of the copies: the work of one, as all do it. Its
// memory is what all held, and its wall time what one took of them.
func together(copies []core.Trial) (core.Trial, error) {
	t := copies[0]
	var sum, wall, startup time.Duration
	for _, c := range copies {
		if c.Checksum != t.Checksum || c.Tasks != t.Tasks {
			return core.Trial{}, message.NewError("copies-differ")
		}
		sum, wall, startup = sum+c.Runtime, wall+cmp.Or(c.Wall, c.Runtime), startup+c.Startup
		t.Pinned = t.Pinned && c.Pinned
		t.Memory.Estimated = t.Memory.Estimated || c.Memory.Estimated
		t.Left = max(t.Left, c.Left)
	}
	for _, c := range copies[1:] {
		t.Usage = t.Usage.Plus(c.Usage)
		t.LockWait, t.GILWait = t.LockWait+c.LockWait, t.GILWait+c.GILWait
		t.GC, t.Lost = t.GC+c.GC, t.Lost+c.Lost
		t.Memory.Peak += c.Memory.Peak
	}
	n := time.Duration(len(copies))
	t.Wall, t.Runtime, t.Startup = wall/n, sum/n/n, startup/n/n
	t.Finish = []time.Duration{t.Runtime - t.Startup}
	t.Usage.User, t.Usage.System = t.Usage.User/n, t.Usage.System/n
	t.Usage.Voluntary, t.Usage.Involuntary, t.Usage.Faults = t.Usage.Voluntary/int64(n), t.Usage.Involuntary/int64(n), t.Usage.Faults/int64(n)
	t.LockWait, t.GILWait, t.GC = t.LockWait/n, t.GILWait/n, t.GC/n
	return t, nil
}
