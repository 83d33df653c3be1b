package series

import (
	"parallelogram/core/exchange"
	"parallelogram/core/scaling"
)

// Request says which law is fitted, and to what.
type Request struct {
	Law    scaling.Law // empty: the one that describes the series best
	Method scaling.Method
}

// Analysis is a series and all that is known of it.
type Analysis struct {
	exchange.Series
	Asked    bool      // for the law
	Weak     bool      // that law is for work that grows with the workers
	Measured *Measured // nil: the values cannot be compared, and Err says why
	Fitted   *Fitted   // nil: no law can be fitted, and Err says why
	Err      error     // of core/scaling
}

// Of fits laws to a series.
func Of(s exchange.Series, r Request) Analysis {
	a := Analysis{Series: s, Asked: r.Law != "", Weak: r.Law == scaling.Gustafson}
	levels, err := scaling.Levels(s.Workers, a.times())
	if err != nil {
		a.Err = err
		return a
	}
	choice, err := r.fit(levels)
	if a.Err = err; err == nil {
		a.Fitted = newFitted(choice, levels)
	}
	a.Measured = newMeasured(levels, a)
	if a.Fitted != nil {
		a.Fitted.Forecast = newForecast(levels, a)
	}
	return a
}

func (r Request) fit(levels []scaling.Level) (scaling.Choice, error) {
	if r.Law == "" {
		return scaling.Choose(r.Method, levels)
	}
	fit, err := scaling.FitLaw(r.Law, r.Method, levels)
	return scaling.Choice{Fits: []scaling.Fit{fit}, Best: fit}, err
}

// times returns how long each measurement took. For a throughput that is the
// time of one unit of work, and where the work grows with the workers, of as
// many units as there are workers; speed-ups are throughputs whose unit is
// their base.
func (a Analysis) times() []float64 {
	if a.Kind == exchange.Runtime {
		return a.Values
	}
	times := make([]float64, len(a.Values))
	for i, x := range a.Values {
		times[i] = a.work(a.Workers[i]) / x
	}
	return times
}

// work returns how many units of it so many workers have to do.
func (a Analysis) work(workers float64) float64 {
	if a.Weak {
		return workers
	}
	return 1
}

// Value returns what was measured of a row, the median of its repeats: seconds,
// or a throughput or a speed-up as the file has them.
func (a Analysis) Value(r scaling.Row) float64 {
	if a.Kind == exchange.Runtime {
		return r.Time
	}
	return a.work(r.Workers) / r.Time
}

// Telling reports whether anything follows from the series: a law, or without
// one that more workers hurt.
func (a Analysis) Telling() bool {
	return a.Err == nil || a.Measured != nil && a.Measured.Trend == Falls
}
