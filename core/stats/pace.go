package stats

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// How unlikely what rounds do must be by chance. Times are divided by what
// rounds have in common only below the first: where there is nothing, division
// adds noise. The second makes a remark, and only about rounds that pass the
// first.
const (
	unevenAlpha = 0.01
	wanderAlpha = 0.05
)

// Pace is how slow each round of a run was for all cells.
type Pace struct {
	Effects  []float64 // of each round: the logarithm of how many times slower it was than the median one, .02 for 2%; NaN where nothing was measured
	Shared   float64   // p-value of no effects that the cells share; 1 when there is nothing to say
	Wander   float64   // p-value of effects that follow on one another in no order; 1 when there is nothing to say
	Trend    Trend     // of the effects over the rounds
	Slowdown Estimate  // how many times slower the run ended than it began, by a steady trend
}

// PaceOf compares the rounds of a run: times are a row a cell and a column a
// round, in the order in which the rounds were run, NaN for a hole.
func PaceOf(times [][]float64) Pace {
	logs := logarithms(times)
	effects := roundEffects(logs)
	return Pace{
		Effects: effects, Shared: sharedEffects(logs, effects), Wander: wander(effects),
		Trend: TrendOf(effects), Slowdown: slowdown(effects),
	}
}

// Uneven reports whether rounds differed in what all cells share. Then ratios
// are better taken of [Pace.Adjust]ed times.
func (p Pace) Uneven() bool { return p.Shared < unevenAlpha }

// Drifts reports whether the machine became steadily slower or faster over the
// run. Then a time is that of some moment of the run.
func (p Pace) Drifts() bool { return p.Uneven() && p.Trend.Significant() }

// Wanders reports whether rounds resembled the ones before them without a
// trend. Then the interval of a time, which takes rounds for independent, is
// too narrow; those of ratios are not.
func (p Pace) Wanders() bool { return p.Uneven() && p.Wander < wanderAlpha && !p.Drifts() }

// Adjust returns the times divided by the effects of their rounds, as if every
// round had been as slow as the median one; unchanged when the rounds are not
// [Pace.Uneven].
func (p Pace) Adjust(times [][]float64) [][]float64 {
	if !p.Uneven() {
		return times
	}
	adjusted := make([][]float64, len(times))
	for c, row := range times {
		adjusted[c] = make([]float64, len(row))
		for r, t := range row {
			adjusted[c][r] = t / math.Exp(p.Effects[r])
		}
	}
	return adjusted
}

// wander returns the p-value of values in no order against the hypothesis
// that each resembles the one before it: the rank version of von Neumann's
// ratio (Bartels, Journal of the American Statistical Association 77, 1982),
// with the normal approximation.
func wander(values []float64) float64 {
	ranks := standardRanks(present(values))
	n := float64(len(ranks))
	if n < MinRounds {
		return 1
	}
	steps := 0.0
	for i, r := range ranks[1:] {
		steps += (r - ranks[i]) * (r - ranks[i])
	}
	deviation := math.Sqrt(4 * (n - 2) * (5*n*n - 2*n - 9) / (5 * n * (n + 1) * (n - 1) * (n - 1)))
	return distuv.UnitNormal.CDF((steps/n - 2) / deviation)
}
