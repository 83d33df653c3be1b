package stats

import (
	"math"
	"slices"
	"sync"

	"parallelogram/core"
)

// Rounds is a run laid out by round. It holds the run's trials and never
// changes; several goroutines may use it.
type Rounds struct {
	cells     []core.Cell
	trials    map[core.Cell][]*core.Trial // by row, nil for a hole
	failed    map[core.Cell]int
	rows      []row
	place     []int // of each row, what the resamples call it
	resamples func() *Resamples
}

// ByRound lays out the trials of a run, without its probe. A trial that failed,
// or whose runtime is not above zero, leaves a hole.
func ByRound(run core.Run) *Rounds {
	r := &Rounds{failed: map[core.Cell]int{}}
	byCell, met := group(run.Measured().Trials, r.failed)
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
	r.place = r.places()
	r.resamples = sync.OnceValue(func() *Resamples { return NewResamples(max(1, len(r.rows))) })
	return r
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
	return newColumns(values, r.place, r.resamples)
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
