package cli

import (
	"math"

	"parallelogram/core/scaling"
	"parallelogram/core/stats"
)

// fitResult is what is said of a fit. Null stands for what does not exist or
// cannot be told: a peak that lies nowhere, one beyond twice the largest count,
// a limit without an upper end, below what was measured, or one that a peak may
// forestall.
type fitResult struct {
	lawJSON
	Levels       int         `json:"levels"`
	Rejected     *bool       `json:"rejected"` // the law does not describe the data; null when that cannot be tested
	Held         []string    `json:"held"`     // parameters that are 0 because they may not be negative
	Laws         []lawJSON   `json:"laws"`     // all that were fitted, simplest first
	Superlinear  bool        `json:"more_than_linear"`
	PeakOpen     bool        `json:"peak_possible"` // the counts do not exclude that throughput falls again
	PeakAt       *float64    `json:"possible_peak_workers"`
	PeakUp       *float64    `json:"possible_peak_throughput"`
	LimitSpeedup *float64    `json:"limit_speedup"` // over one worker, by more and more of them
	LimitCI      *[2]float64 `json:"limit_speedup_interval"`
	fit          scaling.Fit
	contended    scaling.Fit // the simplest that has a sigma, if one has
}

// lawJSON is one law with its numbers.
type lawJSON struct {
	Law              scaling.Law `json:"law"`
	Miss             float64     `json:"miss"` // root mean square of the misses, as shares of the times
	Lambda           float64     `json:"lambda"`
	LambdaCI         [2]float64  `json:"lambda_interval"`
	Sigma            float64     `json:"sigma"`
	SigmaCI          [2]float64  `json:"sigma_interval"`
	Kappa            float64     `json:"kappa"`
	KappaCI          [2]float64  `json:"kappa_interval"`
	PeakWorkers      *float64    `json:"peak_workers"`
	PeakCI           *[2]float64 `json:"peak_workers_interval"`
	PeakThroughput   *float64    `json:"peak_throughput"` // at the peak, or what more and more workers approach
	PeakThroughputCI *[2]float64 `json:"peak_throughput_interval"`
	AICc             *float64    `json:"aicc"`
	peak, limit      stats.Estimate
	reach            int // workers that may be spoken of
	refits           scaling.Refits
}

func newFitResult(choice scaling.Choice, levels []scaling.Level, asked bool) *fitResult {
	r := &fitResult{Levels: len(levels), Held: []string{}}
	best := choice.Best
	if !asked && !describes(best, levels) {
		best = closest(choice)
	}
	for _, f := range choice.Fits {
		if f.Law != scaling.Linear && r.contended.Law == "" {
			r.contended = f
		}
		law := newLaw(f)
		if r.Laws = append(r.Laws, law); f.Law == best.Law {
			r.lawJSON, r.fit = law, f
		}
	}
	if lack, ok := best.LackOfFit(levels); ok {
		r.Rejected = new(lack.Rejected())
	}
	if best.SigmaHeld() {
		r.Held = append(r.Held, "sigma")
	}
	if best.KappaHeld() {
		r.Held = append(r.Held, "kappa")
	}
	return r
}

// describes reports whether a law may be called a description of the levels.
func describes(f scaling.Fit, levels []scaling.Level) bool {
	lack, ok := f.LackOfFit(levels)
	return f.Miss() <= loose && !(ok && lack.Rejected())
}

// closest returns the fit that misses least, the simplest if several do.
func closest(choice scaling.Choice) scaling.Fit {
	best := choice.Fits[0]
	for _, f := range choice.Fits[1:] {
		if f.Miss() < best.Miss()*(1-1e-9) {
			best = f
		}
	}
	return best
}

func newLaw(f scaling.Fit) lawJSON {
	refits := f.Simulate()
	estimate := func(quantity func(scaling.Parameters) float64) stats.Estimate { return f.Estimate(refits, quantity) }
	lambda := estimate(func(p scaling.Parameters) float64 { return p.Lambda })
	sigma := estimate(func(p scaling.Parameters) float64 { return p.Sigma })
	kappa := estimate(func(p scaling.Parameters) float64 { return p.Kappa })
	law := lawJSON{
		Law: f.Law, Miss: f.Miss(), Lambda: lambda.Value, LambdaCI: ends(lambda),
		Sigma: sigma.Value, SigmaCI: ends(sigma), Kappa: kappa.Value, KappaCI: ends(kappa),
		peak: estimate(func(p scaling.Parameters) float64 { workers, _ := p.Peak(); return workers }), reach: f.Reach(),
		limit: estimate(scaling.Parameters.Limit), refits: refits,
	}
	law.tell(estimate(func(p scaling.Parameters) float64 { _, x := p.Peak(); return x }))
	if f.Comparable {
		law.AICc = &f.AICc
	}
	return law
}

// tell fills in the peak, or the limit where there is none, if they can be
// told: other bottlenecks take over further out, and what may be without end is
// no number.
func (l *lawJSON) tell(throughput stats.Estimate) {
	peaks := !math.IsInf(l.peak.Value, 0)
	if peaks && l.bounded(l.peak) {
		l.PeakWorkers, l.PeakCI = &l.peak.Value, new(ends(l.peak))
	}
	if peaks && l.bounded(l.peak) || !peaks && l.bounded(l.limit) {
		l.PeakThroughput, l.PeakThroughputCI = &throughput.Value, new(ends(throughput))
	}
}

// bounded reports whether an estimate lies within reach and its interval ends.
func (l *lawJSON) bounded(e stats.Estimate) bool {
	return e.Value <= float64(l.reach) && !math.IsInf(e.CI.High, 0) && !math.IsNaN(e.CI.High)
}
