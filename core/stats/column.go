package stats

import (
	"cmp"
	"math"
	"slices"
	"sync"
)

// Column is one measure of one cell, a value a round. It is made by
// [Rounds.Column], never changes, and may be used by several goroutines.
type Column struct {
	values    []float64 // by round, NaN for a hole
	order     []int     // the rounds that hold a value, by ascending value
	sorted    []float64 // their values
	resamples *Resamples
	medians   func() []float64
}

// newColumn keeps values. The resamples are made when first needed.
func newColumn(values []float64, resamples func() *Resamples) *Column {
	c := &Column{values: values, order: make([]int, 0, len(values))}
	for round, v := range values {
		if !math.IsNaN(v) {
			c.order = append(c.order, round)
		}
	}
	slices.SortFunc(c.order, func(a, b int) int {
		return cmp.Or(cmp.Compare(values[a], values[b]), cmp.Compare(a, b))
	})
	c.sorted = make([]float64, len(c.order))
	for rank, round := range c.order {
		c.sorted[rank] = values[round]
	}
	c.medians = sync.OnceValue(func() []float64 { return c.resampled(resamples()) })
	return c
}

// N returns how many rounds have a value.
func (c *Column) N() int { return len(c.sorted) }

// Values returns the values by round, NaN for a hole. They are shared: do not
// write to them.
func (c *Column) Values() []float64 { return c.values }

// Median returns the median, NaN when no round has a value.
func (c *Column) Median() float64 { return medianSorted(c.sorted) }

// Interval returns the interval of the median by [MedianInterval].
func (c *Column) Interval(confidence float64) Interval {
	return MedianInterval(c.sorted, confidence)
}

// Medians returns the median of every resample, in an order that is the same
// for all columns of a run; NaN where a resample drew no round with a value.
// They are computed once and shared: do not write to them.
func (c *Column) Medians() []float64 { return c.medians() }

// resampled computes Medians.
func (c *Column) resampled(r *Resamples) []float64 {
	middle := len(c.order) / 2
	all, low := c.set(c.order, r.words), c.set(c.order[:middle], r.words)
	medians := make([]float64, r.count)
	for b := range medians {
		resample := r.resample(b)
		draws := r.rounds
		if len(c.order) < r.rounds {
			draws = within(resample, all)
		}
		medians[b] = c.median(resample, r.words, draws, middle, within(resample, low))
	}
	return medians
}

// median returns the median of one resample, which drew the column's rounds so
// many times, below of them among the rank lowest. That rank is a guess at the
// middle; the walk from there to the real one is short.
func (c *Column) median(resample []uint64, words, draws, rank, below int) float64 {
	if draws == 0 {
		return math.NaN()
	}
	at := func(rank int) int { return weight(resample, words, c.order[rank]) }
	for 2*below < draws {
		below += at(rank)
		rank++
	}
	for 2*(below-at(rank-1)) >= draws {
		rank--
		below -= at(rank)
	}
	low := c.sorted[rank-1]
	if 2*below > draws {
		return low
	}
	for at(rank) == 0 {
		rank++
	}
	return (low + c.sorted[rank]) / 2
}

// set returns the rounds as a set of bits.
func (c *Column) set(rounds []int, words int) []uint64 {
	set := make([]uint64, words)
	for _, r := range rounds {
		set[r/64] |= 1 << (r % 64)
	}
	return set
}

// medianSorted is the median of ascending values.
func medianSorted(sorted []float64) float64 {
	n := len(sorted)
	if n == 0 {
		return math.NaN()
	}
	return (sorted[(n-1)/2] + sorted[n/2]) / 2
}
