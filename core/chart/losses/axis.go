package losses

import (
	"math"
	"slices"

	"gonum.org/v1/plot"

	"parallelogram/core/chart/axis"
	"parallelogram/core/chart/layer"
	"parallelogram/core/quantity"
)

// The height that stays free above the bars for names, and the least distance
// between two labels of the axis, units.
const (
	overhead    = 18
	sharesApart = 40
)

// axis returns the axis of shares, which holds every bar.
func (b bars) axis() axis.Axis {
	low, high := 0.0, 1.0
	for _, one := range b.list {
		whole := one.whole()
		low, high = min(low, whole.From), max(high, whole.To)
	}
	if low < 0 {
		low -= (high - low) / 20
	}
	fit := func(r axis.Room) axis.Scale {
		free := min(0.5, float64(overhead*r.Unit/r.Length))
		return axis.Scale{Min: low, Max: high + (high-low)*free/(1-free)}.Zoomed(b.View.Zoom.Y)
	}
	ticks := func(r axis.Room) []plot.Tick {
		var ticks []plot.Tick
		s := fit(r)
		for _, v := range axis.Linear(s, 1, max(3, r.For(sharesApart))) {
			if v <= high+1e-9 { // beside names nothing is labelled
				ticks = append(ticks, plot.Tick{Value: v, Label: quantity.Share(v)})
			}
		}
		return ticks
	}
	return axis.Axis{Name: b.Text("losses-axis"), Scale: axis.Scale{Max: 1}, Lines: true, Fit: fit, Ticks: ticks}
}

// leastPart is the share below which a part is too small to be named.
const leastPart = 0.004

// keys names the parts beside the last bar.
func (b bars) keys() []layer.Key {
	last := slices.IndexFunc(b.list, func(one bar) bool { return !one.failed })
	present := [5]bool{}
	for i, one := range b.list {
		if one.failed {
			continue
		}
		last = i
		for k, part := range parts(one.loss) {
			present[k] = present[k] || math.Abs(part.share) > leastPart
		}
	}
	spans := b.list[last].stretches()
	var keys []layer.Key
	for k, part := range parts(b.list[last].loss) {
		if present[k] {
			keys = append(keys, layer.Key{Text: b.Text(part.word), Color: b.Style.Muted, Sample: layer.OfFilling(part.look(b.Style, -1)),
				X: b.centre(b.list[last]) + b.half(), Y: (spans[k].From + spans[k].To) / 2})
		}
	}
	return keys
}

// note tells how to read the bars.
func (b bars) note() string {
	for _, one := range b.list {
		for _, part := range parts(one.loss) {
			if part.share < -leastPart && !one.failed {
				return b.Text("losses-below", "base", b.Compared().Strategy)
			}
		}
	}
	if b.Waits {
		return b.Text("losses-waits")
	}
	return b.Text("losses-note")
}
