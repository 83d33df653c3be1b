package sweep

import (
	"context"
	"slices"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/trial"
)

// A run that no other one of its size agrees with is repeated three times.
func TestCalibrationRepeatsThreeTimes(t *testing.T) {
	l := newScripted(t)
	l.script = func(_ context.Context, spec trial.Spec, call int) core.Trial {
		return took(spec, max(300*time.Millisecond, time.Minute>>call)) // half as long each time
	}
	e := small()
	e.Workers = []int{1}
	l.run(e)
	if n := len(l.calibrated()); n != 4 {
		t.Errorf("%d runs of one task, of which no two agree, want 4", n)
	}
}

// Before anything is known a trial may take five minutes, and longer where the
// target asks for it.
func TestTheFirstLimit(t *testing.T) {
	for target, want := range map[time.Duration]time.Duration{
		300 * time.Millisecond: 5 * time.Minute,
		10 * time.Second:       400 * time.Second,
	} {
		l := newScripted(t)
		e := small()
		e.Target = target
		l.run(e)
		if got := l.specs[0].Limit; got != want {
			t.Errorf("to take %v, the first trial may take %v, want %v", target, got, want)
		}
	}
}

// Four tasks a worker are enough.
func TestFewTasksAreTold(t *testing.T) {
	for tasks, want := range map[int]bool{7: true, 8: false} {
		l := newScripted(t)
		e := small() // up to two workers
		e.Workload.Tasks = tasks
		got := slices.ContainsFunc(l.run(e).Notices, func(n message.Message) bool { return n.Key == "few-tasks" })
		if got != want {
			t.Errorf("%d tasks are told to be few: %v", tasks, got)
		}
	}
}

// A trial does its work twice, and is taken to cost 50 ms beside.
func TestWhatATrialIsTakenToCost(t *testing.T) {
	c := core.Cell{Strategy: core.Goroutine, Workers: 4, Cores: 2}
	for waits, want := range map[bool]time.Duration{false: 350 * time.Millisecond, true: 200 * time.Millisecond} {
		if got := idealCost(c, 300*time.Millisecond, waits); got != want {
			t.Errorf("a trial of work that waits (%v) costs %v, want %v", waits, got, want)
		}
	}
}

// A search that comes no nearer ends after twenty attempts.
func TestTheSearchIsGivenUp(t *testing.T) {
	s := search{target: time.Second}
	for tasks, more := s.next(); more; tasks, more = s.next() {
		s.add(attempt{tasks: tasks, runtime: time.Second / 2})
	}
	if s.attempts != 20 {
		t.Errorf("given up after %d attempts, want 20", s.attempts)
	}
}
