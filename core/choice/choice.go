// Package choice chooses among the cells of a run: the one to recommend, and
// those that a confirmation of it must measure again.
//
// The recipe: lay out the rounds by which cells are chosen (see [Phases]) with
// core/stats, and ask [Choose].
package choice

import (
	"slices"

	"parallelogram/core"
	"parallelogram/core/stats"
)

// Tolerance is how much slower than the best cell a recommended one may be.
// Fewer workers and cores are worth that much: what is left over serves others.
const Tolerance = 0.05

// computes is the share of its time that the base must compute for its work to
// need a core for each worker.
const computes = 0.9

// Choice is the cells that an answer is about.
type Choice struct {
	Base      core.Cell  // what speed-ups compare with: the baseline, or else the smallest cell
	Best      core.Cell  // the fastest that may be recommended
	Chosen    core.Cell  // the smallest that is not slower than the best beyond the tolerance
	Undecided *core.Cell // the smallest cell that is not told apart from the chosen one (see [stats.Floor]), the base aside; nil when there is none
	Next      *core.Cell // the next larger worker count of the chosen strategy on as many cores; nil when there is none
	Jointly   bool       // the bounds by which it was chosen hold over all cells at once, not for each alone
}

// Phases are those of the trials by which cells are chosen: without what was
// discarded and what must stay fresh. Trials of other programs have none.
func Phases() []core.Phase { return []core.Phase{"", core.PhaseSweep, core.PhaseFocus} }

// Of chooses among the cells of a run, see [Choose].
func Of(run core.Run) (Choice, bool) {
	trials := stats.NewTrials(run)
	return Choose(trials.Rounds(stats.Part{Phases: Phases(), PerWork: true}), Barred(run, trials))
}

// Choose chooses among the cells of some rounds that are not barred. It reports
// false while there is too little to choose by: no cell, or fewer than
// [stats.MinRounds] rounds.
//
// A cell is eligible when the bound of its time over the truly best one's (see
// [stats.CompareWithBest]) is at most 1 + [Tolerance]. That a cell is "not
// significantly different" would not do: the noisier the machine, the smaller the
// cell that passes.
func Choose(r *stats.Rounds, barred func(core.Cell) bool) (Choice, bool) {
	cells := slices.DeleteFunc(r.Recommendable(r.BySize()), barred)
	if len(cells) == 0 {
		return Choice{}, false
	}
	c := Choice{Best: slices.MinFunc(cells, r.Faster)}
	c.Base, _ = r.Base() // something was measured
	var eligible map[core.Cell]bool
	eligible, c.Jointly = within(r, cells, c.Best)
	c.Chosen = cells[slices.IndexFunc(cells, func(c core.Cell) bool { return eligible[c] })]
	c.Chosen = onOwnCores(r, cells, c)
	c.Undecided, c.Next = smaller(r, cells, c), next(cells, c.Chosen)
	return c, r.Column(stats.Runtime, c.Best).N() >= stats.MinRounds
}

// within returns the cells that are the best or not slower than it beyond the
// tolerance, and whether that holds of all of them at once.
func within(r *stats.Rounds, cells []core.Cell, best core.Cell) (eligible map[core.Cell]bool, jointly bool) {
	near := slices.DeleteFunc(slices.Clone(cells), func(c core.Cell) bool { return c == best || !isNear(r, c, best) })
	bounds := r.BehindBest(best, near)
	eligible = map[core.Cell]bool{best: true}
	for i, c := range near {
		eligible[c] = bounds.Upper[i] <= 1+Tolerance
	}
	return eligible, bounds.Jointly
}

// isNear reports whether a candidate could be eligible: it was measured in
// enough rounds together with the best, and the medians alone are not further
// apart than the tolerance; where they are, half of the resamples are, too.
func isNear(r *stats.Rounds, c, best core.Cell) bool {
	column, reference := r.Column(stats.Runtime, c), r.Column(stats.Runtime, best)
	return stats.Paired(column, reference) >= stats.MinRounds && stats.Quotient(column, reference) <= 1+Tolerance
}

// onOwnCores returns the chosen cell, or, where work that computes has more
// workers than cores there, that with a core for each worker, unless the rounds
// tell that it is slower.
func onOwnCores(r *stats.Rounds, cells []core.Cell, c Choice) core.Cell {
	if c.Chosen.Workers <= c.Chosen.Cores || !(r.Median(stats.CPU, c.Base) >= computes*r.Median(stats.Runtime, c.Base)) {
		return c.Chosen
	}
	own := c.Chosen
	for _, d := range cells { // by workers
		if d.Strategy == c.Chosen.Strategy && d.Cores == c.Chosen.Cores && d.Workers <= d.Cores {
			own = d
		}
	}
	if slower, ok := r.Speedup(own, c.Chosen); own == c.Chosen || !ok || slower.Value > 1 && r.Floor().Tells(slower) {
		return c.Chosen
	}
	return own
}

// smaller returns the smallest cell before the chosen one that is not told apart
// from it: noise may have hidden that fewer workers do.
func smaller(r *stats.Rounds, bySize []core.Cell, c Choice) *core.Cell {
	floor := r.Floor()
	for _, d := range bySize[:slices.Index(bySize, c.Chosen)] {
		if d == c.Base || above(r, d, c.Chosen, floor) {
			continue // the headline compares with the base
		}
		if behind, ok := r.Speedup(d, c.Chosen); ok && behind.CI.Confidence > 0 && !floor.Tells(behind) {
			return &d
		}
	}
	return nil
}

// above reports whether every time of a cell is longer than every one of
// another, by more than the floor: then all resamples say so, too, and need not
// be made.
func above(r *stats.Rounds, c, other core.Cell, floor stats.Floor) bool {
	times, others := r.Column(stats.Runtime, c).Sorted(), r.Column(stats.Runtime, other).Sorted()
	return len(times) > 0 && len(others) > 0 && times[0] > (1+floor.Size)*others[len(others)-1]
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
