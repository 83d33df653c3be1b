package series

import (
	"math"

	"parallelogram/core/scaling"
	"parallelogram/core/stats"
)

// Law is one law with its numbers, their intervals simulated.
type Law struct {
	Fit           scaling.Fit
	Miss          float64 // root mean square of the misses, as shares of the times
	Lambda        stats.Estimate
	Sigma, Kappa  stats.Estimate
	Peak          stats.Estimate // workers of the greatest throughput; +Inf where more never hurt
	Limit         stats.Estimate // speed-up over one worker that contention allows; may be +Inf
	TopThroughput stats.Estimate // at the peak, or what more and more workers approach
	refits        scaling.Refits
}

func newLaw(f scaling.Fit) Law {
	l := Law{Fit: f, Miss: f.Miss(), refits: f.Simulate()}
	l.Lambda = l.estimate(func(p scaling.Parameters) float64 { return p.Lambda })
	l.Sigma = l.estimate(func(p scaling.Parameters) float64 { return p.Sigma })
	l.Kappa = l.estimate(func(p scaling.Parameters) float64 { return p.Kappa })
	l.Peak = l.estimate(func(p scaling.Parameters) float64 { workers, _ := p.Peak(); return workers })
	l.Limit = l.estimate(scaling.Parameters.Limit)
	l.TopThroughput = l.estimate(func(p scaling.Parameters) float64 { _, throughput := p.Peak(); return throughput })
	return l
}

func (l Law) estimate(quantity func(scaling.Parameters) float64) stats.Estimate {
	return l.Fit.Estimate(l.refits, quantity)
}

// Peaks reports whether more and more workers hurt at last.
func (l Law) Peaks() bool { return !math.IsInf(l.Peak.Value, 0) }

// PeakTold reports whether there is a peak that may be told as a number.
func (l Law) PeakTold() bool { return l.Peaks() && l.bounded(l.Peak) }

// LimitTold reports whether there is a limit, and no peak, that by the law alone
// may be told as a number. [Forecast.LimitTold] asks for more.
func (l Law) LimitTold() bool { return !l.Peaks() && l.bounded(l.Limit) }

// bounded reports whether an estimate lies within reach and its interval ends:
// other bottlenecks take over further out, and what may be without end is no
// number.
func (l Law) bounded(e stats.Estimate) bool {
	return e.Value <= float64(l.Fit.Reach()) && !math.IsInf(e.CI.High, 0) && !math.IsNaN(e.CI.High)
}
