package verdict

import (
	"parallelogram/core/scaling"
	"parallelogram/core/stats"
)

// little is the width of a share's interval from which it tells too little to
// be told.
const little = 0.5

// Possible narrows an estimated share to what a share can be, 0 to 1. It
// reports false when it can be none, and when its interval tells too little.
func Possible(e stats.Estimate) (stats.Estimate, bool) {
	if e.Value > 1 || e.CI.Low > 1 || e.CI.High < 0 {
		return e, false
	}
	e.Value, e.CI.Low, e.CI.High = max(0, e.Value), max(0, e.CI.Low), min(1, e.CI.High)
	return e, e.CI.High-e.CI.Low < little
}

// lawful holds when Amdahl's law describes the times and says that a part of the
// work is serial, while no counter tells of what.
func lawful(s subject) []Number {
	if s.law == nil || s.law.Law != scaling.Amdahl || s.law.Rejected {
		return nil
	}
	told, ok := Possible(s.law.Sigma)
	if s.law.Flat() {
		told, ok = stats.Estimate{Value: min(1, told.Value), CI: told.CI}, true
		told.CI.Low, told.CI.High = min(1, told.CI.Low), min(1, told.CI.High)
	}
	if !ok || told.CI.Low == 0 {
		return nil
	}
	return append(s.factors(), Number{"serial", Share, told})
}

// mostly is the serial share from which times hardly change with the workers.
const mostly = 0.9

// Flat reports whether the times hardly change with the workers.
func (s Scaling) Flat() bool { return s.Sigma.CI.Low > mostly && s.Sigma.Value < 1/mostly }
