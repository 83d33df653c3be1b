package runfile

import (
	"fmt"
	"math"
	"time"

	"golang.org/x/perf/benchfmt"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
)

// units are the measurements of a result line. Go's tools read numbers as
// float64, which is exact for whole numbers up to 2⁵³: 104 days in nanoseconds.
var units = []struct {
	name  string
	field func(*core.Trial) *int64
}{
	{"ns/op", func(t *core.Trial) *int64 { return nanoseconds(&t.Runtime) }},
	{"startup-ns/op", func(t *core.Trial) *int64 { return nanoseconds(&t.Startup) }},
	{"process-ns/op", func(t *core.Trial) *int64 { return nanoseconds(&t.Process) }},
	{"cpu-ns/op", func(t *core.Trial) *int64 { return nanoseconds(&t.Usage.User) }},
	{"system-ns/op", func(t *core.Trial) *int64 { return nanoseconds(&t.Usage.System) }},
	{"peak-RSS-bytes", func(t *core.Trial) *int64 { return &t.Usage.PeakRSS }}, // named as in golang.org/x/benchmarks
	{"voluntary-switches/op", func(t *core.Trial) *int64 { return &t.Usage.Voluntary }},
	{"involuntary-switches/op", func(t *core.Trial) *int64 { return &t.Usage.Involuntary }},
	{lostUnit, func(t *core.Trial) *int64 { return &t.Lost }},
	{gilUnit, func(t *core.Trial) *int64 { return nanoseconds(&t.GILWait) }},
}

// These units are left out of lines where they are zero: most work has nothing
// to lose, and most workers no interpreter.
const (
	lostUnit = "lost/op"
	gilUnit  = "gil-wait-ns/op"
)

func nanoseconds(d *time.Duration) *int64 { return (*int64)(d) }

// appendUnits writes the measurements of a trial. On the line User holds the
// whole CPU time, which is what readers of the file compare.
func appendUnits(line []byte, t core.Trial) []byte {
	t.Usage.User = t.Usage.CPU()
	for _, u := range units {
		if number := *u.field(&t); number != 0 || u.name != lostUnit && u.name != gilUnit {
			line = fmt.Appendf(line, " %d %s", number, u.name)
		}
	}
	return line
}

// readUnits is the inverse of appendUnits. Units it does not know are passed
// over; those that are missing stay zero.
func readUnits(t *core.Trial, values []benchfmt.Value) error {
	written := map[string]float64{}
	for _, v := range values {
		name, number := original(v)
		written[name] = number
	}
	for _, u := range units {
		number := written[u.name]
		if number < 0 || number > 1<<53 || number != math.Trunc(number) {
			return message.NewError("wrong-number", "number", quantity.Number(number), "unit", u.name)
		}
		*u.field(t) = int64(number)
	}
	if t.Usage.User < t.Usage.System {
		return message.NewError("wrong-times")
	}
	t.Usage.User -= t.Usage.System
	return nil
}

// original undoes the scaling to base units of golang.org/x/perf/benchunit,
// which would round nanoseconds.
func original(v benchfmt.Value) (unit string, value float64) {
	if v.OrigUnit != "" {
		return v.OrigUnit, v.OrigValue
	}
	return v.Unit, v.Value
}
