package verdict

import (
	"math"
	"slices"

	"parallelogram/core/stats"
)

// Band returns the interval of the law's time at a worker count that need not be
// whole, s. Between the forecasts it interpolates how many times the law's time
// the ends of their intervals are: that changes slowly where the time itself
// does not. Without forecasts the ends are the time.
func (s Scaling) Band(workers float64) stats.Interval {
	low, high, list := 1.0, 1.0, s.Forecasts
	i := slices.IndexFunc(list, func(f Forecast) bool { return float64(f.Workers) >= workers })
	if len(list) > 0 {
		a, b := list[max(0, i-1)], list[max(0, i)]
		if i < 0 {
			a, b = list[len(list)-1], list[len(list)-1]
		}
		share := 0.0
		if a.Workers < b.Workers {
			share = math.Log(workers/float64(a.Workers)) / math.Log(float64(b.Workers)/float64(a.Workers))
		}
		between := func(a, b float64) float64 { return a + share*(b-a) }
		low, high = between(a.CI.Low/a.Time, b.CI.Low/b.Time), between(a.CI.High/a.Time, b.CI.High/b.Time)
	}
	time := s.Fit.Time(workers)
	return stats.Interval{Low: time * low, High: time * high, Confidence: stats.Level}
}
