package analysis

import (
	"testing"
	"time"

	"parallelogram/core"
)

// Each variant has its floor, whose trials count for nothing else.
func TestEachVariantHasItsFloor(t *testing.T) {
	run := varied()
	for i := range run.Trials {
		trial := &run.Trials[i]
		if trial.Phase != core.PhaseFloor {
			continue
		}
		if trial.Cell.Variant == "stubborn" {
			trial.Runtime = trial.Runtime * 110 / 102
		}
		if trial.Noise = (&core.Noise{Span: trial.Runtime, Throttled: new(time.Millisecond)}); trial.Round == 1 {
			trial.Failure = "killed"
		}
	}
	a := analyse(t, run)
	for i, want := range []float64{.02, .1} {
		v := *a.variants()[i]
		if f := v.Answer.Floor; f.Difference() < want-.01 || f.Difference() > want+.01 || f.Size <= f.Difference() {
			t.Errorf("%s: floor %+v", v.Name, f)
		}
		if k := a.Cell(v.Base); k.N != 20 || k.Disturbed != 0 || len(k.Failures) != 0 {
			t.Errorf("the floor counts for its cell: %+v", k)
		}
	}
	if want := 2 * 7 * 20; a.Rounds.Trials != want || a.Rounds.Planned != 10 || a.Rounds.Failed != 20 {
		t.Errorf("%+v, want %d trials", a.Rounds, want)
	}
}
