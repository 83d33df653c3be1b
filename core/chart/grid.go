package chart

import (
	"math"
	"slices"

	"parallelogram/core"
)

// grid is the cells of one strategy, workers × cores.
type grid struct {
	strategy       core.Strategy
	workers, cores []int // columns and rows, ascending; at least one of each
	cells          map[core.Cell]*point
	best, worst    float64             // medians, seconds; 0 when nothing was measured
	base           point               // what speed-ups compare with; without times when there is none
	copies         func(core.Cell) int // how much work a cell does
	host           core.Host
	view           View
}

// gridOf takes the strategy of a view out of a run.
func gridOf(run core.Run, v View) grid {
	g := grid{cells: group(run), host: run.Host, copies: run.Experiment.Copies, view: v}
	g.strategy = v.gridStrategy(run, g.cells)
	g.workers, g.cores = slices.Clone(run.Experiment.Workers), slices.Clone(run.Experiment.Cores)
	for c, p := range g.cells {
		if c.Strategy != g.strategy {
			continue
		}
		g.workers, g.cores = append(g.workers, c.Workers), append(g.cores, c.Cores)
		if p.measured() && (g.best == 0 || p.median < g.best) {
			g.best = p.median
		}
		g.worst = max(g.worst, p.median)
	}
	g.workers, g.cores = positive(g.workers), positive(g.cores)
	if p := g.cells[v.base()]; p != nil {
		g.base = *p
	}
	return g
}

// base returns what speed-ups compare with.
func (v View) base() core.Cell {
	if v.Answer != nil {
		return v.Answer.Base
	}
	return core.Baseline
}

// gridStrategy returns the strategy that a grid is about: the view's own, the
// recommended one, or the first that is not hidden; empty when there is none.
func (v View) gridStrategy(run core.Run, cells map[core.Cell]*point) core.Strategy {
	if v.Strategy != "" {
		return v.Strategy
	}
	present := taking(run, cells)
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

// taking lists the strategies that take part in a run, by slot, without the
// serial one.
func taking(run core.Run, cells map[core.Cell]*point) []core.Strategy {
	return slices.DeleteFunc(strategies(run.Experiment, cells), func(s core.Strategy) bool {
		if slices.Contains(run.Experiment.Strategies, s) {
			return false
		}
		for c := range cells {
			if c.Strategy == s {
				return false
			}
		}
		return true
	})
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

// least is the ratio of the slowest to the best that a ramp spans at least, so
// that noise does not look like a difference.
const least = 1.5

// share returns where on the ramp a time lies: on a logarithmic scale, for a
// factor looks the same wherever it stands.
func (g grid) share(t float64) float64 {
	return math.Log(t/g.best) / math.Log(max(least, g.worst/g.best))
}

// gain returns the speed-up of a cell.
func (g grid) gain(cell *point) float64 {
	return g.base.median / cell.median * float64(g.copies(cell.cell)) / float64(g.copies(g.base.cell))
}

// at returns the point of a column and a row, nil when it was not tried.
func (g grid) at(column, row int) *point {
	return g.cells[core.Cell{Strategy: g.strategy, Workers: g.workers[column], Cores: g.cores[row]}]
}
