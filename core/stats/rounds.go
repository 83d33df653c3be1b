package stats

import (
	"math"
	"slices"
	"sync"

	"parallelogram/core"
)

// Rounds is trials laid out by round, with the columns taken out of them so far:
// those are costly to resample, and many questions share them. What it says
// never changes; several goroutines may use it.
type Rounds struct {
	trials    *Trials
	cells     []core.Cell
	at        map[core.Cell][]int32 // trials by row, −1 for a hole
	failed    map[core.Cell]int
	rows      []row
	place     []int // of each row, what the resamples call it
	resamples func() *Resamples
	perWork   bool
	pace      func() *roundPace
	floor     func() Floor

	mu        sync.Mutex
	columns   map[columnKey]*Column
	relatives map[core.Cell]float64 // see relative
}

type columnKey struct {
	measure Measure
	cell    core.Cell
}

func newRounds(t *Trials, g group, perWork bool) *Rounds {
	r := &Rounds{trials: t, failed: g.failed, perWork: perWork, columns: map[columnKey]*Column{}, relatives: map[core.Cell]float64{}}
	r.cells = inOrder(t.experiment.Cells(), g.met)
	r.rows = rowsOf(t, g.of)
	index := make(map[row]int, len(r.rows))
	for i, row := range r.rows {
		index[row] = i
	}
	r.at = make(map[core.Cell][]int32, len(g.of))
	for cell, trials := range g.of {
		list := slices.Repeat([]int32{-1}, len(r.rows))
		eachRow(t, trials, func(row row, trial int32) { list[index[row]] = trial })
		r.at[cell] = list
	}
	r.place = r.places()
	r.floor = sync.OnceValue(r.measureFloor)
	r.resamples = sync.OnceValue(func() *Resamples { return t.resampler.of(max(1, len(r.rows))) })
	return r
}

// Cells returns the cells that have a trial, failed ones included: those of
// the experiment's grid in its order, then any others.
func (r *Rounds) Cells() []core.Cell { return slices.Clone(r.cells) }

// Len returns the number of rounds that measured something, the length of
// every column.
func (r *Rounds) Len() int { return len(r.rows) }

// Column returns a measure of one cell, to be compared with others: where rounds
// differed in what all cells share, times are divided by that (see [Pace]). A cell
// that measured nothing has a column of holes. It is made once.
func (r *Rounds) Column(m Measure, c core.Cell) *Column {
	r.mu.Lock()
	defer r.mu.Unlock()
	key := columnKey{m, c}
	if _, ok := r.columns[key]; !ok {
		r.columns[key] = r.make(m, c)[0]
	}
	return r.columns[key]
}

// Columns returns a measure of cells, a column a cell. The resamples of all of
// them are computed together: ask for those that a question needs at once, and
// for no others.
func (r *Rounds) Columns(m Measure, cells ...core.Cell) []*Column {
	columns := r.make(m, cells...)
	r.mu.Lock()
	defer r.mu.Unlock()
	for i, c := range cells {
		r.columns[columnKey{m, c}] = columns[i]
	}
	return columns
}

// Measured returns a measure of one cell as it was measured, which is what is
// told of the cell by itself.
func (r *Rounds) Measured(m Measure, c core.Cell) *Column {
	return newColumns([][]float64{r.values(m, c)}, r.place, r.resamples)[0]
}

// make makes columns that are not kept.
func (r *Rounds) make(m Measure, cells ...core.Cell) []*Column {
	values := make([][]float64, len(cells))
	for i, c := range cells {
		values[i] = r.evened(m, r.values(m, c))
	}
	return newColumns(values, r.place, r.resamples)
}

// values returns a measure by round, as it was measured.
func (r *Rounds) values(m Measure, c core.Cell) []float64 { return r.valuesOf(m, c, r.at[c]) }

// valuesOf returns a measure of trials of a cell, given by row; of none that are
// known it is all holes.
func (r *Rounds) valuesOf(m Measure, c core.Cell, trials []int32) []float64 {
	values, by := make([]float64, len(r.rows)), 1.0
	if r.perWork && grows[m] {
		by = float64(max(1, r.trials.experiment.Copies(c)))
	}
	for i := range values {
		values[i] = math.NaN()
		if trials != nil && trials[i] >= 0 {
			values[i] = r.trials.Value(m, int(trials[i])) / by
		}
	}
	return values
}
