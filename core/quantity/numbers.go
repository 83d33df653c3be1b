package quantity

import (
	"fmt"
	"math"
	"strconv"
)

// noBreak is the space at which no line breaks: it ties a unit to its number.
const noBreak = "\u00a0"

// Seconds writes a time with three digits that matter, and its unit.
func Seconds(s float64) string {
	switch {
	case s >= 0.9995:
		return Digits(s) + noBreak + "s"
	case s >= 0.9995e-3:
		return Digits(s*1e3) + noBreak + "ms"
	default:
		return Digits(s*1e6) + noBreak + "µs"
	}
}

// Digits writes three digits that matter.
func Digits(v float64) string {
	if v == 0 || math.IsInf(v, 0) || math.IsNaN(v) {
		return fmt.Sprint(v)
	}
	if v == math.Trunc(v) && math.Abs(v) < 1e6 {
		return Whole(v)
	}
	places := max(0, 2-int(math.Floor(math.Log10(math.Abs(v)))))
	return strconv.FormatFloat(v, 'f', min(places, 6), 64)
}

// Ratio writes a ratio; from 100 on, what stands behind the point says nothing.
func Ratio(v float64) string {
	if v >= 99.995 {
		return Whole(v)
	}
	return strconv.FormatFloat(v, 'f', 2, 64)
}

// Share writes a share as a percentage, with a true minus.
func Share(v float64) string {
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

// Whole writes a number whose digits behind the point do not matter.
func Whole(v float64) string {
	if math.IsInf(v, 1) {
		return "∞"
	}
	return strconv.FormatFloat(v, 'f', 0, 64)
}

// Gigahertz writes a frequency in Hz; "?" stands for 0, an unknown one.
func Gigahertz(hertz float64) string {
	if hertz == 0 {
		return "?"
	}
	return Digits(hertz/1e9) + noBreak + "GHz"
}
