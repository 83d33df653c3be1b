package stats

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/stat/distuv"
)

// slowdown returns by which factor times changed from the first round to the
// last: the median of the slopes between any two rounds, with the interval
// that Kendall's test gives it (Sen, "Estimates of the Regression Coefficient
// Based on Kendall's Tau", Journal of the American Statistical Association 63,
// 1968). It is 1 with fewer than two rounds.
func slowdown(effects []float64) Estimate {
	list := condensed(present(effects))
	n := len(list)
	if n < 2 {
		return Estimate{Value: 1, CI: Interval{Low: 1, High: 1}}
	}
	slopes := make([]float64, 0, n*(n-1)/2)
	for j := range list {
		for i := range j {
			slopes = append(slopes, (list[j]-list[i])/float64(j-i))
		}
	}
	slices.Sort(slopes)
	whole := func(slope float64) float64 { return math.Exp(slope * float64(n-1)) }
	ci := slopeRanks(n, len(slopes))
	return Estimate{
		Value: whole(Median(slopes)),
		CI:    Interval{whole(slopes[ci.low]), whole(slopes[ci.high]), ci.confidence},
	}
}

type ranks struct {
	low, high  int
	confidence float64
}

// slopeRanks returns which of the ascending slopes enclose the true one. With
// too few rounds for an interval it is the range, with confidence 0.
func slopeRanks(n, slopes int) ranks {
	z := distuv.UnitNormal.Quantile((1 + Level) / 2)
	spread := z * math.Sqrt(float64(n*(n-1)*(2*n+5))/18)
	low := int(math.Floor((float64(slopes) - spread) / 2))
	if low < 1 {
		return ranks{0, slopes - 1, 0}
	}
	return ranks{low - 1, slopes - low, Level}
}

// condensed returns the values, or, when there are so many that their pairs
// are too many, the medians of groups of neighbours.
func condensed(values []float64) []float64 {
	const most = 500
	if len(values) <= most {
		return values
	}
	groups := make([]float64, most)
	for i := range groups {
		groups[i] = Median(values[i*len(values)/most : (i+1)*len(values)/most])
	}
	return groups
}

// present returns the values that are not NaN, in their order.
func present(values []float64) []float64 {
	return slices.DeleteFunc(slices.Clone(values), math.IsNaN)
}
