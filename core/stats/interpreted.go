package stats

import (
	"math"

	"parallelogram/core"
)

// interpreted takes out what an interpreter says of a trial.
func interpreted(f func(core.PythonFacts) float64) func(*core.Trial) float64 {
	return func(t *core.Trial) float64 {
		if t.Python == nil {
			return math.NaN()
		}
		return f(*t.Python)
	}
}

// turnedOn takes out whether somebody turned the lock of a free-threaded build on.
func turnedOn(by core.GILTurner) func(*core.Trial) float64 {
	return interpreted(func(f core.PythonFacts) float64 { return indicator(f.TurnedOn() == by) })
}

func indicator(holds bool) float64 {
	if holds {
		return 1
	}
	return 0
}
