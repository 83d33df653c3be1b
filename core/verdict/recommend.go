package verdict

import (
	"cmp"
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
	Base   core.Cell  // what speed-ups compare with: the serial program, or else the smallest cell
	Best   core.Cell  // the fastest
	Chosen core.Cell  // the smallest that is not slower than the best beyond the tolerance
	Next   *core.Cell // the next larger worker count of the chosen strategy on as many cores; nil when there is none
}

// Choose chooses among the cells of a run. It reports false while there is
// too little to choose by: no cell, or fewer than [stats.MinRounds] rounds.
//
// A cell is eligible when the interval of its time over the best one's stays
// below 1 + [Tolerance], the chance of error being kept over all cells by
// Holm's procedure. That a cell is "not significantly different" would not do:
// the noisier the machine, the smaller the cell that passes.
func Choose(run core.Run) (Choice, bool) {
	return newEvidence(exploration(run)).choose()
}

// exploration returns the part of a run by which cells are chosen: without
// what was discarded and what must stay fresh.
func exploration(run core.Run) core.Run { return part(run, "", core.PhaseSweep, core.PhaseFocus) }

// confirmation returns the rounds that took no part in choosing.
func confirmation(run core.Run) core.Run { return part(run, core.PhaseConfirm) }

// part returns the run with the trials of some phases alone.
func part(run core.Run, phases ...core.Phase) core.Run {
	return only(run, func(t *core.Trial) bool { return slices.Contains(phases, t.Phase) })
}

// about returns the run with the trials of some cells alone.
func about(run core.Run, cells ...core.Cell) core.Run {
	return only(run, func(t *core.Trial) bool { return slices.Contains(cells, t.Cell) })
}

// only returns the run with the trials that are wanted. A run of which all are
// is not copied.
func only(run core.Run, wanted func(*core.Trial) bool) core.Run {
	n := 0
	for i := range run.Trials {
		if wanted(&run.Trials[i]) {
			n++
		}
	}
	if n == len(run.Trials) {
		return run
	}
	trials := make([]core.Trial, 0, n)
	for i := range run.Trials {
		if wanted(&run.Trials[i]) {
			trials = append(trials, run.Trials[i])
		}
	}
	run.Trials = trials
	return run
}

func (e *evidence) choose() (Choice, bool) {
	cells := real(e.bySize())
	if len(cells) == 0 {
		return Choice{}, false
	}
	c := Choice{Base: cells[0], Best: slices.MinFunc(cells, e.faster)}
	if e.measured(core.Baseline) {
		c.Base = core.Baseline
	}
	c.Chosen = e.smallest(cells, c.Best)
	c.Next = next(cells, c.Chosen)
	return c, e.column(runtimeOf, c.Best).N() >= stats.MinRounds
}

// real leaves out the cells of models, which nobody can be recommended, unless
// there are no others.
func real(cells []core.Cell) []core.Cell {
	kept := slices.DeleteFunc(slices.Clone(cells), func(c core.Cell) bool { return c.Strategy.Model() })
	if len(kept) == 0 {
		return cells
	}
	return kept
}

// smallest returns the first of the cells that is the best or not slower than
// it beyond the tolerance.
func (e *evidence) smallest(bySize []core.Cell, best core.Cell) core.Cell {
	candidates := slices.DeleteFunc(slices.Clone(bySize), func(c core.Cell) bool { return c == best })
	eligible := map[core.Cell]bool{best: true}
	for i, p := range stats.Holm(e.slower(candidates, best)) {
		eligible[candidates[i]] = p <= alpha
	}
	return bySize[slices.IndexFunc(bySize, func(c core.Cell) bool { return eligible[c] })]
}

// bySize returns the cells that measured something, smallest first: by
// workers, then cores; of those that are equal the fastest comes first.
func (e *evidence) bySize() []core.Cell {
	cells := slices.DeleteFunc(e.rounds.Cells(), func(c core.Cell) bool { return !e.measured(c) })
	slices.SortStableFunc(cells, func(a, b core.Cell) int {
		return cmp.Or(cmp.Compare(a.Workers, b.Workers), cmp.Compare(a.Cores, b.Cores), e.faster(a, b))
	})
	return cells
}

// slower returns for each candidate the p-value of the hypothesis that it is
// slower than the best cell beyond the tolerance; NaN where it plainly is, and
// where too few rounds have both.
func (e *evidence) slower(candidates []core.Cell, best core.Cell) []float64 {
	e.together(runtimeOf, append(e.near(candidates, best), best)...)
	reference := e.column(runtimeOf, best)
	p := make([]float64, len(candidates))
	for i, c := range candidates {
		p[i] = math.NaN()
		column := e.column(runtimeOf, c)
		if e.isNear(c, best) && stats.Paired(column, reference) >= stats.MinRounds {
			p[i] = stats.Exceeds(stats.Resampled(stats.Ratio, column, reference), 1+Tolerance)
		}
	}
	return p
}

// near returns the candidates that could be eligible: where the medians alone
// are further apart than the tolerance, half of the resamples are, too.
func (e *evidence) near(candidates []core.Cell, best core.Cell) []core.Cell {
	return slices.DeleteFunc(slices.Clone(candidates), func(c core.Cell) bool { return !e.isNear(c, best) })
}

func (e *evidence) isNear(c, best core.Cell) bool {
	return stats.Quotient(e.column(runtimeOf, c), e.column(runtimeOf, best)) <= 1+Tolerance
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
