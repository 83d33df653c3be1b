package scaling

import (
	"math"

	"gonum.org/v1/gonum/stat"
	"gonum.org/v1/gonum/stat/distuv"
)

// alpha is the chance of rejecting a law that is true.
const alpha = 0.05

// LackOfFit compares how far a law misses the levels with how far the times of
// a level lie apart (Draper and Smith, Applied Regression Analysis, 1998,
// section 2.1).
type LackOfFit struct {
	F    float64 // ratio of the two mean squares; about 1 when the law holds
	P    float64 // chance of so large an F when the law holds
	Miss float64 // root mean square of the misses: 0.02 for 2%
}

// Rejected reports whether the law does not describe the times. Then its
// parameters mean nothing, a serial fraction least of all.
func (l LackOfFit) Rejected() bool { return l.P < alpha }

// LackOfFit tests the law of f on the levels that it was fitted to. It reports
// false when there is nothing to compare with: no repeated times, or no more
// levels than parameters. The test is about means, so the law is fitted to
// those here.
func (f Fit) LackOfFit(levels []Level) (LackOfFit, bool) {
	points, spread, total := means(levels)
	missFreedom := len(levels) - f.Law.Parameters()
	timeFreedom := total - len(levels)
	if missFreedom < 1 || timeFreedom < 1 {
		return LackOfFit{}, false
	}
	system := relative(f.Law, points, f.Law.columns(len(points)))
	_, missed := system.solveBounded()
	// No clock is better than one part in 10^9; times that repeat exactly
	// would reject every law over rounding.
	const rounding = 1e-18
	noise := max(spread/float64(timeFreedom), rounding)
	ratio := missed / float64(missFreedom) / noise
	f1, f2 := float64(missFreedom), float64(timeFreedom)
	return LackOfFit{
		F:    ratio,
		P:    distuv.F{D1: f1, D2: f2}.Survival(ratio),
		Miss: math.Sqrt(missed / float64(total)),
	}, true
}

// means returns the mean of each level, weighted by its number of times, the
// squares of the times about them, as shares, and how many times there are.
func means(levels []Level) (points []point, spread float64, total int) {
	for _, l := range levels {
		mean := stat.Mean(l.Times, nil)
		for _, t := range l.Times {
			spread += (t/mean - 1) * (t/mean - 1)
		}
		points = append(points, point{l.Count(), mean, math.Sqrt(float64(len(l.Times)))})
		total += len(l.Times)
	}
	return points, spread, total
}
