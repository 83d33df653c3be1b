package stats

import (
	"cmp"
	"math"
	"slices"
	"sync"
)

// Column is one measure of one cell, a value a round. It is made by
// [Rounds.Columns], never changes, and may be used by several goroutines.
type Column struct {
	values  []float64 // by round, NaN for a hole
	sorted  []float64 // the values that there are, ascending
	draws   []int     // what the resamples call their rounds, in the order of sorted
	place   []int     // of every round, what the resamples call it
	batch   *batch
	medians []float64 // of the resamples; written by the batch

	holding sync.Mutex
	parts   map[string]*Column // by the rounds that they keep; see [Common]
}

// batch is columns whose resamples are computed together: a block of resamples
// is then fetched from memory once for all of them.
type batch struct {
	once      sync.Once
	columns   []*Column
	resamples func() *Resamples
}

// newColumns keeps the values, a slice a column; infinite ones are holes. Place
// says what the resamples, asked for when first needed, call each round.
func newColumns(values [][]float64, place []int, resamples func() *Resamples) []*Column {
	b := &batch{columns: make([]*Column, len(values)), resamples: resamples}
	Parallel(len(values), func(i int) {
		b.columns[i] = newColumn(values[i], place)
		b.columns[i].batch = b
	})
	return b.columns
}

func newColumn(values []float64, place []int) *Column {
	c := &Column{values: values, place: place}
	rounds := make([]int, 0, len(values))
	for round, v := range values {
		if finite(v) {
			rounds = append(rounds, round)
		} else {
			values[round] = math.NaN()
		}
	}
	slices.SortFunc(rounds, func(a, b int) int { return cmp.Compare(values[a], values[b]) })
	c.sorted, c.draws = make([]float64, len(rounds)), make([]int, len(rounds))
	for rank, round := range rounds {
		c.sorted[rank], c.draws[rank] = values[round], place[round]
	}
	return c
}

// N returns how many rounds have a value.
func (c *Column) N() int { return len(c.sorted) }

// Values returns the values by round, NaN for a hole. They are shared: do not
// write to them.
func (c *Column) Values() []float64 { return c.values }

// Sorted returns the values that there are, ascending. They are shared: do not
// write to them.
func (c *Column) Sorted() []float64 { return c.sorted }

// Median returns the median, NaN when no round has a value.
func (c *Column) Median() float64 {
	n := len(c.sorted)
	if n == 0 {
		return math.NaN()
	}
	return (c.sorted[(n-1)/2] + c.sorted[n/2]) / 2
}

// Interval returns the interval of the median by [MedianInterval].
func (c *Column) Interval(confidence float64) Interval {
	return MedianInterval(c.sorted, confidence)
}

// Medians returns the median of every resample, in an order that is the same
// for all columns of a run; NaN where a resample drew no round with a value.
// They are computed once and shared: do not write to them.
func (c *Column) Medians() []float64 {
	c.batch.once.Do(func() { c.batch.resamples().fill(c.batch.columns) })
	return c.medians
}
