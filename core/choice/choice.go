// Package choice chooses among the cells of a run: the one to recommend, and
// those that a confirmation of it must measure again.
//
// The recipe: lay out the rounds by which cells are chosen (see [Phases]) with
// core/stats, and ask [Choose].
package choice

import (
	"math"
	"slices"

	"parallelogram/core"
	"parallelogram/core/stats"
)

// Tolerance is how much slower than the best cell a recommended one may be.
// Fewer workers and cores are worth that much: what is left over serves others.
const Tolerance = 0.05

// alpha is the chance of recommending a cell that is slower than that: one
// side of a 95% interval.
const alpha = (1 - stats.Level) / 2

// Choice is the cells that an answer is about.
type Choice struct {
	Base   core.Cell  // what speed-ups compare with: the baseline, or else the smallest cell
	Best   core.Cell  // the fastest
	Chosen core.Cell  // the smallest that is not slower than the best beyond the tolerance
	Next   *core.Cell // the next larger worker count of the chosen strategy on as many cores; nil when there is none
}

// Phases are those of the trials by which cells are chosen: without what was
// discarded and what must stay fresh. Trials of other programs have none.
func Phases() []core.Phase { return []core.Phase{"", core.PhaseSweep, core.PhaseFocus} }

// Of chooses among the cells of a run, see [Choose].
func Of(run core.Run) (Choice, bool) {
	return Choose(stats.NewTrials(run).Rounds(stats.Part{Phases: Phases(), PerWork: true}))
}

// Choose chooses among the cells of some rounds. It reports false while there is
// too little to choose by: no cell, or fewer than [stats.MinRounds] rounds.
//
// A cell is eligible when the interval of its time over the best one's stays
// below 1 + [Tolerance], the chance of error being kept over all cells by
// Holm's procedure. That a cell is "not significantly different" would not do:
// the noisier the machine, the smaller the cell that passes.
func Choose(r *stats.Rounds) (Choice, bool) {
	cells := r.Recommendable(r.BySize())
	if len(cells) == 0 {
		return Choice{}, false
	}
	c := Choice{Best: slices.MinFunc(cells, r.Faster)}
	c.Base, _ = r.Base() // something was measured
	c.Chosen = smallest(r, cells, c.Best)
	c.Next = next(cells, c.Chosen)
	return c, r.Column(stats.Runtime, c.Best).N() >= stats.MinRounds
}

// smallest returns the first of the cells that is the best or not slower than
// it beyond the tolerance.
func smallest(r *stats.Rounds, bySize []core.Cell, best core.Cell) core.Cell {
	candidates := slices.DeleteFunc(slices.Clone(bySize), func(c core.Cell) bool { return c == best })
	eligible := map[core.Cell]bool{best: true}
	for i, p := range stats.Holm(slower(r, candidates, best)) {
		eligible[candidates[i]] = p <= alpha
	}
	return bySize[slices.IndexFunc(bySize, func(c core.Cell) bool { return eligible[c] })]
}

// slower returns for each candidate the p-value of the hypothesis that it is
// slower than the best cell beyond the tolerance; NaN where it plainly is, and
// where too few rounds have both.
func slower(r *stats.Rounds, candidates []core.Cell, best core.Cell) []float64 {
	near := slices.DeleteFunc(slices.Clone(candidates), func(c core.Cell) bool { return !isNear(r, c, best) })
	r.Columns(stats.Runtime, append(near, best)...)
	reference := r.Column(stats.Runtime, best)
	p := make([]float64, len(candidates))
	for i, c := range candidates {
		p[i] = math.NaN()
		column := r.Column(stats.Runtime, c)
		if isNear(r, c, best) && stats.Paired(column, reference) >= stats.MinRounds {
			p[i] = stats.Exceeds(stats.Resampled(stats.Ratio, column, reference), 1+Tolerance)
		}
	}
	return p
}

// isNear reports whether a candidate could be eligible: where the medians alone
// are further apart than the tolerance, half of the resamples are, too.
func isNear(r *stats.Rounds, c, best core.Cell) bool {
	return stats.Quotient(r.Column(stats.Runtime, c), r.Column(stats.Runtime, best)) <= 1+Tolerance
}

// next returns the next larger worker count beside a cell.
func next(bySize []core.Cell, c core.Cell) *core.Cell {
	for _, d := range bySize {
		if d.Strategy == c.Strategy && d.Cores == c.Cores && d.Workers > c.Workers {
			return &d
		}
	}
	return nil
}
