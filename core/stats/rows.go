package stats

import (
	"cmp"
	"slices"

	"parallelogram/core"
)

// row is a round of the table. Trials that repeat a cell within one numbered
// round, as in files from other programs, make rows of their own: the second
// repeat of one cell goes with the second repeat of another.
type row struct{ round, repeat int }

// group sorts the trials that measured something by cell and by round, counts
// the others, and lists the cells in the order in which they were met.
func group(trials []core.Trial, failed map[core.Cell]int) (map[core.Cell][]*core.Trial, []core.Cell) {
	byCell := map[core.Cell][]*core.Trial{}
	var met []core.Cell
	for i := range trials {
		t := &trials[i]
		list, ok := byCell[t.Cell]
		if !ok {
			met = append(met, t.Cell)
		}
		if t.OK() && t.Runtime > 0 {
			list = append(list, t)
		} else {
			failed[t.Cell]++
		}
		byCell[t.Cell] = list
	}
	for _, list := range byCell {
		slices.SortStableFunc(list, func(a, b *core.Trial) int { return cmp.Compare(a.Round, b.Round) })
	}
	return byCell, met
}

// inOrder returns the cells that were met: those of the grid in its order, then
// the others.
func inOrder(grid, met []core.Cell) []core.Cell {
	rank := make(map[core.Cell]int, len(grid))
	for i, c := range grid {
		rank[c] = i - len(grid)
	}
	slices.SortStableFunc(met, func(a, b core.Cell) int { return cmp.Compare(rank[a], rank[b]) })
	return met
}

// rowsOf returns the rows that any cell has, in order.
func rowsOf(byCell map[core.Cell][]*core.Trial) []row {
	seen := map[row]bool{}
	for _, trials := range byCell {
		eachRow(trials, func(row row, _ *core.Trial) { seen[row] = true })
	}
	rows := make([]row, 0, len(seen))
	for r := range seen {
		rows = append(rows, r)
	}
	slices.SortFunc(rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(a.round, b.round), cmp.Compare(a.repeat, b.repeat))
	})
	return rows
}

// eachRow tells the row of each trial of one cell; the trials ascend by round.
func eachRow(trials []*core.Trial, do func(row, *core.Trial)) {
	repeat := 0
	for i, t := range trials {
		if i > 0 && trials[i-1].Round == t.Round {
			repeat++
		} else {
			repeat = 0
		}
		do(row{t.Round, repeat}, t)
	}
}

// places numbers the rows by what was measured in them, not by when: so the
// order of the rounds changes no result.
func (r *Rounds) places() []int {
	order := make([]int, len(r.rows))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		for _, c := range r.cells {
			if d := compareTrials(r.trials[c][a], r.trials[c][b]); d != 0 {
				return d
			}
		}
		return 0
	})
	place := make([]int, len(order))
	for i, row := range order {
		place[row] = i
	}
	return place
}

// compareTrials orders by runtime, a hole last.
func compareTrials(a, b *core.Trial) int {
	switch {
	case a == nil && b == nil:
		return 0
	case a == nil:
		return 1
	case b == nil:
		return -1
	}
	return cmp.Compare(a.Runtime, b.Runtime)
}
