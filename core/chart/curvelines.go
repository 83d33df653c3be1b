package chart

import (
	"image/color"
	"slices"

	"gonum.org/v1/plot/vg"

	"parallelogram/core"
	"parallelogram/core/chart/ink"
	"parallelogram/core/chart/ruler"
)

// lines are the series of a chart against counts. Its methods in curvemarks.go are
// layers.
type lines struct {
	list   []line
	counts []int // of the x axis, ascending
}

// line is a series: a mark a cell, by ascending x.
type line struct {
	name  string // empty for what is named otherwise
	color color.NRGBA
	glyph ink.Glyph
	marks []mark

	strategy core.Strategy
	hidden   bool // only the name is drawn
}

// drawn returns the marks that are drawn.
func (s line) drawn() []mark {
	if s.hidden {
		return nil
	}
	return s.marks
}

// mark is one cell, in the values of the axes.
type mark struct {
	cell      core.Cell
	x         int
	y         float64
	low, high float64 // of the interval; equal when there is none
	dots      []float64
	failed    bool // some trials gave no value
	broken    bool // none did: the line breaks here
}

func (m mark) hasInterval() bool { return m.low < m.high }

// any reports whether any mark is of a kind.
func (l lines) any(kind func(mark) bool) bool {
	return slices.ContainsFunc(l.list, func(s line) bool { return slices.ContainsFunc(s.drawn(), kind) })
}

func (l lines) failed() bool    { return l.any(func(m mark) bool { return m.failed }) }
func (l lines) intervals() bool { return l.any(mark.hasInterval) }

// key names a series at its last mark, or at the row of failures when it has
// nothing else. The name of a hidden one stays where its line would end.
func (s line) key() key {
	k := key{text: s.name, color: s.color, bold: true, glyph: s.glyph, width: 2, failed: true, strategy: s.strategy, hidden: s.hidden}
	for _, m := range s.marks {
		if !m.broken {
			k.x, k.y, k.failed = float64(m.x), m.y, false
		}
	}
	return k
}

// keys names the series that have names, where they end or leave the chart.
func (l lines) keys(x, y ruler.Scale) []key {
	var keys []key
	for _, s := range l.list {
		if s.name == "" {
			continue
		}
		k := s.key()
		if at, ok := s.leaves(x, y); ok {
			k.x, k.y = x.Max, at
		}
		keys = append(keys, k)
	}
	return keys
}

// leaves returns the value at which a series leaves the chart at its right
// side, if it does.
func (s line) leaves(x, y ruler.Scale) (value float64, ok bool) {
	for i := range max(0, len(s.marks)-1) {
		a, b := s.marks[i], s.marks[i+1]
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
func (l lines) gap(p *pane, x int) float64 {
	gap := p.area.Size().X
	i, _ := slices.BinarySearch(l.counts, x)
	across := func(n int) vg.Length { return p.spot(float64(n), 0).X }
	if i > 0 {
		gap = min(gap, across(x)-across(l.counts[i-1]))
	}
	if i+1 < len(l.counts) {
		gap = min(gap, across(l.counts[i+1])-across(x))
	}
	return p.Units(gap)
}

// radius returns the radius of the marks at a count, in units.
func (l lines) radius(p *pane, x int) float64 {
	return max(1, min(radius, 0.3*l.gap(p, x)))
}

// place returns where a value of the i-th series stands: a little to the side,
// so that series do not hide each other, all within a third of the gap and
// within the inset.
func (l lines) place(p *pane, i, x int, y float64) vg.Point {
	at := p.spot(float64(x), y)
	if n := float64(len(l.list) - 1); n > 0 {
		step := min(sideways, l.gap(p, x)/3/n, 20/n)
		at.X += p.Len(step * (float64(i) - n/2))
	}
	return at
}
