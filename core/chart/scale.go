package chart

import "math"

// scale maps values to 0..1 along an axis.
type scale struct {
	min, max float64
	log      bool
}

// at returns where a value lies. What the scale cannot show, a zero on a
// logarithmic one above all, lies at its nearer end.
func (s scale) at(v float64) float64 { return min(1, max(0, s.place(v))) }

// far is where place puts what lies further out, so that lines to there can
// still be reckoned with.
const far = 1e4

// tiny stands for the length of a scale that holds a single value.
const tiny = 1e-300

// place is at for lines that leave the chart: what the scale does not show lies
// below 0 or above 1.
func (s scale) place(v float64) float64 {
	low, high := s.min, s.max
	if s.log {
		low, high, v = math.Log(low), math.Log(high), math.Log(v)
	}
	switch {
	case math.IsNaN(v):
		return -far
	case !(high > low) && v == low:
		return 0.5
	}
	return min(far, max(-far, (v-low)/max(high-low, tiny)))
}

// value is the inverse of at.
func (s scale) value(at float64) float64 {
	if s.log {
		return math.Exp(math.Log(s.min) + at*(math.Log(s.max)-math.Log(s.min)))
	}
	return s.min + at*(s.max-s.min)
}

// between returns the value midway on the axis.
func (s scale) between(a, b float64) float64 {
	if s.log {
		return math.Sqrt(a * b)
	}
	return (a + b) / 2
}

// closest is the least part of a value that a scale can be zoomed to: closer,
// labels would need more digits than measurements have.
const closest = 1e-4

// zoomed returns the scale of a valid range, the same scale for all of it. A
// logarithmic one that is to begin at zero or below begins where it did, or at
// a tenth of the end.
func (s scale) zoomed(r Range) scale {
	if r == (Range{}) {
		return s
	}
	low, high := r.Low, r.High
	if s.log && low <= 0 {
		if low = s.min; low >= high {
			low = high / 10
		}
	}
	if least := closest * max(high, -low); high-low < least {
		low, high = (low+high-least)/2, (low+high+least)/2
	}
	return scale{min: low, max: high, log: s.log}
}

// timeScale returns a scale for durations in seconds, with some room around
// them. A linear one begins at zero, so that half the height is half the time.
func timeScale(times []float64, log bool) scale {
	low, high := math.Inf(1), 0.0
	for _, t := range times {
		if t > 0 {
			low, high = min(low, t), max(high, t)
		}
	}
	switch {
	case high == 0:
		return scale{min: 0.1, max: 1, log: log}
	case !log:
		return scale{min: 0, max: high * 1.06}
	}
	room := max(1.08, math.Pow(high/low, 0.06))
	return scale{min: low / room, max: high * room, log: true}
}

// countScale returns a scale for ascending counts.
func countScale(counts []int, log bool) scale {
	return scale{min: float64(counts[0]), max: float64(counts[len(counts)-1]), log: log}
}
