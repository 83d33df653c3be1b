package axis

import "math"

// Range is a stretch of an axis, in its values; the zero value is all of it.
// Otherwise Low is below High, and High at least 10⁻¹²; neither is beyond
// 10¹². On a logarithmic axis a Low of zero or less stands for its usual end.
type Range struct{ Low, High float64 }

// Scale maps values to 0..1 along an axis. Max is above Min; on a logarithmic
// one both are above zero.
type Scale struct {
	Min, Max float64
	Log      bool
}

// Normalize is Place for gonum's axes, which know their ends themselves.
func (s Scale) Normalize(low, high, v float64) float64 {
	return Scale{Min: low, Max: high, Log: s.Log}.Place(v)
}

// Extended returns the scale with a share of its length added at either end.
func (s Scale) Extended(share float64) Scale {
	return Scale{Min: s.Value(-share), Max: s.Value(1 + share), Log: s.Log}
}

// Widened returns the scale with room around what would be a single value,
// which gonum gives room below zero.
func (s Scale) Widened() Scale {
	switch {
	case s.Max > s.Min:
		return s
	case s.Log:
		return Scale{Min: s.Min / 2, Max: s.Max * 2, Log: true}
	}
	return Scale{Min: s.Min - 1, Max: s.Max + 1}
}

// At returns where a value lies. What the scale cannot show, a zero on a
// logarithmic one above all, lies at its nearer end.
func (s Scale) At(v float64) float64 { return min(1, max(0, s.Place(v))) }

// far is where Place puts what lies further out, so that lines to there can
// still be reckoned with.
const far = 1e4

// Place is At for lines that leave the chart: what the scale does not show lies
// below 0 or above 1.
func (s Scale) Place(v float64) float64 {
	low, high := s.Min, s.Max
	if s.Log {
		low, high, v = math.Log(low), math.Log(high), math.Log(v)
	}
	if math.IsNaN(v) {
		return -far
	}
	return min(far, max(-far, (v-low)/(high-low)))
}

// Value is the inverse of At.
func (s Scale) Value(at float64) float64 {
	if s.Log {
		return math.Exp(math.Log(s.Min) + at*(math.Log(s.Max)-math.Log(s.Min)))
	}
	return s.Min + at*(s.Max-s.Min)
}

// Between returns the value midway on the axis.
func (s Scale) Between(a, b float64) float64 {
	if s.Log {
		return math.Sqrt(a * b)
	}
	return (a + b) / 2
}

// Shows reports whether the scale shows a value.
func (s Scale) Shows(v float64) bool { return v >= s.Min && v <= s.Max }

// closest is the least part of a value that a scale can be zoomed to: closer,
// labels would need more digits than measurements have.
const closest = 1e-4

// Zoomed returns the scale of a valid range, the same scale for all of it. A
// logarithmic one that is to begin at zero or below begins where it did, or at
// a tenth of the end.
func (s Scale) Zoomed(r Range) Scale {
	if r == (Range{}) {
		return s
	}
	low, high := r.Low, r.High
	if s.Log && low <= 0 {
		if low = s.Min; low >= high {
			low = high / 10
		}
	}
	if least := closest * max(high, -low); high-low < least {
		low, high = (low+high-least)/2, (low+high+least)/2
	}
	return Scale{Min: low, Max: high, Log: s.Log}
}

// Stretched returns the range of the scale that shows f times as much, with the
// value at a place staying there.
func (s Scale) Stretched(at, f float64) Range {
	return Range{Low: s.Value(at - at*f), High: s.Value(at + (1-at)*f)}
}

// ForTimes returns a scale for durations in seconds, with some room around
// them. A linear one begins at zero, so that half the height is half the time.
func ForTimes(times []float64, log bool) Scale {
	low, high := math.Inf(1), 0.0
	for _, t := range times {
		if t > 0 {
			low, high = min(low, t), max(high, t)
		}
	}
	switch {
	case high == 0:
		return Scale{Min: 0.1, Max: 1, Log: log}
	case !log:
		return Scale{Min: 0, Max: high * 1.06}
	}
	room := max(1.08, math.Pow(high/low, 0.06))
	return Scale{Min: low / room, Max: high * room, Log: true}
}

// ForCounts returns a scale for ascending counts.
func ForCounts(counts []int, log bool) Scale {
	return Scale{Min: float64(counts[0]), Max: float64(counts[len(counts)-1]), Log: log}.Widened()
}
