package sweep

import (
	"context"
	"reflect"
	"slices"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/host"
	"parallelogram/core/message"
	"parallelogram/core/trial"
)

// TestNoisyRounds: rounds are run after the wait whatever it came to, and how
// many were not quiet is told in the end.
func TestNoisyRounds(t *testing.T) {
	for _, c := range []struct {
		noisy    int
		severity message.Severity
		want     string
	}{
		{0, "", ""},
		{1, message.Info, "Before 1 of 10 rounds other programs used 5% of the CPUs or more and did not stop; waiting for them took 30 s."},
		{2, message.Warning, "Before 2 of 10 rounds"},
	} {
		l := newLab(t)
		s := l.sweep()
		asked := 0
		s.Quiet = func(context.Context) (time.Duration, bool) {
			asked++
			return 3 * time.Second, asked > c.noisy
		}
		run, err := s.Run(t.Context(), small())
		if err != nil || asked != 10 || len(run.Trials) != 55 {
			t.Errorf("waited %d times for %d trials, %v", asked, len(run.Trials), err)
		}
		if c.noisy == 0 {
			silent(t, run.Notices)
		} else {
			told(t, run.Notices, c.severity, "rounds-noisy", c.want)
		}
	}
}

// TestStoppedWhileWaiting: the run ends there, and a wait that was cut short
// says nothing about other programs.
func TestStoppedWhileWaiting(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	l := newLab(t)
	s := l.sweep()
	s.Quiet = func(context.Context) (time.Duration, bool) {
		cancel()
		return 0, false
	}
	run, err := s.Run(ctx, small())
	if err != context.Canceled || len(run.Trials) != 5 || run.Finished {
		t.Errorf("%v after %d trials", err, len(run.Trials))
	}
	silent(t, run.Notices)
}

// spoil makes the first trials of the rounds, so many of them, noisy.
func (l *lab) spoil(n int, noise core.Noise) {
	l.script = func(ctx context.Context, spec trial.Spec, call int) core.Trial {
		t := ideal(ctx, spec, call)
		t.Noise = &core.Noise{Span: time.Second}
		if probed := len(l.measured()) - 5; probed > 0 && probed <= n {
			t.Noise = &noise
		}
		return t
	}
}

func TestSpoiltTrials(t *testing.T) {
	for _, c := range []struct {
		n        int
		noise    core.Noise
		severity message.Severity
		code     string
		want     string
	}{
		{1, core.Noise{Span: time.Second, Throttles: new(int64(1))}, message.Info, "trials-throttled", "1 of 50 trials was held back by"},
		{1, core.Noise{Span: time.Second, Overheats: new(int64(1))}, message.Info, "trials-overheated", "1 of 50 trials was slowed down by"},
		{3, core.Noise{Span: time.Second, Throttles: new(int64(1))}, message.Info, "trials-throttled", "3 of 50 trials were held back by a control group's CPU quota."},
		{5, core.Noise{Span: time.Second, Steal: new(30 * time.Millisecond)}, message.Info, "trials-stolen", "5 of 50 trials lost CPU time to other machines"},
		{6, core.Noise{Span: time.Second, Overheats: new(int64(2))}, message.Warning, "trials-overheated", "6 of 50 trials were slowed down by the processor's heat."},
	} {
		l := newLab(t)
		l.spoil(c.n, c.noise)
		run := l.run(small())
		told(t, run.Notices, c.severity, c.code, c.want)
		if len(unusual(run.Notices)) != 1 {
			t.Errorf("%s: %+v", c.code, run.Notices)
		}
		if last := l.noted[len(l.noted)-1]; last.Key != c.code {
			t.Errorf("the log got %+v last", last)
		}
	}
}

// TestStealIsAShare of the cores that a trial has: 15 ms a second are much on
// one core and little on two.
func TestStealIsAShare(t *testing.T) {
	l := newLab(t)
	l.spoil(50, core.Noise{Span: time.Second, Steal: new(15 * time.Millisecond)})
	told(t, l.run(small()).Notices, message.Warning, "trials-stolen", "30 of 50 trials")
}

// TestEveryDisturbanceIsCounted: what core/host can tell of a trial is told of
// a run.
func TestEveryDisturbanceIsCounted(t *testing.T) {
	worst := core.Noise{Span: time.Second, Throttles: new(int64(1)), Steal: new(time.Second), Overheats: new(int64(1))}
	l := newLab(t)
	l.spoil(1, worst)
	var got, want []string
	for _, n := range unusual(l.run(small()).Notices) {
		got = append(got, n.Key)
	}
	for _, n := range host.Disturbances(worst, 1) {
		want = append(want, "trials-"+n.Key)
	}
	if len(want) != 3 || !slices.Equal(got, want) {
		t.Errorf("told %q of %q", got, want)
	}
}

// TestCircumstancesComeFirst: what the caller knows, then what the machine
// shows, and what was said is not said again.
func TestCircumstancesComeFirst(t *testing.T) {
	l := newLab(t)
	s := l.sweep()
	s.Host.Mains, s.Host.CanPin = core.No, false
	s.Notices = []message.Message{message.New(message.Warning, "lock-unknown", "{{.why}}.", "why", "nobody knows who else measures")}
	e := small()
	e.Cores = []int{1, 2, 4}
	run, err := s.Run(t.Context(), e)
	if err != nil {
		t.Fatal(err)
	}
	var codes []string
	for _, n := range run.Notices {
		codes = append(codes, n.Key)
	}
	if want := []string{"lock-unknown", "no-pinning", "battery", "cores-capped", "rounds-affordable"}; !slices.Equal(codes, want) {
		t.Errorf("told %q, want %q", codes, want)
	}
	if !reflect.DeepEqual(l.began.Notices, run.Notices[:4]) {
		t.Errorf("the log was begun with %+v", l.began.Notices)
	}
}
