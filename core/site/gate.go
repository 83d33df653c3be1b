package site

import (
	"context"
	"time"

	"parallelogram/core"
	"parallelogram/core/host"
)

const (
	// listening is how long the gate listens at a time. CPU time is counted in
	// ticks of 10 ms: on two CPUs this makes a tick 2% of the capacity.
	listening = 250 * time.Millisecond

	// longestWait bounds the wait before a round: machines that are never
	// quiet are measured all the same.
	longestWait = 5 * time.Second
)

// newGate returns a gate that waits until other programs use less than
// [host.QuietLimit] of the CPUs, 5 s at most. Where the system does not count
// that, it does not wait. It listens through the sampler, which trial.Runner may
// use on the same goroutine.
func newGate(s *host.Sampler) gate {
	listen := func() func() core.Noise {
		before := s.Sample()
		return func() core.Noise { return s.Sample().Since(before) }
	}
	return gate{listen, time.After}
}

// gate is a way to listen and a way to let time pass.
type gate struct {
	listen func() func() core.Noise // begins to listen; what it returns tells what was heard since
	after  func(time.Duration) <-chan time.Time
}

// wait returns once a stretch of listening heard no more than is quiet.
func (g gate) wait(ctx context.Context) (waited time.Duration, quiet bool) {
	if n := g.listen()(); n.Capacity == nil || n.Busy == nil || n.Own == nil {
		return 0, true
	}
	for waited < longestWait {
		heard := g.listen()
		select {
		case <-ctx.Done():
			return waited, false
		case <-g.after(listening):
		}
		waited += listening
		if others, _ := heard().Others(); others < host.QuietLimit { // unknown is 0
			return waited, true
		}
	}
	return waited, false
}
