package curve

import (
	"image/color"
	"slices"

	"gonum.org/v1/plot/plotter"

	"parallelogram/core"
	"parallelogram/core/chart/axis"
	"parallelogram/core/chart/figure"
	"parallelogram/core/chart/layer"
	"parallelogram/core/chart/slice"
	"parallelogram/core/chart/style"
)

// lines are the series of a chart against counts.
type lines struct {
	list   []line
	counts []int // of the x axis, ascending
}

// line is a series: a mark a cell, by ascending x.
type line struct {
	name     string // empty for what is named otherwise
	strategy core.Strategy
	color    color.NRGBA
	shape    style.Shape
	marks    []mark
	hidden   bool // only the name is drawn
}

// mark is one cell, in the values of the axes.
type mark struct {
	cell      core.Cell
	x         int
	y         float64
	low, high float64   // of the interval; equal when there is none
	dots      []float64 // ascending
	failed    bool      // some trials gave no value
	broken    bool      // none did: the line breaks here
}

func (m mark) hasInterval() bool { return m.low < m.high }

// lines returns the slice's series with the baseline before them.
func (c chart) lines() lines {
	l := lines{counts: c.Counts}
	if c.ShowsSerial() {
		base := line{color: c.Style.Muted, shape: style.Bar, marks: []mark{c.mark(c.Baseline)}, strategy: c.Serial()}
		if !c.q.compared() { // no line of its own names it
			base.name = string(c.Serial())
		}
		l.list = append(l.list, base)
	}
	for _, s := range c.Series {
		one := line{name: string(s.Strategy), strategy: s.Strategy, hidden: s.Hidden, color: c.Style.ColorOf(s.Slot), shape: style.ShapeOf(s.Slot)}
		for _, p := range s.Points {
			one.marks = append(one.marks, c.mark(p))
		}
		l.list = append(l.list, one)
	}
	return l
}

// mark returns the point as a mark at its value.
func (c chart) mark(p slice.Point) mark {
	x, copies := float64(p.X), c.copiesOf(p.Cell)
	m := mark{cell: p.Cell, x: p.X, y: c.q.value(p.Runtime, copies, x), failed: p.Failed > 0, broken: !p.Measured()}
	for _, t := range p.Times {
		m.dots = append(m.dots, c.q.value(t, copies, x))
	}
	slices.Sort(m.dots)
	if ci := c.q.interval(p); ci.Confidence > 0 {
		m.low, m.high = ci.Low, ci.High
	}
	return m
}

// drawn returns the marks that are drawn.
func (l line) drawn() []mark {
	if l.hidden {
		return nil
	}
	return l.marks
}

// any reports whether any mark is of a kind.
func (l lines) any(kind func(mark) bool) bool {
	return slices.ContainsFunc(l.list, func(s line) bool { return slices.ContainsFunc(s.drawn(), kind) })
}

// keys names the series that have names: where they end, or leave the chart,
// or at the row of failures when they have nothing else. The name of a hidden
// one stays where its line would end.
func (l lines) keys(x, y axis.Scale) []layer.Key {
	var keys []layer.Key
	for _, s := range l.list {
		if s.name == "" {
			continue
		}
		k := layer.Key{Text: s.name, Color: s.color, Bold: true, Sample: layer.OfLine(2, s.shape), Row: true, Strategy: s.strategy, Hidden: s.hidden}
		for _, m := range s.marks {
			if !m.broken {
				k.X, k.Y, k.Row = float64(m.x), m.y, false
			}
		}
		if at, ok := s.leaves(x, y); ok {
			k.X, k.Y = x.Max, at
		}
		keys = append(keys, k)
	}
	return keys
}

// leaves returns the value at which a series leaves the chart at its right
// side, if it does.
func (l line) leaves(x, y axis.Scale) (value float64, ok bool) {
	for i := range max(0, len(l.marks)-1) {
		a, b := l.marks[i], l.marks[i+1]
		from, to := x.Place(float64(a.x)), x.Place(float64(b.x))
		if !a.broken && !b.broken && from <= 1 && to > 1 {
			share := (1 - from) / (to - from)
			return y.Value(y.Place(a.y) + share*(y.Place(b.y)-y.Place(a.y))), true
		}
	}
	return 0, false
}

// The usual distance between two series at one count and the usual radius of a
// mark, units. Both shrink where counts are close.
const (
	sideways = 4.5
	radius   = 4
)

// gap returns the distance from a count to the nearest other one, in units.
func (l lines) gap(f *figure.Frame, x int) float64 {
	length, _ := f.Lengths()
	i, _ := slices.BinarySearch(l.counts, x)
	across := func(n int) float64 { return f.X.Place(float64(n)) * length }
	gap := length
	if i > 0 {
		gap = min(gap, across(x)-across(l.counts[i-1]))
	}
	if i+1 < len(l.counts) {
		gap = min(gap, across(l.counts[i+1])-across(x))
	}
	return gap
}

// radius returns the radius of the marks at a count, in units.
func (l lines) radius(f *figure.Frame, x int) float64 { return max(1, min(radius, 0.3*l.gap(f, x))) }

// place returns the value of x at which the i-th series stands at a count: a
// little to the side, so that series do not hide each other, all within a third
// of the gap and within the inset.
func (l lines) place(f *figure.Frame, i, x int) float64 {
	n := float64(len(l.list) - 1)
	if n == 0 {
		return float64(x)
	}
	return f.Right(float64(x), min(sideways, l.gap(f, x)/3/n, 20/n)*(float64(i)-n/2))
}

func xy(x, y float64) plotter.XY { return plotter.XY{X: x, Y: y} }
