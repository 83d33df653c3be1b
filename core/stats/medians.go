package stats

import (
	"math"
	"math/bits"
)

// fill computes the median of every resample of the columns: the value at
// which the draws of lower and of higher values balance. Where they balance
// exactly between two values it is the mean of the two.
func (r *Resamples) fill(columns []*Column) {
	for _, c := range columns {
		if len(c.medians) != r.count {
			c.medians = make([]float64, r.count)
		}
	}
	Parallel(len(r.blocks), func(b int) {
		from, to := b*lanes, min(r.count, (b+1)*lanes)
		for _, c := range columns {
			blockMedians(c.medians[from:to], r.blocks[b], c)
		}
	})
}

// blockMedians computes the medians of up to 64 resamples. It walks the values
// in ascending order; balance is, lane by lane, the draws passed less the
// draws ahead.
func blockMedians(medians []float64, block []drawn, c *Column) {
	balance, empty := initialBalance(block, c)
	set(medians, empty, math.NaN())
	done, halfway := empty, uint64(0)
	for rank, round := range c.draws {
		draws, value := &block[round], c.sorted[rank]
		if upper := halfway & draws.any(); upper != 0 {
			average(medians, upper, value)
			halfway &^= upper
		}
		balance.add(draws, 1)
		reached := ^(balance.negative() | done)
		if reached != 0 {
			set(medians, reached, value)
			done |= reached
			halfway |= reached & balance.zero()
		}
		if ^done|halfway == 0 {
			return
		}
	}
}

// initialBalance returns minus the number of draws with a value, and the lanes
// in which there is none.
func initialBalance(block []drawn, c *Column) (balance sums, empty uint64) {
	if len(c.draws) == len(block) {
		return newSums(-len(block), len(block)), 0
	}
	balance = newSums(0, len(block))
	for _, round := range c.draws {
		balance.add(&block[round], 0)
	}
	balance.negate()
	return balance, balance.zero()
}

// set sets the values of some lanes. Lanes past the end belong to no
// resample.
func set(values []float64, some uint64, value float64) {
	for ; some != 0; some &= some - 1 {
		if lane := bits.TrailingZeros64(some); lane < len(values) {
			values[lane] = value
		}
	}
}

// average moves the values of some lanes half way to value.
func average(values []float64, some uint64, value float64) {
	for ; some != 0; some &= some - 1 {
		if lane := bits.TrailingZeros64(some); lane < len(values) {
			values[lane] = (values[lane] + value) / 2
		}
	}
}
