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

func (r row) compare(other row) int {
	return cmp.Or(cmp.Compare(r.round, other.round), cmp.Compare(r.repeat, other.repeat))
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
func rowsOf(t *Trials, byCell map[core.Cell][]int32) []row {
	seen := map[row]bool{}
	for _, trials := range byCell {
		eachRow(t, trials, func(row row, _ int32) { seen[row] = true })
	}
	rows := make([]row, 0, len(seen))
	for r := range seen {
		rows = append(rows, r)
	}
	slices.SortFunc(rows, row.compare)
	return rows
}

// eachRow tells the row of each trial of one cell; the trials ascend by round.
func eachRow(t *Trials, trials []int32, do func(row, int32)) {
	repeat := 0
	for i, trial := range trials {
		if i > 0 && t.round[trials[i-1]] == t.round[trial] {
			repeat++
		} else {
			repeat = 0
		}
		do(row{int(t.round[trial]), repeat}, trial)
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
			if d := r.compare(r.at[c][a], r.at[c][b]); d != 0 {
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

// compare orders trials by runtime, a hole last.
func (r *Rounds) compare(a, b int32) int {
	switch {
	case a < 0 && b < 0:
		return 0
	case a < 0:
		return 1
	case b < 0:
		return -1
	}
	return cmp.Compare(r.trials.Value(Runtime, int(a)), r.trials.Value(Runtime, int(b)))
}
