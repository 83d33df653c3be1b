package quantity

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
)

// Scale is a unit of time that a column of numbers is written in.
type Scale struct {
	Name string
	Per  float64 // units in a second
}

var scales = []Scale{{"s", 1}, {"ms", 1e3}, {"µs", 1e6}, {"ns", 1e9}}

// Plain writes numbers without a unit.
var Plain = Scale{"", 1}

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

// In writes seconds as Write does, and the unit behind them.
func (s Scale) In(seconds float64, digits int) string {
	return s.Write(seconds, digits) + noBreak + s.Name
}

// Column writes a time with four digits that matter and its unit, as tables of
// text have it; what takes less than a microsecond is written in those.
func Column(seconds float64) string {
	s := ScaleFor(max(1e-6, seconds))
	return s.Write(seconds, 4) + " " + s.Name
}

// Times writes a ratio as tables of text have it: as [Ratio] does, and small ones
// with two digits that matter.
func Times(v float64) string {
	if v > 0 && v < 0.0995 {
		return Significant(v, 2)
	}
	return Ratio(v)
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

// Figures writes a number of any magnitude with so many significant digits and no
// zeros at its end; what is less than a ten thousandth, and from a thousand
// millions on, has an exponent. Digits before a point are not cut below that.
func Figures(x float64, digits int) string {
	const least, most = 1e-4, 1e9
	if size := math.Abs(x); x != 0 && size < least || size >= most {
		return strconv.FormatFloat(x, 'g', digits, 64)
	}
	text := Significant(x, digits)
	if strings.Contains(text, ".") {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	return text
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
