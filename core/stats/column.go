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
	order   []int     // the rounds that hold a value, by ascending value
	sorted  []float64 // their values
	batch   *batch
	medians []float64 // of the resamples; written by the batch
}

// batch is columns whose resamples are computed together: a block of resamples
// is then fetched from memory once for all of them.
type batch struct {
	once      sync.Once
	columns   []*Column
	resamples func() *Resamples
}

// newColumns keeps the values, a slice a column; infinite ones are holes. The resamples are asked for
// when first needed.
func newColumns(values [][]float64, resamples func() *Resamples) []*Column {
	b := &batch{columns: make([]*Column, len(values)), resamples: resamples}
	parallel(len(values), func(i int) {
		b.columns[i] = newColumn(values[i])
		b.columns[i].batch = b
	})
	return b.columns
}

func newColumn(values []float64) *Column {
	c := &Column{values: values, order: make([]int, 0, len(values))}
	for round, v := range values {
		if finite(v) {
			c.order = append(c.order, round)
		} else {
			values[round] = math.NaN()
		}
	}
	slices.SortFunc(c.order, func(a, b int) int {
		return cmp.Or(cmp.Compare(values[a], values[b]), cmp.Compare(a, b))
	})
	c.sorted = make([]float64, len(c.order))
	for rank, round := range c.order {
		c.sorted[rank] = values[round]
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
