package axis

import (
	"math"
	"strconv"

	"gonum.org/v1/plot"
)

// Times returns ticks at round times, about as many as there is room for.
// They share a unit unless they range over more than a thousandfold.
func Times(s Scale, room int) []plot.Tick {
	var ticks []plot.Tick
	u := unitFor(s.Max)
	for _, t := range roundTimes(s, u.seconds, max(2, room)) {
		label := u
		if s.Log && s.Max > 1000*s.Min {
			label = unitFor(t)
		}
		ticks = append(ticks, plot.Tick{Value: t, Label: label.tick(t)})
	}
	return ticks
}

// Moments returns ticks at round times, about as many as there is room for, all
// with the digits that tell them apart.
func Moments(s Scale, room int) []plot.Tick {
	u := unitFor(s.Max)
	times := Linear(s, u.seconds, max(2, room))
	decimals := 0
	if len(times) > 1 {
		step := (times[1] - times[0]) / u.seconds
		decimals = max(0, min(9, -int(math.Floor(math.Log10(step)+1e-9))))
	}
	var ticks []plot.Tick
	for _, t := range times {
		ticks = append(ticks, plot.Tick{Value: t, Label: u.written(t/u.seconds, 'f', decimals)})
	}
	return ticks
}

// Numbers labels round whole numbers.
func Numbers(s Scale, room int) []plot.Tick {
	var ticks []plot.Tick
	for _, v := range Linear(s, 1, max(2, room)) {
		if v == math.Trunc(v) {
			ticks = append(ticks, plot.Tick{Value: v, Label: strconv.FormatFloat(v, 'f', 0, 64)})
		}
	}
	return ticks
}

// Ratios returns ticks at round ratios, about as many as there is room for.
func Ratios(s Scale, room int, sign string) []plot.Tick {
	var ticks []plot.Tick
	for _, v := range roundTimes(s, 1, max(2, room)) {
		ticks = append(ticks, plot.Tick{Value: v, Label: strconv.FormatFloat(v, 'g', 6, 64) + sign})
	}
	return ticks
}

// Sizes returns ticks at round sizes in bytes. They share a unit unless they range
// over more than a thousandfold.
func Sizes(s Scale, room int) []plot.Tick {
	var ticks []plot.Tick
	for _, v := range roundTimes(s, 1, max(2, room)) {
		k := thousands(s.Max)
		if s.Log && s.Max > 1000*s.Min {
			k = thousands(v)
		}
		text := strconv.FormatFloat(v/math.Pow(1000, float64(k)), 'g', 6, 64)
		ticks = append(ticks, plot.Tick{Value: v, Label: text + tie + decimal[k]})
	}
	return ticks
}

// decimal are the units of sizes, each a thousand of the one before.
var decimal = []string{"B", "kB", "MB", "GB", "TB"}

// thousands returns the place of the unit in which a size reads best.
func thousands(size float64) int {
	k := 0
	for ; size >= 1000 && k+1 < len(decimal); k++ {
		size /= 1000
	}
	return k
}

// unit is a unit of time.
type unit struct {
	symbol  string
	seconds float64
	from    float64 // seconds from which it reads better than the next smaller one
}

var units = []unit{
	{"ns", 1e-9, 0},
	{"µs", 1e-6, 0.5e-6},
	{"ms", 1e-3, 0.5e-3},
	{"s", 1, 0.5},
	{"min", 60, 300},
	{"h", 3600, 5 * 3600},
}

// tie is the space at which no line breaks: a unit stays with its number.
const tie = "\u00a0"

// unitFor returns the unit in which times up to t seconds read best.
func unitFor(t float64) unit {
	best := units[0]
	for _, u := range units {
		if t >= u.from {
			best = u
		}
	}
	return best
}

// written puts a number before the unit, where no line breaks.
func (u unit) written(v float64, how byte, digits int) string {
	return strconv.FormatFloat(v, how, digits, 64) + tie + u.symbol
}

// tick writes a round time in seconds with the digits it has: "0.5 s".
func (u unit) tick(t float64) string {
	return u.written(t/u.seconds, 'g', 6)
}
