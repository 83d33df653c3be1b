package strategy

import (
	"encoding/json"
	"fmt"
	"io"
	"time"

	"parallelogram/core"
)

// traceOrder asks a worker process for a trace, and sets its clock. Times are
// since t0.
type traceOrder struct {
	Born time.Duration `json:"born_ns"`         // when the process was started
	Sent time.Duration `json:"sent_ns"`         // when the greeting was sent
	T0   time.Duration `json:"t0_ns,omitempty"` // what the machine's clock showed at t0; 0 where there is none
}

// clock returns the worker's clock. Where processes have no clock in common it
// is late by the time that the greeting took.
func (o *traceOrder) clock() func() time.Duration {
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
	return &recorder{worker: g.Worker, room: waitRoom(g.Workers), now: clock, born: g.Trace.Born}
}

// maxTrace guards against a length that is none: traceRoom spans take less.
const maxTrace = 64 << 20

func sendTrace(w io.Writer, r *recorder) error {
	spans, left := r.spans()
	text, err := json.Marshal(spans)
	if err != nil {
		return err
	}
	if err := send(w, uint64(len(text)), uint64(left)); err != nil {
		return err
	}
	_, err = w.Write(text)
	return err
}

func receiveTrace(r io.Reader) (spans []core.Span, left int, err error) {
	size, skipped, err := receive(r)
	if err != nil {
		return nil, 0, err
	}
	if size > maxTrace {
		return nil, 0, fmt.Errorf("a trace of %d bytes", size)
	}
	text := make([]byte, size)
	if _, err := io.ReadFull(r, text); err != nil {
		return nil, 0, err
	}
	return spans, int(skipped), json.Unmarshal(text, &spans)
}
