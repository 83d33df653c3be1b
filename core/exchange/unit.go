package exchange

import (
	"math"
	"strings"
)

// unit is what a number counts.
type unit struct {
	kind  Kind    // "" for a number alone, or a unit that tells nothing
	name  string  // of a throughput, or one that is not known
	scale float64 // what one is in seconds, or in the unit of that name
}

var one = unit{scale: 1}

var times = map[string]float64{
	"s": 1, "sec": 1, "secs": 1, "second": 1, "seconds": 1, "초": 1,
	"ms": 1e-3, "msec": 1e-3, "msecs": 1e-3, "millisecond": 1e-3, "milliseconds": 1e-3, "millis": 1e-3,
	"us": 1e-6, "µs": 1e-6, "μs": 1e-6, "usec": 1e-6, "usecs": 1e-6, "microsecond": 1e-6, "microseconds": 1e-6, "micros": 1e-6,
	"ns": 1e-9, "nsec": 1e-9, "nsecs": 1e-9, "nanosecond": 1e-9, "nanoseconds": 1e-9, "nanos": 1e-9,
	"m": 60, "min": 60, "mins": 60, "minute": 60, "minutes": 60, "분": 60,
	"h": 3600, "hr": 3600, "hrs": 3600, "hour": 3600, "hours": 3600, "시간": 3600,
	"d": 86400, "day": 86400, "days": 86400,
}

var prefixes = map[byte]float64{'k': 1e3, 'K': 1e3, 'M': 1e6, 'G': 1e9, 'T': 1e12}

// unitOf reads a unit as it stands behind a number or in a heading.
func unitOf(text string) unit {
	text = strings.TrimSpace(text)
	lower := strings.ToLower(text)
	if scale, ok := times[lower]; ok && text != "M" {
		return unit{Runtime, "", scale}
	}
	of, per, rated := strings.Cut(lower, "/")
	if scale, ok := times[of]; ok && rated {
		return unit{Runtime, "", scale} // of one operation
	}
	switch lower {
	case "":
		return one
	case "x", "×", "times", "fold":
		return unit{Speedup, "", 1}
	}
	name, scale := text, 1.0
	if p, ok := prefixes[text[0]]; ok && (len(text) == 1 || isRate(strings.ToLower(text[1:]))) {
		name, scale = text[1:], p
	}
	if second, ok := times[per]; rated && ok && second <= 1 || isRate(strings.ToLower(name)) {
		return unit{Throughput, name, scale}
	}
	return unit{"", name, scale}
}

// isRate reports whether a unit, in lower case, is one of things per second.
func isRate(name string) bool {
	switch name {
	case "ops", "tps", "qps", "rps", "iops", "flops", "flop/s", "bps", "it/s", "hz":
		return true
	}
	of, per, _ := strings.Cut(name, "/")
	return of != "" && times[of] == 0 && (per == "s" || per == "sec" || per == "second")
}

// measure is a number with its unit, in the unit's scale.
type measure struct {
	value float64
	unit  unit
}

// sound reports whether the number can be measured: a finite number above 0.
func (q measure) sound() bool { return q.value > 0 && !math.IsInf(q.value, 0) }
