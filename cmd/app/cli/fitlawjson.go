package cli

import (
	"parallelogram/core/scaling"
	"parallelogram/core/series"
	"parallelogram/core/stats"
)

// The laws of a fit, for programs.
type (
	// Null stands for what does not exist or cannot be told: a peak that lies
	// nowhere, one beyond twice the largest count, a limit without an upper end,
	// below what was measured, or one that a peak may forestall.
	fittedJSON struct {
		fitLawJSON
		Levels        int          `json:"levels"`
		Rejected      *bool        `json:"rejected"`
		Held          []string     `json:"held"`
		Laws          []fitLawJSON `json:"laws"`
		Superlinear   bool         `json:"more_than_linear"`
		PeakPossible  bool         `json:"peak_possible"`
		PossiblePeak  *float64     `json:"possible_peak_workers"`
		PossibleAt    *float64     `json:"possible_peak_throughput"`
		Limit         *float64     `json:"limit_speedup"`
		LimitInterval *[2]float64  `json:"limit_speedup_interval"`
	}
	fitLawJSON struct {
		Law            scaling.Law `json:"law"`
		Miss           float64     `json:"miss"`
		Lambda         float64     `json:"lambda"`
		LambdaInterval [2]float64  `json:"lambda_interval"`
		Sigma          float64     `json:"sigma"`
		SigmaInterval  [2]float64  `json:"sigma_interval"`
		Kappa          float64     `json:"kappa"`
		KappaInterval  [2]float64  `json:"kappa_interval"`
		Peak           *float64    `json:"peak_workers"`
		PeakInterval   *[2]float64 `json:"peak_workers_interval"`
		Top            *float64    `json:"peak_throughput"`
		TopInterval    *[2]float64 `json:"peak_throughput_interval"`
		AICc           *float64    `json:"aicc"`
	}
)

func newFitted(f series.Fitted) *fittedJSON {
	j := &fittedJSON{
		fitLawJSON: newLaw(f.Best, f.Best.PeakTold() || f.LimitTold), Levels: f.Best.Fit.Levels, Rejected: f.Rejected, Held: held(f.Best.Fit),
		Superlinear: f.Superlinear, PeakPossible: f.PeakPossible,
	}
	for _, l := range f.Laws {
		j.Laws = append(j.Laws, newLaw(l, l.PeakTold() || l.LimitTold()))
	}
	if f.Possible != nil {
		j.PossiblePeak, j.PossibleAt = &f.Possible.Workers, &f.Possible.Throughput
	}
	if f.LimitTold {
		j.Limit, j.LimitInterval = told(f.Best.Limit)
	}
	return j
}

// held lists the parameters that are 0 because they may not be negative.
func held(f scaling.Fit) []string {
	list := []string{}
	if f.SigmaHeld() {
		list = append(list, "sigma")
	}
	if f.KappaHeld() {
		list = append(list, "kappa")
	}
	return list
}

// newLaw writes a law; top says that its greatest throughput may be told.
func newLaw(l series.Law, top bool) fitLawJSON {
	j := fitLawJSON{
		Law: l.Fit.Law, Miss: l.Miss, Lambda: l.Lambda.Value, LambdaInterval: ends(l.Lambda),
		Sigma: l.Sigma.Value, SigmaInterval: ends(l.Sigma), Kappa: l.Kappa.Value, KappaInterval: ends(l.Kappa),
	}
	if l.PeakTold() {
		j.Peak, j.PeakInterval = told(l.Peak)
	}
	if top {
		j.Top, j.TopInterval = told(l.TopThroughput)
	}
	if l.Fit.Comparable {
		j.AICc = &l.Fit.AICc
	}
	return j
}

func told(e stats.Estimate) (*float64, *[2]float64) { return &e.Value, new(ends(e)) }
