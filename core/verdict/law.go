package verdict

import (
	"errors"
	"math"
	"slices"

	"parallelogram/core"
	"parallelogram/core/scaling"
	"parallelogram/core/stats"
)

// Scaling is the law that one strategy follows on one core count.
type Scaling struct {
	Strategy core.Strategy
	Cores    int
	Workers  []int // the counts that entered the fit: those with a physical core of the fastest class each
	Law      scaling.Law
	Fit      scaling.Fit
	Sigma    stats.Estimate // serial share of the work
	Kappa    stats.Estimate // cost of each pair of workers, as a share of the work
	Limit    stats.Estimate // speed-up that no number of workers exceeds; +Inf when there is none
	Peak     stats.Estimate // worker count with the greatest throughput; +Inf when there is none
	Beyond   bool           // times fall faster than workers are added
	Claimed  bool           // a bound of the speed-up may be told: no peak can be hidden, and nothing measured is above it
	Rejected bool           // the law does not describe the times: no claim follows from it
	Miss     float64        // root mean square of the law's misses, as a share
	Needs    int            // when Law is empty: how many worker counts a fit takes

	Forecasts []Forecast // what the law says, up to twice the largest count that entered it; empty when Law is
}

// fit fits a law to cells of one strategy on one core count, by workers, over
// the rounds that all of them have.
func (e *evidence) fit(cells []core.Cell) (Scaling, error) {
	s := Scaling{Strategy: cells[0].Strategy, Cores: cells[0].Cores}
	var levels []scaling.Level
	var medians [][]float64
	for i, column := range e.Common(stats.Runtime, cells) {
		s.Workers = append(s.Workers, cells[i].Workers)
		levels = append(levels, scaling.Level{Workers: cells[i].Workers, Times: column.Sorted()})
		medians = append(medians, column.Medians())
	}
	choice, err := scaling.Choose(scaling.Times, levels)
	if tooFew, ok := errors.AsType[*scaling.LevelsError](err); ok {
		s.Needs = tooFew.Need
		return s, nil
	}
	if err != nil {
		return s, err
	}
	if err := s.fill(choice.Best, levels, medians); err != nil {
		return s, err
	}
	s.Beyond = e.fallsFaster(cells, choice)
	s.Claimed, err = s.bounds(levels)
	return s, err
}

func (s *Scaling) fill(fit scaling.Fit, levels []scaling.Level, medians [][]float64) error {
	refits, err := fit.Refit(medians)
	if err != nil {
		return err
	}
	s.Law, s.Fit = fit.Law, fit
	sigmas, err := fit.RefitSigma(levels, medians) // of a simpler law, what it has not stays unknown, not zero
	if err != nil {
		return err
	}
	kappas, err := fit.RefitKappa(levels, medians)
	if err != nil {
		return err
	}
	s.Sigma = fit.Estimate(sigmas, func(p scaling.Parameters) float64 { return p.Sigma })
	s.Limit = fit.Estimate(sigmas, scaling.Parameters.Limit)
	s.Kappa = fit.Estimate(kappas, func(p scaling.Parameters) float64 { return p.Kappa })
	s.Peak = fit.Estimate(kappas, func(p scaling.Parameters) float64 { workers, _ := p.Peak(); return workers })
	if lack, ok := fit.LackOfFit(levels); ok {
		s.Rejected, s.Miss = lack.Rejected(), lack.Miss
	}
	s.Forecasts, err = forecasts(fit, refits)
	return err
}

// fallsFaster reports whether the times of cells, by workers, fall faster than
// workers are added.
func (e *evidence) fallsFaster(cells []core.Cell, chosen scaling.Choice) bool {
	first, last := cells[0], cells[len(cells)-1]
	n := float64(last.Workers) / float64(first.Workers)
	efficiency, _ := stats.Derive(func(m []float64) float64 { return m[0] / (n * m[1]) },
		e.Column(stats.Runtime, first), e.Column(stats.Runtime, last))
	i := slices.IndexFunc(chosen.Fits, func(f scaling.Fit) bool { return f.Law == scaling.Amdahl })
	return i >= 0 && scaling.MoreThanLinear(chosen.Fits[i].FreeSigma(), efficiency)
}

// bounds reports whether the law's limit of the speed-up may be told: the levels
// leave no room for a peak, and nothing that was measured is above it.
func (s *Scaling) bounds(levels []scaling.Level) (bool, error) {
	one, err := s.Fit.Predict(1)
	if err != nil {
		return false, err
	}
	fastest := math.Inf(1)
	for _, level := range levels {
		fastest = min(fastest, stats.Median(level.Times))
	}
	_, excluded := scaling.PeakExcluded(scaling.Times, levels)
	return excluded && one.Time/fastest < s.Limit.Value, nil
}

// physical returns how many of the first cores, in sweep order, are physical
// ones of the fastest class: workers beyond share cores or run on slower ones,
// and a law fitted over that kink would take it for contention.
func physical(h core.Host, cores int) int {
	if len(h.CPUs) == 0 {
		return cores // nothing is known against them
	}
	return min(cores, h.Physical())
}
