package sweep

import (
	"context"
	"reflect"
	"slices"
	"strconv"
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
	}{
		{0, ""},
		{1, message.Info},
		{2, message.Warning},
	} {
		l := newScripted(t)
		s := l.sweep()
		asked := 0
		s.Quiet = func(context.Context) (time.Duration, bool) {
			asked++
			return 3 * time.Second, asked > c.noisy
		}
		run, err := s.Run(t.Context(), planOf(small()))
		if err != nil || asked != 10 || len(run.Trials) != 55 {
			t.Errorf("waited %d times for %d trials, %v", asked, len(run.Trials), err)
		}
		if c.noisy == 0 {
			silent(t, run.Notices)
		} else {
			told(t, run.Notices, c.severity, "rounds-noisy", "noisy", strconv.Itoa(c.noisy), "rounds", "10", "share", "5%", "time", "30 s")
		}
	}
}

// TestStoppedWhileWaiting: the run ends there, and a wait that was cut short
// says nothing about other programs.
func TestStoppedWhileWaiting(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	l := newScripted(t)
	s := l.sweep()
	s.Quiet = func(context.Context) (time.Duration, bool) {
		cancel()
		return 0, false
	}
	run, err := s.Run(ctx, planOf(small()))
	if err != context.Canceled || len(run.Trials) != 5 || run.Finished {
		t.Errorf("%v after %d trials", err, len(run.Trials))
	}
	silent(t, run.Notices)
}

// spoil makes the first trials of the rounds, so many of them, noisy.
func (l *scripted) spoil(n int, noise core.Noise) {
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
		key      string
	}{
		{1, core.Noise{Span: time.Second, Throttles: new(int64(1))}, message.Info, "trials-throttled"},
		{1, core.Noise{Span: time.Second, Overheats: new(int64(1))}, message.Info, "trials-overheated"},
		{3, core.Noise{Span: time.Second, Throttles: new(int64(1))}, message.Info, "trials-throttled"},
		{5, core.Noise{Span: time.Second, Steal: new(30 * time.Millisecond)}, message.Info, "trials-stolen"},
		{6, core.Noise{Span: time.Second, Overheats: new(int64(2))}, message.Warning, "trials-overheated"},
	} {
		l := newScripted(t)
		l.spoil(c.n, c.noise)
		run := l.run(small())
		told(t, run.Notices, c.severity, c.key, "some", strconv.Itoa(c.n), "trials", "50")
		if len(unusual(run.Notices)) != 1 {
			t.Errorf("%s: %+v", c.key, run.Notices)
		}
		if last := l.noted[len(l.noted)-1]; last.Key != c.key {
			t.Errorf("the log got %+v last", last)
		}
	}
}

// TestTheEndOfAStoppedRunIsNotLogged: it may be continued, and end otherwise.
func TestTheEndOfAStoppedRunIsNotLogged(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	l := newScripted(t)
	l.spoil(50, core.Noise{Span: time.Second, Throttles: new(int64(1))})
	noisy := l.script
	l.script = func(ctx context.Context, spec trial.Spec, call int) core.Trial {
		if len(l.measured()) == 20 {
			cancel()
		}
		return noisy(ctx, spec, call)
	}
	run, err := l.sweep().Run(ctx, planOf(small()))
	if err == nil || !slices.Contains(keysOf(run.Notices), "trials-throttled") || slices.Contains(keysOf(l.noted), "trials-throttled") {
		t.Errorf("told %q, logged %q, %v", keysOf(run.Notices), keysOf(l.noted), err)
	}
}

// TestStealIsAShare of the cores that a trial has: 15 ms a second are much on
// one core and little on two.
func TestStealIsAShare(t *testing.T) {
	l := newScripted(t)
	l.spoil(50, core.Noise{Span: time.Second, Steal: new(15 * time.Millisecond)})
	told(t, l.run(small()).Notices, message.Warning, "trials-stolen", "some", "30")
}

// TestEveryDisturbanceIsCounted: what core/host can tell of a trial is told of
// a run.
func TestEveryDisturbanceIsCounted(t *testing.T) {
	worst := core.Noise{Span: time.Second, Throttles: new(int64(1)), Steal: new(time.Second), Overheats: new(int64(1))}
	l := newScripted(t)
	l.spoil(1, worst)
	var want []string
	got := keysOf(unusual(l.run(small()).Notices))
	for _, d := range disturbances {
		if slices.Contains(host.Disturbances(worst, 1), d.disturbance) {
			want = append(want, d.key)
		}
	}
	if len(want) != len(host.Disturbances(worst, 1)) || len(want) != 3 || !slices.Equal(got, want) {
		t.Errorf("told %q of %q", got, want)
	}
}

// TestCircumstancesComeFirst: what the caller knows, then what the machine
// shows, and what was said is not said again.
func TestCircumstancesComeFirst(t *testing.T) {
	l := newScripted(t)
	s := l.sweep()
	s.Host.Mains, s.Host.CanPin = core.No, false
	s.Notices = []message.Message{message.New(message.Warning, "lock-unknown", "why", "nobody knows who else measures")}
	p := planOf(small())
	p.Notices = []message.Message{message.New(message.Warning, "no-pinning"), message.New(message.Info, "no-baseline")}
	run, err := s.Run(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"lock-unknown", "no-pinning", "battery", "no-baseline", "rounds-affordable"}
	if keys := keysOf(run.Notices); !slices.Equal(keys, want) {
		t.Errorf("told %q, want %q", keys, want)
	}
	if !reflect.DeepEqual(l.began.Notices, run.Notices[:4]) {
		t.Errorf("the log was begun with %+v", l.began.Notices)
	}
}
