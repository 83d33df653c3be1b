package sweep

import (
	"cmp"
	"slices"
	"sort"

	"parallelogram/core"
	"parallelogram/core/stats"
)

const (
	lookEvery = 5  // rounds: fewer looks, less luck
	maxRounds = 40 // planned and focus: twice the precision takes four times the rounds

	// tile is how many cells are resampled together, as memory allows.
	tile = 64
)

// look is what the stopping rule goes by: how well the runtimes are known. It
// does not know what the answer would be. Stopping when an answer pleases
// would make it true too often.
type look struct {
	references []core.Cell // the base and the best cell of each variant, and the cell that is measured twice
	precisions []precision // of cells that measured something, in the order of the grid
}

// lookAt looks at some cells of a run, given in the order of the grid.
func lookAt(run core.Run, cells []core.Cell) look {
	rounds := stats.NewTrials(run).Rounds(stats.Part{PerWork: true})
	l := look{references: run.Experiment.Twice(), precisions: precisionsOf(rounds, cells)}
	for _, v := range run.Experiment.Named() {
		l.compare(v.Name, rounds, run.Experiment.Baseline(v.Name))
	}
	return l
}

// compare compares the cells of a variant with its best one. The base is the
// experiment's, or else the smallest cell.
func (l *look) compare(variant string, rounds *stats.Rounds, baseline core.Cell) {
	low := slices.IndexFunc(l.precisions, func(p precision) bool { return p.cell.Variant == variant })
	if low < 0 {
		return
	}
	list := l.precisions[low:]
	if high := slices.IndexFunc(list, func(p precision) bool { return p.cell.Variant != variant }); high >= 0 {
		list = list[:high]
	}
	base := slices.MinFunc(list, func(a, b precision) int { return bySize(a, b, baseline) }).cell
	best := slices.MinFunc(list, func(a, b precision) int { return rounds.Faster(a.cell, b.cell) }).cell
	l.references = append(l.references, base, best)
	for some := range slices.Chunk(list, tile) {
		resample(some, rounds, rounds.Column(stats.Runtime, best))
	}
}

// bySize puts the baseline first, then the smallest cell.
func bySize(a, b precision, baseline core.Cell) int {
	other := func(p precision) int {
		if p.cell == baseline {
			return 0
		}
		return 1
	}
	return cmp.Or(other(a)-other(b), a.cell.Workers-b.cell.Workers, a.cell.Cores-b.cell.Cores, cmp.Compare(a.median, b.median))
}

// unmet returns the cells that miss a width, those that miss it most last.
func (l look) unmet(target float64) []precision {
	list := slices.DeleteFunc(slices.Clone(l.precisions), func(p precision) bool { return p.more(target) == 0 })
	slices.SortStableFunc(list, func(a, b precision) int { return a.more(target) - b.more(target) })
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
// base and the best of each variant, so that ratios stay paired, and every cell
// that may be as good as the best.
func (l look) with(some []precision) []core.Cell {
	wanted := map[core.Cell]bool{}
	for _, c := range l.references {
		wanted[c] = true
	}
	for _, p := range some {
		wanted[p.cell] = true
	}
	var cells []core.Cell
	for _, p := range l.precisions {
		if p.undecided || wanted[p.cell] {
			cells = append(cells, p.cell)
		}
	}
	return cells
}
