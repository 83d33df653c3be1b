package strategy

import (
	"time"
)

// traceRequest asks a worker process for a trace, and sets its clock. Times are
// since t0.
type traceRequest struct {
	Created time.Duration `json:"created_ns"`      // when the process was started
	Sent    time.Duration `json:"sent_ns"`         // when the greeting was sent
	Room    int           `json:"room"`            // for waits
	T0      time.Duration `json:"t0_ns,omitempty"` // what the machine's clock showed at t0; 0 where there is none
}

// clock returns the worker's clock. Where processes have no clock in common it
// is late by the time that the greeting took.
func (o *traceRequest) clock() func() time.Duration {
	if o == nil {
		return nil
	}
	if o.T0 != 0 {
		return func() time.Duration {
			now, _ := machineClock()
			return now - o.T0
		}
	}
	received := time.Now()
	return func() time.Duration { return o.Sent + time.Since(received) }
}

// recorder returns what records this worker; nil when nobody asked for it.
func (g greeting) recorder(clock func() time.Duration) *recorder {
	if g.Trace == nil {
		return nil
	}
	return &recorder{worker: g.Worker, room: g.Trace.Room, now: clock, created: g.Trace.Created}
}
