package command

import (
	"strings"

	"parallelogram/core"
	"parallelogram/core/message"
)

// unit is one of a time, or of a rate: so many of something a second.
type unit struct {
	text  string  // as it is written: "ms", "MB/s"
	rate  bool    // a number a second
	of    string  // of a rate what is counted, without its prefix: "B"
	scale float64 // of a time in seconds, of a rate by its prefix: 1e6
}

// seconds is the unit of a number that stands alone.
var seconds = unit{scale: 1}

// times are the units of times, in seconds, in small letters.
var times = map[string]float64{
	"ns": 1e-9, "nsec": 1e-9, "nsecs": 1e-9, "nanos": 1e-9, "nanosec": 1e-9, "nanosecs": 1e-9, "nanosecond": 1e-9, "nanoseconds": 1e-9,
	"us": 1e-6, "µs": 1e-6, "μs": 1e-6, "usec": 1e-6, "usecs": 1e-6, "micros": 1e-6, "microsec": 1e-6, "microsecs": 1e-6, "microsecond": 1e-6, "microseconds": 1e-6,
	"ms": 1e-3, "msec": 1e-3, "msecs": 1e-3, "millis": 1e-3, "millisec": 1e-3, "millisecs": 1e-3, "millisecond": 1e-3, "milliseconds": 1e-3,
	"s": 1, "sec": 1, "secs": 1, "second": 1, "seconds": 1,
	"min": 60, "mins": 60, "minute": 60, "minutes": 60, "h": 3600, "hr": 3600, "hrs": 3600, "hour": 3600, "hours": 3600,
}

// ofSeconds are words behind a number of seconds that are no units: those of time(1)
// and of the time of shells.
var ofSeconds = []string{"elapsed", "user", "system", "total", "real", "wall"}

// prefixes of what is counted: those of the SI, and IEC 80000-13's binary ones,
// which come first because they are longer.
var prefixes = []struct {
	text  string
	scale float64
}{
	{"Ki", 1 << 10}, {"Mi", 1 << 20}, {"Gi", 1 << 30}, {"Ti", 1 << 40},
	{"k", 1e3}, {"K", 1e3}, {"M", 1e6}, {"G", 1e9}, {"T", 1e12},
}

// readUnit reads "ms", "MB/s", "ops/sec".
func readUnit(text string) (unit, bool) {
	if scale, ok := times[text]; ok {
		return unit{text: text, scale: scale}, true
	}
	what, per, _ := strings.Cut(text, "/")
	if times[per] != 1 || what == "" {
		return unit{}, false
	}
	u := unit{text: what + "/s", rate: true, of: what, scale: 1}
	for _, p := range prefixes {
		if of, ok := strings.CutPrefix(what, p.text); ok && of != "" {
			u.of, u.scale = of, p.scale
			break
		}
	}
	return u, true
}

// unitOf returns the unit of what a command says of itself: the one that is given,
// or else the one that its expression has behind the number. The error says that
// there is one behind it that is unknown: to take that for seconds would be wrong
// unnoticed.
func unitOf(c core.Command) (unit, error) {
	if c.MetricUnit == "" {
		return implied(c.Metric)
	}
	u, ok := readUnit(c.MetricUnit)
	if !ok {
		return u, message.NewFieldError("metric-unit", "command.metric-unit", "text", c.MetricUnit)
	}
	return u, nil
}
