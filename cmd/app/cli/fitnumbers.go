package cli

import (
	"fmt"

	"parallelogram/core/stats"
)

// ratio prints a speed-up: two digits behind the point, and of small ones two
// that matter.
func ratio(v float64) string {
	if v > 0 && v < 0.1 {
		return fmt.Sprintf("%.2g", v)
	}
	return fmt.Sprintf("%.2f", v)
}

// interval prints an interval, or the range where there are too few trials for
// one.
func interval(ci stats.Interval, format func(float64) string) string {
	text := format(ci.Low) + "–" + format(ci.High)
	if ci.Confidence == 0 {
		return "range " + text
	}
	return text
}

// seconds prints a time with four digits that matter and its unit.
func seconds(s float64) string {
	switch {
	case s >= 1:
		return fmt.Sprintf("%.3f s", s)
	case s >= 1e-3:
		return fmt.Sprintf("%.*f ms", 3-digits(s*1e3), s*1e3)
	default:
		return fmt.Sprintf("%.*f µs", 3-min(3, digits(s*1e6)), s*1e6)
	}
}

// digits returns how many digits stand before the point, for x below 1000.
func digits(x float64) int {
	switch {
	case x >= 100:
		return 2
	case x >= 10:
		return 1
	}
	return 0
}
