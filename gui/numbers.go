package gui

import (
	"fmt"
	"math"
	"strconv"
	"time"
)

// scale is a unit of time that a column of numbers is written in.
type scale struct {
	name string
	per  float64 // units in a second
}

var scales = []scale{{"s", 1}, {"ms", 1e3}, {"µs", 1e6}, {"ns", 1e9}}

// ratio writes numbers without a unit.
var ratio = scale{"", 1}

// scaleFor returns the largest unit in which a time is at least one.
func scaleFor(seconds float64) scale {
	for _, s := range scales {
		if seconds*s.per >= 1 {
			return s
		}
	}
	return scales[len(scales)-1]
}

// write writes seconds in the unit with so many significant digits, as far as
// they stand within the digits of one: a column of such numbers has a width.
func (s scale) write(seconds float64, digits int) string {
	x := seconds * s.per
	least := math.Pow10(1 - digits)
	switch {
	case x > 0 && x < least:
		return "<" + strconv.FormatFloat(least, 'f', digits-1, 64)
	case x < 1:
		return strconv.FormatFloat(x, 'f', digits-1, 64)
	default:
		return significant(x, digits)
	}
}

// significant writes x with a number of significant digits and no exponent;
// digits before the point are never cut.
func significant(x float64, digits int) string {
	if x == 0 || math.IsNaN(x) || math.IsInf(x, 0) {
		return strconv.FormatFloat(x, 'f', -1, 64)
	}
	magnitude := int(math.Floor(math.Log10(math.Abs(x)))) + 1
	return strconv.FormatFloat(x, 'f', max(0, digits-magnitude), 64)
}

// clock writes a time as on a watch: 0:21, 12:05, 1:02:03.
func clock(d time.Duration) string {
	s := int(d.Round(time.Second) / time.Second)
	if s >= 3600 {
		return fmt.Sprintf("%d:%02d:%02d", s/3600, s/60%60, s%60)
	}
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}

// percent writes a share with as few digits as it needs.
func percent(share float64) string { return strconv.FormatFloat(100*share, 'f', -1, 64) + "%" }

// roughly writes a time as precisely as an estimate deserves.
func roughly(d time.Duration) string {
	switch {
	case d < 10*time.Second:
		return say("time.seconds", with{"S": max(1, int(d.Round(time.Second)/time.Second))})
	case d < 55*time.Second:
		return say("time.seconds", with{"S": int(d.Round(5*time.Second) / time.Second)})
	case d < time.Hour-30*time.Second:
		s := int(d.Round(10*time.Second) / time.Second)
		if s%60 == 0 {
			return say("time.whole", with{"M": s / 60})
		}
		return say("time.minutes", with{"M": s / 60, "S": s % 60})
	default:
		m := int(d.Round(time.Minute) / time.Minute)
		return say("time.hours", with{"H": m / 60, "M": m % 60})
	}
}
