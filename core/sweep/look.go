package sweep

import (
	"cmp"
	"math"
	"slices"
	"sort"

	"parallelogram/core"
	"parallelogram/core/choice"
	"parallelogram/core/stats"
)

const (
	// lookLevel is the confidence of the intervals that decide when to stop,
	// higher than that of those which are told: whoever looks again and again
	// stops when an interval happens to be narrow. With it the 95% intervals
	// told in the end cover 93 to 97% (TestStoppingKeepsCoverage).
	lookLevel = 0.99
	lookEvery = 5  // rounds: fewer looks, less luck
	maxRounds = 40 // planned and focus: twice the precision takes four times the rounds

	// tile is how many cells are resampled together, as memory allows.
	tile = 64
)

// look is what the stopping rule goes by: how well the runtimes are known. It
// does not know what the answer would be. Stopping when an answer pleases
// would make it true too often.
type look struct {
	base, best core.Cell
	standings  []standing // of cells that measured something, in the order of the grid
}

// lookAt looks at some cells of a run. The interval is the percentile
// bootstrap's: that by order statistics reaches from the fastest to the slowest
// of ten, which says nothing about how many rounds are missing.
func lookAt(run core.Run, cells []core.Cell) look {
	rounds := stats.ByRound(run)
	var l look
	for _, c := range cells {
		if column := rounds.Column(stats.Runtime, c); column.N() > 0 {
			l.standings = append(l.standings, standing{cell: c, rounds: column.N(), median: column.Median(), width: math.Inf(1)})
		}
	}
	if len(l.standings) == 0 {
		return l
	}
	l.base = slices.MinFunc(l.standings, bySize).cell
	l.best = fastest(l.standings, rounds, l.base)
	best := rounds.Column(stats.Runtime, l.best)
	for some := range slices.Chunk(l.standings, tile) {
		resample(some, rounds, best)
	}
	return l
}

// bySize puts the base of speed-ups first: the serial program, or else the
// smallest cell.
func bySize(a, b standing) int {
	serial := func(s standing) int {
		if s.cell == core.Baseline {
			return 0
		}
		return 1
	}
	return cmp.Or(serial(a)-serial(b), a.cell.Workers-b.cell.Workers, a.cell.Cores-b.cell.Cores, cmp.Compare(a.median, b.median))
}

// fastest compares each cell with the base, which every round has: their own
// medians may come from different rounds.
func fastest(standings []standing, rounds *stats.Rounds, base core.Cell) core.Cell {
	reference := rounds.Column(stats.Runtime, base)
	relative := math.Inf(1)
	best := base
	for _, s := range standings {
		if r := stats.Quotient(rounds.Column(stats.Runtime, s.cell), reference); r < relative {
			best, relative = s.cell, r
		}
	}
	return best
}

// resample fills in what takes resampling.
func resample(standings []standing, rounds *stats.Rounds, best *stats.Column) {
	var cells []core.Cell
	for _, s := range standings {
		cells = append(cells, s.cell)
	}
	for i, column := range rounds.Columns(stats.Runtime, cells...) {
		s := &standings[i]
		if s.rounds >= stats.MinRounds {
			interval := stats.Percentile(column.Medians(), lookLevel)
			s.width = (interval.High - interval.Low) / 2 / s.median
		}
		if ratio, ok := stats.Derive(stats.Ratio, column, best); ok {
			s.undecided = ratio.CI.Low <= 1+choice.Tolerance && ratio.CI.High > 1+choice.Tolerance
		}
	}
}

// unmet returns the cells that miss a width, those that miss it most last.
func (l look) unmet(target float64) []standing {
	list := slices.DeleteFunc(slices.Clone(l.standings), func(s standing) bool { return s.more(target) == 0 })
	slices.SortStableFunc(list, func(a, b standing) int { return a.more(target) - b.more(target) })
	return list
}

// next returns the cells of the next focus rounds and how many there will be;
// none when no cell that misses the width can be brought there. What can is
// possible's to say: how many more rounds of some cells there may be. Cells
// that take too long are given up for those that do not.
func (l look) next(target float64, possible func([]core.Cell) int) (cells []core.Cell, rounds int) {
	unmet := l.unmet(target)
	within := sort.Search(len(unmet), func(i int) bool {
		return unmet[i].more(target) > possible(l.with(unmet[:i+1]))
	})
	if within == 0 {
		return nil, 0
	}
	cells = l.with(unmet[:within])
	return cells, min(lookEvery, possible(cells))
}

// with returns the cells of a focus round for some of them: with them go the
// base and the best, so that ratios stay paired, and every cell that may be as
// good as the best.
func (l look) with(some []standing) []core.Cell {
	wanted := map[core.Cell]bool{l.base: true, l.best: true}
	for _, s := range some {
		wanted[s.cell] = true
	}
	var cells []core.Cell
	for _, s := range l.standings {
		if s.undecided || wanted[s.cell] {
			cells = append(cells, s.cell)
		}
	}
	return cells
}
