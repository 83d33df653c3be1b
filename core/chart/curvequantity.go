package chart

import (
	"gonum.org/v1/plot/vg"

	"parallelogram/core/chart/ink"
	"parallelogram/core/chart/ruler"
	"parallelogram/core/stats"
)

// quantity is what a curve chart shows of cells, all of it derived from times.
type quantity interface {
	name(w Words) string // of the y axis
	// value is the quantity of something at x that takes so many seconds.
	value(seconds, x float64) float64
	interval(p point) stats.Interval // of the point's value
	// ticks labels the axis; room is how many labels it has room for.
	ticks(s ruler.Scale, room int) []ruler.Tick
	// unity says which value the baseline stands for: " = 1×". It is empty
	// where that is no other than its time.
	unity() string
	// ghost is what perfect scaling may look like, in shares of the chart.
	ghost(x float64) float64
}

// runtimes are the times themselves.
type runtimes struct{}

func (runtimes) name(w Words) string                        { return w.Runtime }
func (runtimes) value(seconds, _ float64) float64           { return seconds }
func (runtimes) interval(p point) stats.Interval            { return p.interval }
func (runtimes) ticks(s ruler.Scale, room int) []ruler.Tick { return ruler.Times(s, room) }
func (runtimes) unity() string                              { return "" }
func (runtimes) ghost(x float64) float64                    { return 0.9 / (1 + 7*x) }

// speedups are how many times faster than the baseline something is.
type speedups struct{ base float64 } // seconds

func (speedups) name(w Words) string                        { return w.Speedup }
func (q speedups) value(seconds, _ float64) float64         { return q.base / seconds }
func (speedups) interval(p point) stats.Interval            { return p.gain.CI }
func (speedups) ticks(s ruler.Scale, room int) []ruler.Tick { return ruler.Ratios(s, room, "×") }
func (speedups) unity() string                              { return " = 1×" }
func (speedups) ghost(x float64) float64                    { return 0.9 * (1 + 7*x) / 8 }

// efficiencies are speed-ups for each worker or core along x.
type efficiencies struct {
	speedups
	by Axis
}

func (q efficiencies) name(w Words) string {
	if q.by == Cores {
		return w.PerCore
	}
	return w.PerWorker
}

func (q efficiencies) value(seconds, x float64) float64 { return q.speedups.value(seconds, x) / x }

func (efficiencies) interval(p point) stats.Interval {
	return p.gain.CI.Scaled(1 / float64(p.x))
}

func (efficiencies) ticks(s ruler.Scale, room int) []ruler.Tick { return ruler.Ratios(s, room, "") }
func (efficiencies) unity() string                              { return " = 1" }
func (efficiencies) ghost(float64) float64                      { return 0.9 }

// The least distance between two labels of a vertical axis, units. Logarithmic
// ticks are closer where they are closest.
const (
	linearApart = 40
	logApart    = 26
)

// quantityAxis is a vertical axis for a quantity.
func quantityAxis(q quantity, w Words, s ruler.Scale) axis {
	apart := float64(linearApart)
	if s.Log {
		apart = logApart
	}
	return axis{name: q.name(w), scale: s, ticks: func(p ink.Pen, length vg.Length) []ruler.Tick {
		return q.ticks(s, int(length/p.Len(apart)))
	}}
}
