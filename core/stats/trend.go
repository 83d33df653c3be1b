package stats

import "math"

// trendAlpha is how unlikely an order must be by chance before it is called a
// trend: a run has many cells, and one in twenty would be false at 5%.
const trendAlpha = 0.01

// Trend is Kendall's rank correlation of values with their order.
type Trend struct {
	Tau float64 // −1 for ever falling to 1 for ever rising; 0 with fewer than 2 values or equal ones
	P   float64 // chance of a tau so far from 0 without a trend; 1 when there is nothing to say
}

// Significant reports whether there is a trend.
func (t Trend) Significant() bool { return t.P < trendAlpha }

// TrendOf returns the trend over the values that are not NaN: tau-b, with the
// normal approximation corrected for ties and for continuity (Kendall, Rank
// Correlation Methods, 1948, chapters 3 and 4). gonum's Kendall counts ties as
// agreement, so that equal values would rise.
func TrendOf(values []float64) Trend {
	list := make([]float64, 0, len(values))
	for _, v := range values {
		if !math.IsNaN(v) {
			list = append(list, v)
		}
	}
	n := float64(len(list))
	pairs := n * (n - 1) / 2
	inversions := sortInversions(list, make([]float64, len(list)))
	tied, tieTerm := ties(list)
	if pairs == tied {
		return Trend{P: 1}
	}
	s := pairs - tied - 2*float64(inversions)
	variance := (n*(n-1)*(2*n+5) - tieTerm) / 18
	z := max(0, math.Abs(s)-1) / math.Sqrt(variance)
	return Trend{Tau: s / math.Sqrt((pairs-tied)*pairs), P: math.Erfc(z / math.Sqrt2)}
}

// sortInversions sorts values and returns how many pairs were out of order.
// It is merge sort; scratch is as long as values.
func sortInversions(values, scratch []float64) int {
	if len(values) < 2 {
		return 0
	}
	half := len(values) / 2
	left, right := values[:half], values[half:]
	count := sortInversions(left, scratch) + sortInversions(right, scratch)
	merged := scratch[:0]
	for len(left) > 0 && len(right) > 0 {
		if right[0] < left[0] {
			count += len(left)
			merged, right = append(merged, right[0]), right[1:]
		} else {
			merged, left = append(merged, left[0]), left[1:]
		}
	}
	merged = append(append(merged, left...), right...)
	copy(values, merged)
	return count
}

// ties returns the number of pairs of equal values, and the sum over groups of
// t equal values of t(t−1)(2t+5), which they take from the variance.
func ties(sorted []float64) (pairs, term float64) {
	for i := 0; i < len(sorted); {
		j := i
		for j < len(sorted) && sorted[j] == sorted[i] {
			j++
		}
		t := float64(j - i)
		pairs += t * (t - 1) / 2
		term += t * (t - 1) * (2*t + 5)
		i = j
	}
	return pairs, term
}
