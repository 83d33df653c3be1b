package axis

import "strconv"

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
