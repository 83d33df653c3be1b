package scaling

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// Levels that the choice between laws takes: with fewer than fewest none is
// fitted, and coherency is asked about only from enough on, because any four or
// five points look like a curve with a peak.
const (
	fewest = 4
	enough = 6
)

// clearly is the difference in AICc below which the simpler law is kept
// (Burnham and Anderson, Model Selection and Multimodel Inference, 2002,
// section 2.6).
const clearly = 2

// Choice is the laws that levels allow, and the one to go by.
type Choice struct {
	Fits []Fit // simplest first
	Best Fit
}

// Choose fits the laws for work of a fixed size and picks one by AICc: the
// simplest that is not clearly worse than the best. With four levels nothing
// can be compared, and Amdahl's law is taken. Fewer are refused with a
// [*LevelsError]. The pick gives way to a richer law that refutes it, and while
// its lack of fit rejects it; when all are rejected, Best is the one that
// misses least.
func Choose(method Method, levels []Level) (Choice, error) {
	laws := []Law{Linear, Amdahl, USL}
	if len(levels) < enough {
		laws = laws[:2]
	}
	if err := check(levels); err != nil {
		return Choice{}, err
	}
	if len(levels) < fewest {
		return Choice{}, &LevelsError{Law: Amdahl, Have: len(levels), Need: fewest}
	}
	var c Choice
	for _, law := range laws {
		f, err := FitLaw(law, method, levels)
		if err != nil {
			return Choice{}, err
		}
		c.Fits = append(c.Fits, f)
	}
	c.Best = settle(pick(c.Fits), c.Fits, levels)
	return c, nil
}

// settle returns the fit to go by, beginning with what AICc picked.
func settle(best Fit, fits []Fit, levels []Level) Fit {
	for _, f := range fits {
		if f.refutes(best) {
			best = f
		}
	}
	for _, f := range fits {
		if lack, ok := best.LackOfFit(levels); !ok || !lack.Rejected() {
			break
		}
		if f.beyond(best) && f.last() > 0 {
			best = f
		}
	}
	return best
}

// refutes reports whether f shows a simpler fit to be wrong: it misses less
// than half as much, and what it has more is clearly above zero, by the test of
// what is left (Draper and Smith, section 6.1). With five levels AICc asks for
// far more, and would call linear what saturates.
func (f Fit) refutes(simple Fit) bool {
	const muchLess = 4                                                                             // of the squares
	if !f.beyond(simple) || f.last() == 0 || f.RSS*muchLess > simple.RSS || simple.Miss() < 1e-9 { // below, all is rounding
		return false
	}
	more, freedom := float64(f.Law.Parameters()-simple.Law.Parameters()), float64(len(f.points)-f.Law.Parameters())
	ratio := (simple.RSS - f.RSS) / more / (f.RSS / freedom)
	return distuv.F{D1: more, D2: freedom}.Survival(ratio) < alpha
}

// beyond reports whether f has more parameters than another fit.
func (f Fit) beyond(simple Fit) bool { return f.Law.Parameters() > simple.Law.Parameters() }

// last returns the parameter that the next simpler law does not have.
func (f Fit) last() float64 {
	if f.Law == USL {
		return f.Kappa
	}
	return f.Sigma
}

// pick returns the simplest fit that is not clearly worse than the best, or,
// when one cannot be compared, that one.
func pick(fits []Fit) Fit {
	least := math.Inf(1)
	for _, f := range fits {
		if !f.Comparable {
			return f
		}
		least = min(least, f.AICc)
	}
	for _, f := range fits {
		if f.AICc < least+clearly {
			return f
		}
	}
	return fits[len(fits)-1]
}

// aicc returns Akaike's information criterion with the correction for few
// points (Hurvich and Tsai, Biometrika 76(2), 1989), and whether there are
// enough of them. k counts the noise among the parameters.
func aicc(rss float64, points, k int) (float64, bool) {
	if points < k+2 {
		return 0, false
	}
	// No clock is better than one part in 10^9: below that, squares are
	// rounding, and would choose laws by chance.
	const rounding = 1e-18
	l, p := float64(points), float64(k)
	return l*math.Log(max(rss/l, rounding)) + 2*p + 2*p*(p+1)/(l-p-1), true
}
