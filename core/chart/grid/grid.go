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
	"parallelogram/core/chart/style"
	"parallelogram/core/chart/view"
)

// grid is the cells of one strategy.
type grid struct {
	strategy       core.Strategy
	workers, cores []int // columns and rows, ascending; at least one of each
	cells          map[core.Cell]*slice.Point
	best, worst    float64             // medians, seconds; 0 when nothing was measured
	base           slice.Point         // what speed-ups compare with; without times when there is none
	copies         func(core.Cell) int // how much work a cell does
	host           core.Host
	view           view.View
	words          view.Words
	style          style.Style
}

// Sheet is the chart of the view's strategy.
func Sheet(run core.Run, v view.View, s style.Style) figure.Sheet {
	g := of(run, v, s)
	sheet := figure.Sheet{
		Title:   g.words.GridPlain,
		Caption: slice.Caption(run, g.words),
		X:       axis.CountPlaces(g.words.Workers, g.workers, axis.Lying),
		Y:       axis.CountPlaces(g.words.Cores, g.cores, axis.Standing),
		Legend:  slice.Keys(run, g.cells, v, s, g.strategy),
		Layers:  g.fields,
	}
	if g.strategy != "" {
		sheet.Title = view.Fill(g.words.GridTitle, "strategy", string(g.strategy))
	}
	if v.Title != "" {
		sheet.Title = v.Title
	}
	if sheet.Message = g.lacking(run); sheet.Message.Text != "" {
		return sheet
	}
	sheet.Note = g.note
	sheet.Sides = g.sides()
	sheet.Legend = append(sheet.Legend, g.keys()...)
	sheet.Layers = func(f *figure.Frame) []plot.Plotter { return append(g.fields(f), g.marks(f)...) }
	return sheet
}

// of takes the strategy of a view out of a run.
func of(run core.Run, v view.View, s style.Style) grid {
	g := grid{cells: slice.Points(run), host: run.Host, copies: run.Experiment.Copies, view: v, words: v.Say(), style: s}
	g.strategy = strategy(run, v, g.cells)
	g.workers, g.cores = slices.Clone(run.Experiment.Workers), slices.Clone(run.Experiment.Cores)
	for c, p := range g.cells {
		if c.Strategy != g.strategy {
			continue
		}
		g.workers, g.cores = append(g.workers, c.Workers), append(g.cores, c.Cores)
		if p.Measured() && (g.best == 0 || p.Median < g.best) {
			g.best = p.Median
		}
		g.worst = max(g.worst, p.Median)
	}
	g.workers, g.cores = positive(g.workers), positive(g.cores)
	if p := g.cells[v.Base()]; p != nil {
		g.base = *p
	}
	return g
}

// Strategy returns the strategy that a grid is about: the view's own, the
// recommended one, or the first that is not hidden; empty when there is none.
func Strategy(run core.Run, v view.View) core.Strategy { return strategy(run, v, slice.Points(run)) }

func strategy(run core.Run, v view.View, cells map[core.Cell]*slice.Point) core.Strategy {
	if v.Strategy != "" {
		return v.Strategy
	}
	present := slice.Taking(run, cells)
	if v.Answer != nil && slices.Contains(present, v.Answer.Chosen.Strategy) && !v.Hidden.Has(v.Answer.Chosen.Strategy) {
		return v.Answer.Chosen.Strategy
	}
	for _, s := range present {
		if !v.Hidden.Has(s) {
			return s
		}
	}
	return ""
}

// positive returns the counts that can be, ascending, each once; 1 when there
// are none.
func positive(counts []int) []int {
	counts = slices.DeleteFunc(counts, func(n int) bool { return n < 1 })
	if len(counts) == 0 {
		return []int{1}
	}
	slices.Sort(counts)
	return slices.Compact(counts)
}

// lacking returns what to say when there is no time to draw.
func (g grid) lacking(run core.Run) view.Message {
	tried := false
	for c := range g.cells {
		tried = tried || c.Strategy == g.strategy && g.strategy != ""
	}
	switch w := g.words; {
	case g.best > 0:
		return view.Message{}
	case tried:
		return slice.Failed(run, w)
	case g.strategy == "" && len(slice.Taking(run, g.cells)) > 0:
		return view.Message{Text: w.AllHidden, Hint: w.AllHiddenHint}
	case g.strategy == "" && len(run.Experiment.Strategies)+len(g.cells) > 0:
		return view.Message{Text: w.NoParallel, Hint: w.NoParallelHint}
	}
	return view.Message{Text: g.words.NoTrial, Hint: g.words.NoTrialHint}
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
	return g.base.Median / cell.Median * float64(g.copies(cell.Cell)) / float64(g.copies(g.base.Cell))
}

// at returns the point of a column and a row, nil when it was not tried.
func (g grid) at(column, row int) *slice.Point {
	return g.cells[core.Cell{Strategy: g.strategy, Workers: g.workers[column], Cores: g.cores[row]}]
}

// has reports whether a cell is one of the grid that was tried.
func (g grid) has(c core.Cell) bool { return c.Strategy == g.strategy && g.cells[c] != nil }
