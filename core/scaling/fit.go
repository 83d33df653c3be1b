package scaling

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/stat/distuv"

	"parallelogram/core/stats"
)

// Fit is a law fitted to levels, with no parameter below zero.
type Fit struct {
	Parameters
	Method     Method
	Free       Parameters // the best parameters if they may be negative
	StdErr     Parameters // standard errors of Free, 68% of the way
	Levels     int        // different worker counts
	Least      int        // smallest worker count
	Most       int        // largest
	RSS        float64    // squares left: of relative times, or of throughputs
	AICc       float64    // less is better, among fits of the same levels by the same method
	Comparable bool       // there are enough levels for AICc, which is 0 otherwise
	points     []point
}

// FitLaw fits one law. It takes one level more than the law has parameters, at
// least; a [*LevelsError] says so, a [*BaseError] that the times are of no such
// work, a [*MethodError] or a [*TimeError] what cannot be fitted. For a choice
// between laws see [Choose], which wants more.
func FitLaw(law Law, method Method, levels []Level) (Fit, error) {
	if err := admit(law, method, levels); err != nil {
		return Fit{}, err
	}
	f := Fit{Method: method, Levels: len(levels), Least: levels[0].Workers, Most: levels[len(levels)-1].Workers}
	f.points = method.points(levels)
	s := method.solve(law, f.points)
	f.Parameters, f.Free, f.RSS = law.parameters(s.bounded), law.parameters(s.free), s.rest
	f.StdErr = s.errors(law, len(f.points))
	if !f.Parameters.finite() || !f.Free.finite() {
		return Fit{}, &BaseError{law}
	}
	f.AICc, f.Comparable = aicc(f.RSS/method.scale(f.points), len(f.points), law.Parameters()+1)
	return f, nil
}

// admit reports why a law cannot be fitted to levels.
func admit(law Law, method Method, levels []Level) error {
	need := law.Parameters() + 1
	switch {
	case need == 1:
		return fmt.Errorf("there is no law %q; the laws are %s, %s, %s and %s", law, Linear, Amdahl, USL, Gustafson)
	case method != Times && method != Throughput:
		return fmt.Errorf("there is no method %q; the methods are %s and %s", method, Times, Throughput)
	case method == Throughput && law.weak():
		return &MethodError{law}
	}
	if err := check(levels); err != nil {
		return err
	}
	if len(levels) < need {
		return &LevelsError{Law: law, Have: len(levels), Need: need}
	}
	return nil
}

// errors returns the standard errors of the free parameters.
func (s solution) errors(law Law, points int) Parameters {
	noise := math.Sqrt(s.freeRest / float64(points-law.Parameters()))
	lambda, sigma, kappa := law.slopes(s.free)
	return Parameters{
		Law:    law,
		Lambda: noise * s.system.deviation(lambda),
		Sigma:  noise * s.system.deviation(sigma),
		Kappa:  noise * s.system.deviation(kappa),
	}
}

// Miss returns how far the law misses what was measured: the root mean square
// of the misses as shares of the times, 0.02 for 2%.
func (f Fit) Miss() float64 {
	sum := 0.0
	for _, p := range f.points {
		miss := f.Time(p.workers)/p.time - 1
		sum += miss * miss
	}
	return math.Sqrt(sum / float64(len(f.points)))
}

// SigmaHeld reports whether σ is 0 only because it may not be negative: the
// times fall faster than workers are added. The usual reason is a base that is
// handicapped (Gunther, Puglia and Tomasette, CACM 58(4), 2015).
func (f Fit) SigmaHeld() bool { return f.Sigma == 0 && f.Free.Sigma < 0 }

// KappaHeld reports whether κ is 0 only because it may not be negative: there
// is no sign of throughput that falls again.
func (f Fit) KappaHeld() bool { return f.Kappa == 0 && f.Free.Kappa < 0 }

// FreeSigma returns σ as the times would have it, below zero if need be, with
// Student's interval.
func (f Fit) FreeSigma() stats.Estimate { return f.student(f.Free.Sigma, f.StdErr.Sigma) }

// FreeKappa is FreeSigma for κ.
func (f Fit) FreeKappa() stats.Estimate { return f.student(f.Free.Kappa, f.StdErr.Kappa) }

func (f Fit) student(value, stdErr float64) stats.Estimate {
	freedom := float64(len(f.points) - f.Law.Parameters())
	t := distuv.StudentsT{Sigma: 1, Nu: freedom}.Quantile((1 + stats.Level) / 2)
	return stats.Estimate{Value: value, CI: stats.Interval{Low: value - t*stdErr, High: value + t*stdErr, Confidence: stats.Level}}
}
