package ruler

import (
	"math"
	"strconv"
)

// Tick is a labelled place on an axis.
type Tick struct {
	Value float64
	Label string
}

// Times returns ticks at round times, about as many as there is room for.
// They share a unit unless they range over more than a thousandfold.
func Times(s Scale, room int) []Tick {
	var ticks []Tick
	u := unitFor(s.Max)
	for _, t := range roundTimes(s, u.seconds, max(2, room)) {
		label := u
		if s.Log && s.Max > 1000*s.Min {
			label = unitFor(t)
		}
		ticks = append(ticks, Tick{t, label.tick(t)})
	}
	return ticks
}

// Moments returns ticks at round times, about as many as there is room for, all
// with the digits that tell them apart.
func Moments(s Scale, room int) []Tick {
	u := unitFor(s.Max)
	times := Linear(s, u.seconds, max(2, room))
	decimals := 0
	if len(times) > 1 {
		step := (times[1] - times[0]) / u.seconds
		decimals = max(0, min(9, -int(math.Floor(math.Log10(step)+1e-9))))
	}
	var ticks []Tick
	for _, t := range times {
		ticks = append(ticks, Tick{t, u.written(t/u.seconds, 'f', decimals)})
	}
	return ticks
}

// Numbers labels round whole numbers.
func Numbers(s Scale, room int) []Tick {
	var ticks []Tick
	for _, v := range Linear(s, 1, max(2, room)) {
		if v == math.Trunc(v) {
			ticks = append(ticks, Tick{v, strconv.FormatFloat(v, 'f', 0, 64)})
		}
	}
	return ticks
}

// Ratios returns ticks at round ratios, about as many as there is room for.
func Ratios(s Scale, room int, sign string) []Tick {
	var ticks []Tick
	for _, v := range roundTimes(s, 1, max(2, room)) {
		ticks = append(ticks, Tick{v, strconv.FormatFloat(v, 'g', 6, 64) + sign})
	}
	return ticks
}
