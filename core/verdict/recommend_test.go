package verdict

import (
	"testing"

	"parallelogram/core"
)

// A machine that became slower when only some cells were measured again does
// not make the others the faster ones.
func TestDriftAfterTheSweepChoosesNoOtherCell(t *testing.T) {
	s := eight(func(c core.Cell, t *core.Trial) {
		linear(c, t)
		if c.Workers == 4 {
			took(t, 0.55, 1)
		}
	})
	s.workers, s.cores, s.confirm = []int{1, 2, 4}, []int{2}, 20
	run := s.run()
	two := core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 2}
	var kept []core.Trial
	for _, trial := range run.Trials {
		if trial.Phase == core.PhaseConfirm {
			if trial.Cell != core.Baseline && trial.Cell != two {
				continue
			}
			trial.Phase = core.PhaseFocus
			trial.Runtime = trial.Runtime * 13 / 10
		}
		kept = append(kept, trial)
	}
	run.Trials = kept
	if c, ok := Choose(run); !ok || c.Best != two || c.Chosen != two {
		t.Errorf("%v is called the fastest and %v is chosen", c.Best, c.Chosen)
	}
}
