package verdict

import (
	"fmt"
	"math"
	"strconv"
)

// noBreak is the space at which no line breaks: it ties a unit to its number.
const noBreak = "\u00a0"

// seconds writes a time with three digits that matter, and its unit.
func seconds(s float64) string {
	switch {
	case s >= 0.9995:
		return digits(s) + noBreak + "s"
	case s >= 0.9995e-3:
		return digits(s*1e3) + noBreak + "ms"
	default:
		return digits(s*1e6) + noBreak + "µs"
	}
}

// digits writes three digits that matter.
func digits(v float64) string {
	if v == 0 || math.IsInf(v, 0) || math.IsNaN(v) {
		return fmt.Sprint(v)
	}
	if v == math.Trunc(v) && math.Abs(v) < 1e6 {
		return whole(v)
	}
	places := max(0, 2-int(math.Floor(math.Log10(math.Abs(v)))))
	return strconv.FormatFloat(v, 'f', min(places, 6), 64)
}

// times writes a ratio; from 100 on, what stands behind the point says nothing.
func times(v float64) string {
	if v >= 99.995 {
		return whole(v)
	}
	return strconv.FormatFloat(v, 'f', 2, 64)
}

// tolerance writes [Tolerance].
func tolerance() string { return whole(100*Tolerance) + "%" }

// share writes a share as a percentage, with a true minus.
func share(v float64) string {
	p, places := math.Abs(v*100), 1
	if p == 0 || p >= 9.95 {
		places = 0
	}
	text := strconv.FormatFloat(p, 'f', places, 64) + "%"
	if v < 0 && text != "0.0%" {
		return "−" + text
	}
	return text
}

// signed writes a change as a percentage with its sign, a true minus; a change
// that rounds to nothing has none.
func signed(v float64) string {
	text := strconv.FormatFloat(math.Abs(v)*100, 'f', 1, 64) + "%"
	switch {
	case text == "0.0%":
		return text
	case v < 0:
		return "−" + text
	}
	return "+" + text
}

// whole writes a number whose digits behind the point do not matter.
func whole(v float64) string {
	if math.IsInf(v, 1) {
		return "∞"
	}
	return strconv.FormatFloat(v, 'f', 0, 64)
}
