package stats

import (
	"cmp"
	"math"
	"slices"
	"sync"
	"time"

	"parallelogram/core"
)

// Measure takes one number out of a trial that measured something. NaN says
// that the trial does not have it.
type Measure func(t *core.Trial) float64

// Runtime is the trial's runtime, s.
func Runtime(t *core.Trial) float64 { return seconds(t.Runtime) }

// Startup is the time until all workers were ready, s.
func Startup(t *core.Trial) float64 { return seconds(t.Startup) }

// CPU is the processor time of all workers, user and system, s.
func CPU(t *core.Trial) float64 { return seconds(t.Usage.CPU()) }

// Imbalance is how much longer the slowest worker ran than the average one.
func Imbalance(t *core.Trial) float64 {
	if i := t.Imbalance(); i > 0 {
		return i
	}
	return math.NaN()
}

func seconds(d time.Duration) float64 { return d.Seconds() }

// Rounds is a run laid out by round. It holds the run's trials and never
// changes; several goroutines may use it.
type Rounds struct {
	cells     []core.Cell
	trials    map[core.Cell][]*core.Trial // by row, nil for a hole
	failed    map[core.Cell]int
	rows      []row
	resamples func() *Resamples
}

// row is a round of the table. Trials that repeat a cell within one numbered
// round, as in files from other programs, make rows of their own: the second
// repeat of one cell goes with the second repeat of another.
type row struct{ round, repeat int }

// ByRound lays out the trials of a run. A trial that failed, or whose runtime
// is not above zero, leaves a hole.
func ByRound(run core.Run) *Rounds {
	r := &Rounds{failed: map[core.Cell]int{}}
	byCell, met := group(run.Trials, r.failed)
	r.cells = inOrder(run.Experiment.Cells(), met)
	r.rows = rowsOf(byCell)
	r.trials = make(map[core.Cell][]*core.Trial, len(byCell))
	index := make(map[row]int, len(r.rows))
	for i, row := range r.rows {
		index[row] = i
	}
	for cell, trials := range byCell {
		list := make([]*core.Trial, len(r.rows))
		eachRow(trials, func(row row, t *core.Trial) { list[index[row]] = t })
		r.trials[cell] = list
	}
	r.resamples = sync.OnceValue(func() *Resamples { return NewResamples(max(1, len(r.rows))) })
	return r
}

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

// Cells returns the cells that have a trial, failed ones included: those of
// the experiment's grid in its order, then any others.
func (r *Rounds) Cells() []core.Cell { return slices.Clone(r.cells) }

// Len returns the number of rounds that measured something, the length of
// every column.
func (r *Rounds) Len() int { return len(r.rows) }

// Columns returns a measure of cells, a column a cell. A cell that measured
// nothing has a column of holes. The resamples of all of them are computed
// together, so ask for those needed at once.
func (r *Rounds) Columns(m Measure, cells ...core.Cell) []*Column {
	values := make([][]float64, len(cells))
	for i, c := range cells {
		values[i] = r.values(m, c)
	}
	return newColumns(values, r.resamples)
}

// Column returns a measure of one cell.
func (r *Rounds) Column(m Measure, c core.Cell) *Column { return r.Columns(m, c)[0] }

// values returns a measure by round.
func (r *Rounds) values(m Measure, c core.Cell) []float64 {
	values := make([]float64, len(r.rows))
	trials := r.trials[c]
	for i := range values {
		values[i] = math.NaN()
		if trials != nil && trials[i] != nil {
			values[i] = m(trials[i])
		}
	}
	return values
}
