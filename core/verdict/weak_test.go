package verdict

import (
	"math"
	"testing"

	"parallelogram/core"
	"parallelogram/core/internal/scene"
)

// Work that grows with the workers, of which a tenth of the time on all of
// them is not shared: N workers take 1/(1 − s'(N−1)/N) as long as one does.
func TestWeakScalingRecoversGustafson(t *testing.T) {
	const serial = 0.1
	s := scene.Eight(func(c core.Cell, t *core.Trial) {
		n := float64(c.Workers)
		scene.Took(t, n/(n-(n-1)*serial), n)
	})
	s.Weak = true
	a := judge(t, s)
	if a.Chosen.Workers != 8 || math.Abs(a.Speedup.Value-7.3) > 0.1 {
		t.Errorf("chosen %v with a scaled speed-up of %v, want 8 workers with 7.3", a.Chosen, a.Speedup.Value)
	}
	if a.Scaled == nil || !a.Scaled.CI.Contains(serial) || a.Scaling != nil {
		t.Errorf("scaled serial share %+v, law %+v, want 10%% and no law of fixed work", a.Scaled, a.Scaling)
	}
}

func TestWeakScalingWithoutLossIsCalledSo(t *testing.T) {
	s := scene.Eight(func(c core.Cell, t *core.Trial) { scene.Took(t, 1, float64(c.Workers)) })
	s.Weak = true
	a := judge(t, s)
	if a.Chosen.Workers != 8 || a.Findings[0].Code != Scales || math.Abs(a.Speedup.Value-8) > 0.1 {
		t.Errorf("chosen %v, %v times, %v", a.Chosen, a.Speedup.Value, codes(a))
	}
}
