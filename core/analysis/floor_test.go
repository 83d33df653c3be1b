package analysis

import (
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/internal/scene"
	"parallelogram/core/stats"
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
		if d := v.Floor.Difference(); d < want-.01 || d > want+.01 || v.Floor.Size <= d || v.Answer.Floor != v.Floor {
			t.Errorf("%s: floor %+v, in the answer %+v", v.Name, v.Floor, v.Answer.Floor)
		}
		if k := a.Cell(v.Base); k.N != 20 || k.Disturbed != 0 || len(k.Failures) != 0 {
			t.Errorf("the floor counts for its cell: %+v", k)
		}
	}
	if want := 2 * 7 * 20; a.Rounds.Trials != want || a.Rounds.Planned != 10 || a.Rounds.Failed != 20 {
		t.Errorf("%+v, want %d trials", a.Rounds, want)
	}
}

// Five rounds are too few, and a run without second trials has none.
func TestAnUnknownFloorIsZero(t *testing.T) {
	s := scene.Eight(scene.Linear)
	if a := analyse(t, s.Run()); a.Floor != (stats.Floor{}) {
		t.Errorf("without second trials %+v", a.Floor)
	}
	s.Floor = 1.02
	for rounds, want := range map[int]bool{5: false, 6: true} {
		if s.Rounds = rounds; (analyse(t, s.Run()).Floor != stats.Floor{}) != want {
			t.Errorf("after %d rounds there is a floor: %v", rounds, !want)
		}
	}
}
