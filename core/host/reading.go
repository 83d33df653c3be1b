package host

import (
	"math"
	"strconv"
	"strings"
	"time"

	"parallelogram/core"
)

// Reading is the state of the machine's counters at an instant. Two of them
// make a [core.Noise]; alone one means nothing. The zero Reading is all
// unknown.
type Reading struct {
	at                    time.Time
	capacity, busy, steal counter // ticks
	own                   counter // ticks
	waiting               counter // microseconds
	throttled             counter // nanoseconds
	throttles, overheats  counter
	frequency, runnable   counter // kHz, threads: of the instant
	load                  *float64
}

// Since returns what went on between an earlier reading of the same sampler
// and this one. What either of them does not know stays unknown.
func (r Reading) Since(earlier Reading) core.Noise {
	n := core.Noise{
		Span:      r.at.Sub(earlier.at),
		Capacity:  r.capacity.spent(earlier.capacity, tick),
		Busy:      r.busy.spent(earlier.busy, tick),
		Steal:     r.steal.spent(earlier.steal, tick),
		Own:       r.own.spent(earlier.own, tick),
		Waiting:   r.waiting.spent(earlier.waiting, time.Microsecond),
		Throttled: r.throttled.spent(earlier.throttled, time.Nanosecond),
		Throttles: r.throttles.since(earlier.throttles),
		Overheats: r.overheats.since(earlier.overheats),
		Load:      r.load,
	}
	if r.runnable.known {
		n.Runnable = new(r.runnable.n)
	}
	if r.frequency.known && r.frequency.n > 0 {
		n.Frequency = new(1000 * float64(r.frequency.n))
	}
	return n
}

// parseLoad reads /proc/loadavg, "0.56 0.79 0.53 3/92 11612": the average of
// the last minute, and the threads that run or could run.
func parseLoad(text string) (load *float64, runnable counter) {
	fields := strings.Fields(text)
	if len(fields) < 4 {
		return nil, counter{}
	}
	if average, err := strconv.ParseFloat(fields[0], 64); err == nil && average >= 0 && !math.IsInf(average, 0) {
		load = new(average)
	}
	running, _, _ := strings.Cut(fields[3], "/")
	return load, parseCounter(running)
}
