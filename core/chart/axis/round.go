package axis

import "math"

// most is how many even steps a logarithmic axis is divided into, however much
// room it has: more only crowd its upper end.
const most = 8

// roundTimes returns the first way to divide the axis that suits it.
func roundTimes(s Scale, unit float64, room int) []float64 {
	if !s.Log {
		return Linear(s, unit, room)
	}
	for _, d := range divisions {
		if times := logTimes(s, unit, d); len(times) >= d.least && apart(s, times, room) {
			return times
		}
	}
	if times := Linear(s, unit, min(room, most)); len(times) >= 2 && apart(s, times, room) {
		return times
	}
	return thinned(s, Linear(s, unit, 8*room), room)
}

// Linear returns multiples of 1, 2 or 5 times a power of ten.
func Linear(s Scale, unit float64, room int) []float64 {
	least := (s.Max - s.Min) / unit / float64(room) * (1 - 1e-9) // what rounding may add
	power := math.Pow(10, math.Floor(math.Log10(least)))
	step := power * 10
	for _, m := range []float64{5, 2, 1} {
		if m*power >= least {
			step = m * power
		}
	}
	var times []float64
	for i := math.Ceil(s.Min / unit / step); i*step*unit <= s.Max; i++ {
		times = append(times, i*step*unit)
	}
	return times
}

// division says where the ticks of a decade stand, and of which decades.
type division struct {
	at    []float64
	every int
	least int // number of ticks below which the next division is better
}

// divisions are the ways to divide a logarithmic axis, in order of preference.
var divisions = []division{
	{[]float64{1, 2, 3, 5}, 1, 4},
	{[]float64{1, 2, 5}, 1, 3},
	{[]float64{1, 3}, 1, 3},
	{[]float64{1}, 1, 2},
	{[]float64{1}, 2, 3},
	{[]float64{1}, 3, 2},
	{[]float64{1, 1.5, 2, 3, 4, 5, 6, 8}, 1, 3},
}

func logTimes(s Scale, unit float64, d division) []float64 {
	var times []float64
	first := int(math.Floor(math.Log10(s.Min / unit)))
	for power := first; math.Pow(10, float64(power))*unit <= s.Max; power++ {
		if power%d.every != 0 {
			continue
		}
		for _, m := range d.at {
			if t := m * math.Pow(10, float64(power)) * unit; t >= s.Min && t <= s.Max {
				times = append(times, t)
			}
		}
	}
	return times
}

// apart reports whether no two times are closer than the room allows.
func apart(s Scale, times []float64, room int) bool {
	for i := range len(times) - 1 {
		if s.At(times[i+1])-s.At(times[i]) < 1/float64(room) {
			return false
		}
	}
	return true
}

// thinned returns the first time and each that is far enough from the one
// before it.
func thinned(s Scale, times []float64, room int) []float64 {
	kept := times[:0:0]
	for _, t := range times {
		if n := len(kept); n == 0 || apart(s, []float64{kept[n-1], t}, room) {
			kept = append(kept, t)
		}
	}
	return kept
}
