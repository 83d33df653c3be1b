package site

import (
	"context"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/host"
)

// heard is noise over a stretch of listening on two CPUs, of which others used
// a share.
func heard(share float64) core.Noise {
	others := time.Duration(share * float64(2*listening))
	return core.Noise{Span: listening, Capacity: new(2 * listening), Busy: new(others + time.Millisecond), Own: new(time.Millisecond)}
}

// listener scripts what is heard and lets time pass at once.
type listener struct {
	noises []core.Noise // the first at once, then one a stretch; the last for ever
	waits  []time.Duration
}

func (l *listener) gate() gate {
	return gate{
		listen: func() func() core.Noise {
			return func() core.Noise {
				n := l.noises[0]
				l.noises = l.noises[min(1, len(l.noises)-1):]
				return n
			}
		},
		after: func(d time.Duration) <-chan time.Time {
			l.waits = append(l.waits, d)
			passed := make(chan time.Time, 1)
			passed <- time.Time{}
			return passed
		},
	}
}

func TestGate(t *testing.T) {
	blind := heard(0)
	blind.Busy = nil
	lost := heard(1)
	lost.Own = nil
	for _, c := range []struct {
		name   string
		noises []core.Noise
		waits  int
		quiet  bool
	}{
		{"quiet at once", []core.Noise{heard(0), heard(0)}, 1, true},
		{"just quiet", []core.Noise{heard(0), heard(0.049)}, 1, true},
		{"not quite", []core.Noise{heard(0), heard(0.05), heard(0.5), heard(0.01)}, 3, true},
		{"what was heard at once counts for nothing", []core.Noise{heard(1), heard(0)}, 1, true},
		{"never", []core.Noise{heard(1)}, 20, false},
		{"unknown", []core.Noise{blind}, 0, true},
		{"unknown later", []core.Noise{heard(1), heard(1), lost}, 2, true},
	} {
		l := &listener{noises: c.noises}
		waited, quiet := l.gate().wait(t.Context())
		if len(l.waits) != c.waits || quiet != c.quiet || waited != time.Duration(c.waits)*listening || waited > longestWait {
			t.Errorf("%s: waited %v in %d stretches, quiet %v; want %d and %v", c.name, waited, len(l.waits), quiet, c.waits, c.quiet)
		}
	}
}

func TestGateEndsWithTheRun(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	l := &listener{noises: []core.Noise{heard(1)}}
	g := l.gate()
	never := make(chan time.Time)
	g.after = func(time.Duration) <-chan time.Time {
		cancel()
		return never
	}
	if waited, quiet := g.wait(ctx); waited != 0 || quiet {
		t.Errorf("waited %v, quiet %v", waited, quiet)
	}
}

// TestGateOfThisMachine listens for real; a run that has ended does not make it
// wait.
func TestGateOfThisMachine(t *testing.T) {
	sampler := host.NewSampler()
	defer sampler.Close()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if waited, _ := newGate(sampler).wait(ctx); waited != 0 {
		t.Errorf("waited %v", waited)
	}
}
