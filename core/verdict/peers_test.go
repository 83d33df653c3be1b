package verdict

import (
	"testing"

	"parallelogram/core"
	"parallelogram/core/internal/scene"
)

func TestFewerThatNoiseHidesAreTold(t *testing.T) {
	s := scene.Eight(scene.Times(map[int]float64{1: 1, 2: 0.5, 3: 0.47}))
	s.Workers = []int{1, 2, 3}
	if a := judge(t, s.Noisy(0.1)); a.Chosen.Workers != 3 || a.Smaller == nil || a.Smaller.Cell.Workers != 2 || !a.Smaller.Behind.CI.Contains(1) {
		t.Errorf("of %v: %+v", a.Chosen, a.Smaller)
	}
	if a := judge(t, s.Noisy(0.002)); a.Chosen.Workers != 3 || a.Smaller != nil {
		t.Errorf("of %v, where all is clear: %+v", a.Chosen, a.Smaller)
	}
}

// The headline compares with the base already.
func TestTheBaseIsNotAmongTheSmaller(t *testing.T) {
	if a := judge(t, scene.Eight(scene.Level)); a.Chosen != core.Baseline || a.Smaller != nil {
		t.Errorf("beside %v fewer may do: %+v", a.Chosen, a.Smaller)
	}
}

func TestTheEdgeOfWhatWasMeasuredIsTold(t *testing.T) {
	s := scene.Eight(scene.Linear)
	if a := judge(t, s); a.LastStep != nil {
		t.Errorf("of work that has all cores: %+v", a.LastStep)
	}
	s.Workers = []int{1, 2, 4}
	if a := judge(t, s); a.LastStep == nil || a.Chosen.Workers != 4 || !a.LastStep.CI.Contains(0.5) {
		t.Errorf("of half of the cores: %+v", a.LastStep)
	}
	s.Workers, s.Model = []int{1, 8, 16}, func(c core.Cell, t *core.Trial) { scene.Took(t, 1/float64(c.Workers), 0.01) }
	if a := judge(t, s); a.LastStep == nil || a.Chosen.Workers != 16 {
		t.Errorf("of work that waits: %+v", a.LastStep)
	}
	s.Workers, s.Model = []int{1, 2, 4}, scene.Times(map[int]float64{1: 1, 2: 0.5, 4: 0.47})
	if a := judge(t, s.Noisy(0.03)); a.LastStep != nil || a.Chosen.Workers != 4 {
		t.Errorf("where the last step of %v may have gained next to nothing: %+v", a.Chosen, a.LastStep)
	}
}

// Where only one cell was measured, nothing is compared with itself.
func TestOneCellIsComparedWithNothing(t *testing.T) {
	for _, c := range []core.Cell{core.Baseline, {Strategy: core.Goroutine, Workers: 2, Cores: 2}} {
		s := scene.Eight(scene.Linear)
		s.Workers, s.Cores = []int{2}, []int{2}
		a := judgeRun(t, only(s.Run(), c))
		if !a.Alone || a.Chosen != c || a.Base != c || len(a.Findings) > 0 || len(a.Splits) > 0 || a.Scaling != nil || len(a.Alternatives) > 0 {
			t.Errorf("of %v alone: %+v", c, a)
		}
	}
}

// only keeps the trials of one cell.
func only(run core.Run, c core.Cell) core.Run {
	var kept []core.Trial
	for _, t := range run.Trials {
		if t.Cell == c {
			kept = append(kept, t)
		}
	}
	run.Trials = kept
	return run
}
