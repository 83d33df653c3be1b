package stats

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/stat/distuv"
)

const (
	// bestAlpha is the nominal chance that one bound or more is too low. In
	// simulation it is up to three times that, for resamples of ten rounds know
	// little of tails: hence less than the 5% that [Level] allows.
	bestAlpha = 0.015
	// jointRounds is from how many rounds on bounds hold all at once. The
	// resamples of n rounds cannot tell chances far below 2⁻ⁿ, and a bound for
	// many cells needs such: in simulation 6 rounds take a cell that is too
	// slow in up to 8% of runs of 9 cells and 17% of 101, and 10 rounds in 4%.
	jointRounds = 10
	// JointResamples are enough for [CompareWithBest], and all that are kept where
	// more cells than manyCells make memory count.
	JointResamples = 1999
	manyCells      = 1000
)

// WithBest is how far cells may be behind the best one.
type WithBest struct {
	Upper      []float64 // upper bound of each cell's true time over that of the truly best cell, in the order given
	Confidence float64   // that the bounds hold, as simulated
	Jointly    bool      // all at once; otherwise each by itself
}

// CompareWithBest bounds the ratios of cells' times to that of the best of
// all cells. The ratios are those to the cell with the least median, which is
// not among them; resampled are their resamples, as many for each cell and in
// the same order, NaN for those that say nothing; they are used up. Cells so
// slow that nobody asks about them may be left out. Rounds is how many the
// cells were compared in.
//
// A cell's logarithm is bounded by itself, less the share of the gap that is
// due to the best being the luckiest of many, plus q of its standard errors.
// The errors, the luck (the mean by which the best of a resample beats the best
// of the run) and q come from the resamples; q is the quantile of the largest
// of the cells' studentised deviations (single-step max-T: Westfall and Young,
// Resampling-Based Multiple Testing, 1993; bounds from the best as control:
// Hsu, Annals of Statistics 9, 1981). One cell with outliers can make that very
// large, so q is never above what Bonferroni's inequality and Student's
// distribution say for two arms of so many rounds.
func CompareWithBest(rounds int, ratios []float64, resampled [][]float64) WithBest {
	w := WithBest{Upper: make([]float64, len(ratios)), Confidence: Level, Jointly: rounds >= jointRounds}
	centres, errors := make([]float64, len(ratios)), make([]float64, len(ratios))
	Parallel(len(ratios), func(i int) {
		centres[i] = math.Log(ratios[i])
		for b, v := range resampled[i] {
			resampled[i][b] = math.Log(v)
		}
		errors[i] = deviation(resampled[i])
	})
	lucky, q := luck(resampled), critical(rounds, centres, errors, resampled)
	for i, centre := range centres {
		w.Upper[i] = math.Inf(1)
		if finite(errors[i]) {
			w.Upper[i] = math.Exp(centre - lucky + q*errors[i])
		}
	}
	return w
}

// deviation returns the standard deviation of the values that are not NaN,
// +Inf when there are none.
func deviation(values []float64) float64 {
	mean, squares, n := meanOf(values), 0.0, 0.0
	for _, v := range values {
		if !math.IsNaN(v) {
			squares += (v - mean) * (v - mean)
			n++
		}
	}
	if n == 0 {
		return math.Inf(1)
	}
	return math.Sqrt(squares / max(1, n-1))
}

// luck returns the mean over the resamples of how far the best of each is
// ahead of the best of the run.
func luck(logs [][]float64) float64 {
	ahead := 0.0
	for _, v := range largest(logs, func(_ int, v float64) float64 { return max(0, -v) }) {
		ahead += max(0, v) // where no cell says anything, the best is itself
	}
	return ahead / float64(max(1, width(logs)))
}

// critical returns how many standard errors the bounds lie above the ratios.
func critical(rounds int, centres, errors []float64, logs [][]float64) float64 {
	if len(centres) == 0 {
		return 0
	}
	top := largest(logs, func(cell int, v float64) float64 {
		if errors[cell] == 0 {
			return 0
		}
		return (v - centres[cell]) / errors[cell]
	})
	k := max(1, int(float64(len(top)+1)*bestAlpha+1e-9))
	joint := nth(top, len(top)-k)
	student := distuv.StudentsT{Sigma: 1, Nu: float64(max(1, 2*(rounds-1)))}
	return max(0, min(joint, student.Quantile(1-bestAlpha/float64(len(centres)))))
}

// largest returns for each resample the largest of what f makes of the cells'
// values that are not NaN, −Inf when all are.
func largest(logs [][]float64, f func(cell int, v float64) float64) []float64 {
	const chunk = 256
	top := slices.Repeat([]float64{math.Inf(-1)}, width(logs))
	Parallel((len(top)+chunk-1)/chunk, func(c int) {
		from, to := c*chunk, min(len(top), (c+1)*chunk)
		for cell, row := range logs {
			for b, v := range row[from:to] {
				if !math.IsNaN(v) {
					top[from+b] = max(top[from+b], f(cell, v))
				}
			}
		}
	})
	return top
}
