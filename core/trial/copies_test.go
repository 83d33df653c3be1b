package trial

import (
	"context"
	"os"
	"reflect"
	"testing"
	"time"

	"parallelogram/core"
)

func TestCopiesTellTheTimeOfOnePieceOfWork(t *testing.T) {
	one, spec := quickTrial(core.Serial, 1), quickTrial(core.Copies, 6)
	one.Workload.Tasks, spec.Workload.Tasks = 20_000, 20_000
	alone := Runner{}.Execute(t.Context(), one)
	all := Runner{}.Execute(t.Context(), spec)
	if !all.OK() || all.Cell != spec.Cell || all.Tasks != alone.Tasks || all.Checksum != alone.Checksum {
		t.Fatalf("%+v, alone %+v", all, alone)
	}
	if n := time.Duration(6); all.Runtime != all.Wall/n || all.Runtime <= 0 {
		t.Errorf("%v of a wall time of %v", all.Runtime, all.Wall)
	}
	if cpu := all.Usage.CPU(); cpu <= 0 || cpu > 3*alone.Usage.CPU() {
		t.Errorf("one piece of work used a CPU time of %v, alone %v", cpu, alone.Usage.CPU())
	}
}

// What fails in one copy fails the trial, and keeps no other waiting.
func TestACopyThatFailsFailsAll(t *testing.T) {
	spec := quickTrial(core.Copies, 2)
	spec.Workload.Name = "nothing"
	wantKey(t, Runner{}.Execute(t.Context(), spec), "process-ended")
	spec = quickTrial(core.Copies, 2)
	spec.Workload.Tasks = 1 << 40
	spec.Limit = time.Millisecond
	wantKey(t, Runner{}.Execute(t.Context(), spec), "over-limit")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	wantKey(t, Runner{}.Execute(ctx, quickTrial(core.Copies, 2)), "trial-stopped")
}

func wantKey(t *testing.T, got core.Trial, key string) {
	t.Helper()
	if got.OK() || got.Reason().Key != key {
		t.Errorf("%q (%s), want %s", got.Failure, got.Reason().Key, key)
	}
}

func TestCopiesMustAgree(t *testing.T) {
	a, b := core.Trial{Checksum: 1, Tasks: 2, Runtime: 4}, core.Trial{Checksum: 1, Tasks: 2, Runtime: 8}
	if got, err := together([]core.Trial{a, b}); err != nil || got.Wall != 6 || got.Runtime != 3 {
		t.Errorf("%+v, %v", got, err)
	}
	b.Checksum = 3
	if _, err := together([]core.Trial{a, b}); err == nil {
		t.Error("copies that did other work are taken for one")
	}
}

// One piece of work takes its part of what all took; what they held, they held
// together, and what outlived one of them outlived the trial.
func TestCopiesAreAccountedForTogether(t *testing.T) {
	a := core.Trial{Runtime: 40, Wall: 100, Startup: 8, GILWait: 2, Memory: core.Memory{Peak: 5}}
	b := core.Trial{Runtime: 80, Wall: 300, Startup: 16, GILWait: 6, Memory: core.Memory{Peak: 6, Estimated: true}, Left: 9}
	for _, copies := range [][]core.Trial{{a, b}, {b, a}} {
		got, err := together(copies)
		want := core.Trial{
			Runtime: 30, Wall: 200, Startup: 6, GILWait: 4, Finish: []time.Duration{24},
			Memory: core.Memory{Peak: 11, Estimated: true}, Left: 9,
		}
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%+v, %v, want %+v", got, err, want)
		}
	}
}

// Nobody goes on before all have arrived, and nobody waits for one that is gone.
func TestCopiesMeet(t *testing.T) {
	m, err := newMeeting(3, true)
	if err != nil || m == nil {
		t.Fatal(m, err)
	}
	arrive := func(i int) { write(t, m.theirs[i][0]) }
	goesOn := func(i int) <-chan bool {
		on := make(chan bool, 1)
		go func() {
			_, err := m.theirs[i][1].Read(make([]byte, 1))
			on <- err == nil
		}()
		return on
	}
	first, second := goesOn(0), goesOn(1)
	arrive(0)
	arrive(1)
	select {
	case <-first:
		t.Error("one goes on before all have arrived")
	case <-second:
		t.Error("one goes on before all have arrived")
	default:
	}
	m.leave(2)
	if !<-first || !<-second {
		t.Error("those that arrived are not let go on")
	}
	m.leave(0)
	m.leave(1)
	m.close()
}

func write(t *testing.T, f *os.File) {
	t.Helper()
	if _, err := f.Write([]byte{0}); err != nil {
		t.Error(err)
	}
}

func TestWithoutDescriptorsCopiesDoNotMeet(t *testing.T) {
	m, err := newMeeting(3, false)
	if m != nil || err != nil || m.files(0) != nil {
		t.Error(m, err)
	}
	m.leave(0)
	m.close()
}
