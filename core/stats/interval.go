package stats

import (
	"math"
	"slices"
	"sort"

	"gonum.org/v1/gonum/stat/distuv"
)

// Level is the confidence that intervals aim for unless asked otherwise.
const Level = 0.95

// Interval is a confidence interval with the coverage it really has.
type Interval struct {
	Low, High  float64
	Confidence float64 // 0.979 for 97.9%; 0 when there are too few values for an interval: then Low and High are only the range
}

// Contains reports whether x is within the interval, its ends included.
func (i Interval) Contains(x float64) bool { return i.Low <= x && x <= i.High }

// Scaled returns the interval of the quantity times k, for k above 0.
func (i Interval) Scaled(k float64) Interval {
	return Interval{i.Low * k, i.High * k, i.Confidence}
}

// Including widens the interval where x lies outside. Wider covers more, so
// the confidence that is stated stays true.
func (i Interval) Including(x float64) Interval {
	return Interval{min(i.Low, x), max(i.High, x), i.Confidence}
}

// MedianInterval returns the interval of the median by order statistics: it
// assumes no distribution, and its coverage is exact, at least the confidence
// asked for (David and Nagaraja, Order Statistics, 2003, section 7.1). Fewer
// than 6 values give no 95% interval, only their range. The values ascend.
func MedianInterval(sorted []float64, confidence float64) Interval {
	n := len(sorted)
	if n == 0 {
		return Interval{}
	}
	k, coverage := medianRank(n, confidence)
	if k == 0 {
		return Interval{Low: sorted[0], High: sorted[n-1]}
	}
	return Interval{sorted[k-1], sorted[n-k], coverage}
}

// medianRank returns the largest k for which the k-th smallest and the k-th
// largest of n values enclose the median with at least the given confidence,
// and the coverage they reach; k is 0 when not even the range does.
func medianRank(n int, confidence float64) (k int, coverage float64) {
	below := distuv.Binomial{N: float64(n), P: 0.5}
	reached := func(k int) float64 { return 1 - 2*below.CDF(float64(k-1)) }
	k = sort.Search(n/2, func(i int) bool { return reached(i+1) < confidence })
	if k == 0 {
		return 0, 0
	}
	return k, reached(k)
}

// Percentile returns the interval that holds the middle part of resampled
// values (Efron and Tibshirani, An Introduction to the Bootstrap, 1993,
// section 13.3). Its confidence is nominal. NaN values are left out; infinite
// ones count. It is the zero Interval when nothing is left.
func Percentile(resampled []float64, confidence float64) Interval {
	return percentile(slices.Clone(resampled), confidence)
}

// percentile is Percentile for values that it may reorder.
func percentile(values []float64, confidence float64) Interval {
	values = slices.DeleteFunc(values, math.IsNaN)
	n := len(values)
	if n == 0 {
		return Interval{}
	}
	// The tiny addend undoes the rounding of 1−0.9 and its like.
	k := max(1, int(float64(n+1)*(1-confidence)/2+1e-9))
	low := nth(values, k-1)
	return Interval{low, nth(values[k-1:], n-2*k+1), confidence}
}
