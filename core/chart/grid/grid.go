// Package grid is the chart of one strategy's runtimes, workers × cores: a
// heat map with the times written in its fields.
package grid

import (
	"math"
	"slices"

	"gonum.org/v1/plot"

	"parallelogram/core"
	"parallelogram/core/chart/axis"
	"parallelogram/core/chart/figure"
	"parallelogram/core/chart/slice"
	"parallelogram/core/chart/view"
)

// grid is the cells of one strategy.
type grid struct {
	view.Subject
	strategy       core.Strategy
	workers, cores []int // columns and rows, ascending; at least one of each
	cells          map[core.Cell]*slice.Point
	best, worst    float64     // medians, seconds; 0 when nothing was measured
	base           slice.Point // what speed-ups compare with; without times when there is none
}

// Sheet is the chart of the view's strategy.
func Sheet(in view.Subject) figure.Sheet {
	g := of(in)
	sheet := figure.Sheet{
		Title:  g.Text("grid-plain"),
		X:      axis.CountPlaces(g.Text("workers"), g.workers, axis.Lying),
		Y:      axis.CountPlaces(g.Text("cores"), g.cores, axis.Standing),
		Legend: slice.Keys(in, g.strategy),
		Layers: g.fields,
	}
	if g.strategy != "" {
		sheet.Title = g.Text("grid-title", "strategy", g.strategy)
	}
	if sheet.Message = g.lacking(); sheet.Message.Text != "" {
		return sheet
	}
	sheet.Note = g.note
	sheet.Sides = borders{g}.sides()
	sheet.Legend = append(sheet.Legend, g.keys()...)
	sheet.Layers = func(f *figure.Frame) []plot.Plotter { return append(g.fields(f), borders{g}.marks(f)...) }
	return sheet
}

// of takes the strategy of a view out of an analysis.
func of(in view.Subject) grid {
	g := grid{Subject: in, strategy: Strategy(in), cells: slice.Points(in)}
	g.workers, g.cores = slices.Clone(in.Run.Experiment.Workers), slices.Clone(in.Run.Experiment.Cores)
	for c, p := range g.cells {
		if c.Strategy != g.strategy {
			continue
		}
		g.workers, g.cores = append(g.workers, c.Workers), append(g.cores, c.Cores)
		if p.Measured() && (g.best == 0 || p.Runtime < g.best) {
			g.best = p.Runtime
		}
		g.worst = max(g.worst, p.Runtime)
	}
	for _, counts := range []*[]int{&g.workers, &g.cores} {
		if *counts = slice.Ascending(*counts); len(*counts) == 0 {
			*counts = []int{1}
		}
	}
	if p := g.cells[in.Compared()]; p != nil {
		g.base = *p
	}
	return g
}

// Strategy returns the strategy that a grid is about: the view's own, the
// recommended one, or the first that is not hidden; empty when there is none.
func Strategy(in view.Subject) core.Strategy {
	if in.View.Strategy != "" {
		return in.View.Strategy
	}
	present := slices.DeleteFunc(slice.Taking(in), in.View.Hidden.Has)
	switch {
	case in.Answer != nil && slices.Contains(present, in.Answer.Chosen.Strategy):
		return in.Answer.Chosen.Strategy
	case len(present) > 0:
		return present[0]
	}
	return ""
}

// lacking returns what to say when there is no time to draw.
func (g grid) lacking() view.Message {
	tried := false
	for c := range g.cells {
		tried = tried || c.Strategy == g.strategy && g.strategy != ""
	}
	switch {
	case g.best > 0:
		return view.Message{}
	case tried:
		return g.Failed()
	case g.strategy == "" && len(slice.Taking(g.Subject)) > 0:
		return g.Message("all-hidden")
	case g.strategy == "" && len(g.Run.Experiment.Strategies)+len(g.cells) > 0:
		return g.Message("no-parallel")
	}
	return g.Message("no-trial")
}

// least is the ratio of the slowest to the best that a ramp spans at least, so
// that noise does not look like a difference.
const least = 1.5

// share returns where on the ramp a time lies: on a logarithmic scale, for a
// factor looks the same wherever it stands.
func (g grid) share(t float64) float64 {
	return math.Log(t/g.best) / math.Log(max(least, g.worst/g.best))
}

// gain returns the speed-up of a cell.
func (g grid) gain(cell *slice.Point) float64 {
	copies := g.Run.Experiment.Copies
	return g.base.Runtime / cell.Runtime * float64(copies(cell.Cell)) / float64(copies(g.base.Cell))
}

// at returns the point of a column and a row, nil when it was not tried.
func (g grid) at(column, row int) *slice.Point {
	return g.cells[core.Cell{Variant: g.Name, Strategy: g.strategy, Workers: g.workers[column], Cores: g.cores[row]}]
}

// has reports whether a cell is one of the grid that was tried.
func (g grid) has(c core.Cell) bool { return c.Strategy == g.strategy && g.cells[c] != nil }
