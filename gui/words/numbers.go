package words

import (
	"fmt"
	"math"
	"strconv"
	"time"
)

// Scale is a unit of time that a column of numbers is written in.
type Scale struct {
	Name string
	Per  float64 // units in a second
}

var scales = []Scale{{"s", 1}, {"ms", 1e3}, {"µs", 1e6}, {"ns", 1e9}}

// Ratio writes numbers without a unit.
var Ratio = Scale{"", 1}

// ScaleFor returns the largest unit in which a time is at least one.
func ScaleFor(seconds float64) Scale {
	for _, s := range scales {
		if seconds*s.Per >= 1 {
			return s
		}
	}
	return scales[len(scales)-1]
}

// Write writes seconds in the unit with so many significant digits, as far as
// they stand within the digits of one: a column of such numbers has a width.
func (s Scale) Write(seconds float64, digits int) string {
	x := seconds * s.Per
	least := math.Pow10(1 - digits)
	switch {
	case x > 0 && x < least:
		return "<" + strconv.FormatFloat(least, 'f', digits-1, 64)
	case x < 1:
		return strconv.FormatFloat(x, 'f', digits-1, 64)
	default:
		return Significant(x, digits)
	}
}

// noBreak is the space at which no line breaks: it ties a unit to its number.
const noBreak = "\u00a0"

// In writes seconds as Write does, and the unit behind them.
func (s Scale) In(seconds float64, digits int) string {
	return s.Write(seconds, digits) + noBreak + s.Name
}

// Significant writes x with a number of significant digits and no exponent;
// digits before the point are never cut.
func Significant(x float64, digits int) string {
	if x == 0 || math.IsNaN(x) || math.IsInf(x, 0) {
		return strconv.FormatFloat(x, 'f', -1, 64)
	}
	magnitude := int(math.Floor(math.Log10(math.Abs(x)))) + 1
	return strconv.FormatFloat(x, 'f', max(0, digits-magnitude), 64)
}

// Clock writes a time as on a watch: 0:21, 12:05, 1:02:03.
func Clock(d time.Duration) string {
	s := int(d.Round(time.Second) / time.Second)
	if s >= 3600 {
		return fmt.Sprintf("%d:%02d:%02d", s/3600, s/60%60, s%60)
	}
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}

// Percent writes a share with as few digits as it needs.
func Percent(share float64) string { return strconv.FormatFloat(100*share, 'f', -1, 64) + "%" }

// Roughly writes a time as precisely as an estimate deserves.
func Roughly(d time.Duration) string {
	switch {
	case d < 10*time.Second:
		return Say("time.seconds", With{"S": max(1, int(d.Round(time.Second)/time.Second))})
	case d < 55*time.Second:
		return Say("time.seconds", With{"S": int(d.Round(5*time.Second) / time.Second)})
	case d < time.Hour-30*time.Second:
		s := int(d.Round(10*time.Second) / time.Second)
		if s%60 == 0 {
			return Say("time.whole", With{"M": s / 60})
		}
		return Say("time.minutes", With{"M": s / 60, "S": s % 60})
	default:
		m := int(d.Round(time.Minute) / time.Minute)
		return Say("time.hours", With{"H": m / 60, "M": m % 60})
	}
}
