package stats

import (
	"math"
	"slices"

	"github.com/aclements/go-moremath/stats"
)

// exactPairs bounds the pairs of two samples up to which the distribution of their
// ranks is counted out; of more, the normal distribution is as good.
const exactPairs = 2500

// Between estimates how many times as large the values of one sample are as those
// of another that was measured apart, at another time or place: the median of all
// ratios between them (Hodges and Lehmann, Annals of Mathematical Statistics 34(2),
// 1963), with the interval of the ratios that the rank-sum test does not reject.
// It assumes that the two differ by a factor alone, and no distribution. All values
// are above 0. There is an interval only where so few values can give one of the
// confidence asked for.
func Between(before, after []float64, confidence float64) Estimate {
	ratios := make([]float64, 0, len(before)*len(after))
	for _, b := range before {
		for _, a := range after {
			ratios = append(ratios, a/b)
		}
	}
	if len(ratios) == 0 {
		return Estimate{Value: math.NaN()}
	}
	slices.Sort(ratios)
	e := Estimate{Value: sortedMedian(ratios), CI: Interval{Low: ratios[0], High: ratios[len(ratios)-1]}}
	if k, reached := rankSumTail(len(before), len(after), confidence); k > 0 {
		e.CI = Interval{Low: ratios[k-1], High: ratios[len(ratios)-k], Confidence: reached}
	}
	return e
}

// rankSumTail returns the largest k for which the k-th smallest and the k-th
// largest ratio enclose the true one with at least the confidence, and the coverage
// that they reach; 0 when none do.
func rankSumTail(n, m int, confidence float64) (k int, reached float64) {
	below := rankSum(n, m)
	for k < n*m/2 && 1-2*below(k) >= confidence {
		k++
		reached = 1 - 2*below(k-1)
	}
	return k, reached
}

// rankSum returns the chance that the statistic of Mann and Whitney is at most u
// for samples of one distribution (Annals of Mathematical Statistics 18(1), 1947).
func rankSum(n, m int) func(u int) float64 {
	if n*m <= exactPairs {
		d := stats.UDist{N1: n, N2: m}
		return func(u int) float64 { return d.CDF(float64(u)) }
	}
	mean := float64(n*m) / 2
	d := stats.NormalDist{Mu: mean, Sigma: math.Sqrt(mean * float64(n+m+1) / 6)}
	return func(u int) float64 { return d.CDF(float64(u) + 0.5) }
}

func sortedMedian(sorted []float64) float64 {
	n := len(sorted)
	return (sorted[(n-1)/2] + sorted[n/2]) / 2
}
