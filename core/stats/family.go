package stats

import (
	"cmp"
	"math"
	"slices"
)

// Exceeds returns the p-value of the hypothesis that a quantity is at or above
// limit, from its resamples: the share of them that is (Davison and Hinkley,
// Bootstrap Methods and their Application, 1997, chapter 4, whose added one
// keeps it above 0). NaN resamples are left out; 1 when there are no others.
// It means little with fewer than [MinRounds] rounds.
func Exceeds(resampled []float64, limit float64) float64 {
	at, n := 0, 0
	for _, v := range resampled {
		if !math.IsNaN(v) {
			n++
		}
		if v >= limit {
			at++
		}
	}
	return float64(at+1) / float64(n+1)
}

// Holm returns the p-values of a family of hypotheses, in the order given,
// adjusted so that rejecting those at or below alpha is wrong about any of
// them with a chance of at most alpha (Holm, "A Simple Sequentially Rejective
// Multiple Test Procedure", Scandinavian Journal of Statistics 6, 1979). A NaN
// is no evidence and counts as 1.
func Holm(p []float64) []float64 {
	order := make([]int, len(p))
	adjusted := make([]float64, len(p))
	for i := range p {
		order[i], adjusted[i] = i, p[i]
		if math.IsNaN(p[i]) {
			adjusted[i] = 1
		}
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(adjusted[a], adjusted[b]) })
	least := 0.0
	for rank, i := range order {
		least = max(least, min(1, adjusted[i]*float64(len(p)-rank)))
		adjusted[i] = least
	}
	return adjusted
}
