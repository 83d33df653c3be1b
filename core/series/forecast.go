package series

import (
	"parallelogram/core/scaling"
	"parallelogram/core/stats"
)

// clearly is how far an efficiency without repeats is above 1 before it is
// called that: the share within which the program calls times equal.
const clearly = 0.05

// Forecast is what may be said of worker counts that were not measured.
type Forecast struct {
	Superlinear  bool   // times clearly fall faster than workers are added
	LimitTold    bool   // throughput stays below the law's limit, however many the workers
	PeakPossible bool   // the law has no peak, and the counts do not exclude one
	Possible     *Point // where the universal scalability law would put it; nil: nowhere within reach
}

// Point is a throughput of so many workers, in the unit of λ.
type Point struct{ Workers, Throughput float64 }

// newForecast decides what the laws and rows of a series allow to say.
func newForecast(levels []scaling.Level, a Analysis) (c Forecast) {
	best := a.Fitted.Best
	c.Superlinear = a.superlinear()
	if a.Weak || best.Fit.Kappa > 0 {
		return c
	}
	usl, excluded := scaling.PeakExcluded(best.Fit.Method, levels)
	c.PeakPossible = !excluded
	if workers, throughput := usl.Peak(); !excluded && usl.Kappa > 0 && workers <= float64(best.Fit.Reach()) {
		c.Possible = &Point{workers, throughput}
	}
	c.LimitTold = excluded && a.Measured.Trend == Gains && a.Fitted.Described() && best.LimitTold() && a.belowLimit()
	return c
}

// superlinear asks two things, for the sign of a σ that may be negative is wrong
// in every other linear series: its interval, and an efficiency.
func (a Analysis) superlinear() bool {
	l, ok := a.Fitted.contended()
	return ok && l.Fit.SigmaHeld() && l.Fit.FreeSigma().CI.High < 0 && a.Measured.aboveOne()
}

// aboveOne reports whether an efficiency is clearly above 1.
func (m *Measured) aboveOne() bool {
	for _, row := range m.Rows[1:] {
		e := row.Efficiency
		told := e.CI == (stats.Interval{}) || e.CI.Low > 1
		if told && (e.CI.Confidence > 0 || e.Value > 1+clearly) {
			return true
		}
	}
	return false
}

// belowLimit reports whether all that was measured lies below the law's limit.
func (a Analysis) belowLimit() bool {
	best := a.Fitted.Best
	for _, row := range a.Measured.Rows {
		if 1/row.Time > best.Lambda.Value*best.Limit.Value {
			return false
		}
	}
	return true
}
