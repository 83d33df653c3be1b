package series

import "parallelogram/core/scaling"

// loose is the miss from which on a law is the closest one, and no description.
const loose = 0.1

// Fitted is the laws that were fitted.
type Fitted struct {
	Laws     []Law // simplest first
	Best     Law   // the one to go by: of them
	Rejected *bool // whether it misses by more than repeats differ; nil where that cannot be tested
	Forecast
}

// newFitted takes the choice, or if that describes nothing the law that misses
// least; where a law was asked for, there is no other.
func newFitted(choice scaling.Choice, levels []scaling.Level) *Fitted {
	best, f := choice.Best, &Fitted{}
	if !describes(best, levels) {
		best = closest(choice.Fits)
	}
	for _, fit := range choice.Fits {
		l := newLaw(fit)
		if f.Laws = append(f.Laws, l); fit.Law == best.Law {
			f.Best = l
		}
	}
	if lack, ok := best.LackOfFit(levels); ok {
		f.Rejected = new(lack.Rejected())
	}
	return f
}

// describes reports whether a law may be called a description of the levels.
func describes(f scaling.Fit, levels []scaling.Level) bool {
	lack, ok := f.LackOfFit(levels)
	return f.Miss() <= loose && !(ok && lack.Rejected())
}

// closest returns the fit that misses least, the simplest if several do.
func closest(fits []scaling.Fit) scaling.Fit {
	const rounding = 1e-9
	best := fits[0]
	for _, f := range fits[1:] {
		if f.Miss() < best.Miss()*(1-rounding) {
			best = f
		}
	}
	return best
}

// contended returns the simplest law that has a σ; false where none was fitted.
func (f *Fitted) contended() (Law, bool) {
	for _, l := range f.Laws {
		if l.Fit.Law != scaling.Linear {
			return l, true
		}
	}
	return Law{}, false
}

// Refuted reports whether the law misses by more than the repeats differ.
func (f *Fitted) Refuted() bool { return f.Rejected != nil && *f.Rejected }

// Loose reports whether the law misses by too much to be a description.
func (f *Fitted) Loose() bool { return f.Best.Miss > loose }

// Described reports whether the law describes the series. From one that does
// not, nothing follows.
func (f *Fitted) Described() bool { return !f.Refuted() && !f.Loose() }
