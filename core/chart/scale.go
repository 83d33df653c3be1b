package chart

import "math"

// scale maps values to 0..1 along an axis.
type scale struct {
	min, max float64
	log      bool
}

// at returns where a value lies. What the scale cannot show, a zero on a
// logarithmic one above all, lies at its nearer end.
func (s scale) at(v float64) float64 {
	low, high := s.min, s.max
	if s.log {
		low, high, v = math.Log(low), math.Log(high), math.Log(v)
	}
	switch {
	case !(high > low):
		return 0.5
	case !(v > low):
		return 0
	}
	return min(1, (v-low)/(high-low))
}

// value is the inverse of at.
func (s scale) value(at float64) float64 {
	if s.log {
		return math.Exp(math.Log(s.min) + at*(math.Log(s.max)-math.Log(s.min)))
	}
	return s.min + at*(s.max-s.min)
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
