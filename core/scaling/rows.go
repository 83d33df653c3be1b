package scaling

import (
	"math"
	"math/rand/v2"
	"slices"

	"gonum.org/v1/gonum/stat/distuv"

	"parallelogram/core/stats"
)

// Row is what a level shows by itself, beside the level of the fewest workers.
type Row struct {
	Workers    float64
	N          int            // repeats
	Time       float64        // median, s
	Speedup    stats.Estimate // over the first row, of the medians; of work that grows how much more is done in the same time
	Efficiency stats.Estimate // the speed-up for each worker that the first row has, 1 being ideal
}

// Rows compares levels with the first of them. weak says that the work grows
// with the workers. The intervals resample the repeats, those of both levels on
// their own (Efron and Tibshirani, An Introduction to the Bootstrap, 1993,
// section 13.3). With fewer than [stats.MinRounds] at either they are the range
// that the repeats span, with confidence 0; without repeats, and in the first
// row, they are the zero Interval.
func Rows(levels []Level, weak bool) []Row {
	rows := make([]Row, len(levels))
	var base []float64
	if len(levels) > 0 {
		base = resampledMedians(levels[0].Times, 0)
	}
	for i, l := range levels {
		share := l.Count() / levels[0].Count()
		e := stats.Estimate{Value: levels[0].Median() / l.Median()}
		if i > 0 {
			e.CI = ratioInterval(levels[0].Times, base, l.Times, uint64(i))
		}
		rows[i] = Row{Workers: l.Count(), N: len(l.Times), Time: l.Median(), Speedup: e, Efficiency: e}
		if weak {
			rows[i].Speedup = scaled(e, share)
		} else {
			rows[i].Efficiency = scaled(e, 1/share)
		}
	}
	return rows
}

func scaled(e stats.Estimate, k float64) stats.Estimate {
	return stats.Estimate{Value: e.Value * k, CI: e.CI.Scaled(k)}
}

func ratioInterval(base, baseMedians, times []float64, seed uint64) stats.Interval {
	switch fewer := min(len(base), len(times)); {
	case len(base) == 1 && len(times) == 1:
		return stats.Interval{}
	case fewer < stats.MinRounds:
		return stats.Interval{Low: slices.Min(base) / slices.Max(times), High: slices.Max(base) / slices.Min(times)}
	}
	ratios := resampledMedians(times, seed)
	for b := range ratios {
		ratios[b] = baseMedians[b] / ratios[b]
	}
	return stats.Percentile(ratios, stats.Level).Including(stats.Median(base) / stats.Median(times))
}

// resampledMedians returns the medians of resamples with replacement. It draws
// the one or two order statistics alone that a median is made of: the k-th of n
// uniform numbers has the distribution Beta(k, n−k+1), and the next lies beyond
// it by the least of the others (David and Nagaraja, Order Statistics, 2003,
// section 2.5).
func resampledMedians(values []float64, seed uint64) []float64 {
	n := len(values)
	if n < stats.MinRounds {
		return nil
	}
	sorted := slices.Sorted(slices.Values(values))
	source := rand.NewPCG(0x9a7a11e1, seed)
	uniform := rand.New(source)
	k := (n + 1) / 2
	kth := distuv.Beta{Alpha: float64(k), Beta: float64(n - k + 1), Src: source}
	at := func(u float64) float64 { return sorted[min(n-1, int(u*float64(n)))] }
	medians := make([]float64, simulations)
	for b := range medians {
		u := kth.Rand()
		medians[b] = at(u)
		if n%2 == 0 {
			next := 1 - math.Pow(1-uniform.Float64(), 1/float64(n-k))
			medians[b] = (at(u) + at(u+(1-u)*next)) / 2
		}
	}
	return medians
}

// Fastest returns the index of the row with the least time, of the fewest
// workers if several have it; for work that grows, of the greatest speed-up.
func Fastest(rows []Row) (best int) {
	for i, r := range rows {
		if r.Speedup.Value > rows[best].Speedup.Value {
			best = i
		}
	}
	return best
}
