package verdict

import (
	"math"
	"testing"

	"parallelogram/core"
	"parallelogram/core/internal/scene"
)

// Rounds that only some of the cells have, on a machine that has become slower,
// bend no curve.
func TestALawKeepsToCommonRounds(t *testing.T) {
	s := scene.Eight(scene.Amdahl(0.1))
	s.Workers, s.Confirm, s.Noise = []int{1, 2, 4, 6, 8}, 20, 0.002
	run := s.Run()
	var kept []core.Trial
	for _, trial := range run.Trials {
		if trial.Phase == core.PhaseConfirm {
			if trial.Cell != core.Baseline && trial.Cell.Workers != 8 {
				continue
			}
			trial.Phase, trial.Runtime = core.PhaseFocus, trial.Runtime*13/10
		}
		kept = append(kept, trial)
	}
	run.Trials = kept
	a := judgeRun(t, run)
	if a.Scaling == nil || a.Scaling.Rejected || math.Abs(a.Scaling.Sigma.Value-0.1) > 0.01 {
		t.Errorf("%+v", a.Scaling)
	}
}
