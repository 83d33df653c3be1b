package scaling

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"

	"gonum.org/v1/gonum/stat/distuv"

	"parallelogram/core/stats"
)

// Refits are fits of one law to resampled or simulated times. Where no fit was
// possible there is none.
type Refits []Parameters

// Refit repeats the fit on resampled medians: medians[i][b] is the median of
// the i-th of the fitted levels in resample b, as stats.Column gives them. It
// is for fits to times.
func (f Fit) Refit(medians [][]float64) (Refits, error) {
	if f.Method != Times {
		return nil, fmt.Errorf("medians are refitted by the method %s, not %s", Times, f.Method)
	}
	if len(medians) != len(f.points) {
		return nil, fmt.Errorf("there are resamples of %d levels but the fit has %d", len(medians), len(f.points))
	}
	for _, m := range medians {
		if len(m) != len(medians[0]) {
			return nil, fmt.Errorf("one level has %d resamples and another %d; take both from one run", len(medians[0]), len(m))
		}
	}
	return f.refit(len(medians[0]), func(b int, points []point) {
		for i := range points {
			points[i].time = medians[i][b]
		}
	}), nil
}

// simulations are as many as a run has resamples.
const simulations = 9999

// Simulate repeats the fit on times drawn from the fitted law with the noise
// that it left, for data without rounds to resample. The size of the noise is
// drawn too, from its chi-squared distribution, so that few levels give
// intervals as wide as Student's. The draws are always the same.
func (f Fit) Simulate() Refits {
	freedom := float64(len(f.points) - f.Law.Parameters())
	noise := math.Sqrt(f.RSS / freedom)
	return f.refit(simulations, func(b int, points []point) {
		source := rand.NewPCG(0x9a7a11e1, uint64(b))
		normal := rand.New(source)
		chi := distuv.ChiSquared{K: freedom, Src: source}
		size := noise * math.Sqrt(freedom/chi.Rand())
		for i, p := range points {
			points[i].time = f.Method.disturb(f.Time(p.workers), size*normal.NormFloat64())
		}
	})
}

// disturb adds noise to a time in the way in which the method weighs misses.
// The result may be nonsense; refit leaves that out.
func (m Method) disturb(time, noise float64) float64 {
	if m == Times {
		return time * math.Exp(noise)
	}
	return 1 / (1/time + noise)
}

// refit fits n sets of times, on all processors. Fill writes set b into points
// that hold the worker counts.
func (f Fit) refit(n int, fill func(b int, points []point)) Refits {
	const chunk = 256
	fits := make([]Parameters, n)
	stats.Parallel((n+chunk-1)/chunk, func(c int) {
		points, columns := slices.Clone(f.points), f.Law.columns(len(f.points))
		for b := c * chunk; b < min(n, (c+1)*chunk); b++ {
			fill(b, points)
			if sound(points) {
				fits[b] = f.Law.parameters(f.Method.bounded(f.Law, points, columns))
			}
		}
	})
	kept := fits[:0]
	for _, p := range fits {
		if p.finite() {
			kept = append(kept, p)
		}
	}
	return kept
}

// sound reports whether all times are numbers above zero.
func sound(points []point) bool {
	for _, p := range points {
		if !(p.time > 0) || math.IsInf(p.time, 0) {
			return false
		}
	}
	return true
}

// Estimate returns a quantity of the fit with its percentile interval over
// refits. The quantity may be infinite, as a peak is that lies nowhere. Without
// refits the interval is the value alone, with confidence 0.
func (f Fit) Estimate(refits Refits, quantity func(Parameters) float64) stats.Estimate {
	values := make([]float64, len(refits))
	for i, p := range refits {
		values[i] = quantity(p)
	}
	value := quantity(f.Parameters)
	if len(values) == 0 {
		return stats.Estimate{Value: value, CI: stats.Interval{Low: value, High: value}}
	}
	return stats.Estimate{Value: value, CI: stats.Percentile(values, stats.Level).Including(value)}
}
