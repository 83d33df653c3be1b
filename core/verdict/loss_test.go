package verdict

import (
	"math"
	"math/rand/v2"
	"testing"

	"parallelogram/core"
	"parallelogram/core/internal/scene"
)

// shares are a loss as a list, in the order of its fields.
func (l Loss) shares() []float64 {
	return []float64{l.Useful, l.Own, l.Inflated, l.Startup, l.Waiting}
}

func TestLossesOfKnownWork(t *testing.T) {
	// N·T, CPU time and N·A of the base and of the cell, in seconds.
	for name, c := range map[string]struct {
		base, cell spending
		want       []float64
	}{
		"perfect":               {spending{2, 2, 0}, spending{2, 2, 0}, []float64{1, 0, 0, 0, 0}},
		"idle half of the time": {spending{1, 1, 0}, spending{2, 1, 0}, []float64{0.5, 0, 0, 0, 0.5}},
		"costlier":              {spending{1, 1, 0}, spending{2, 2, 0}, []float64{0.5, 0, 0.5, 0, 0}},
		"start-up that computes": {
			spending{1, 1, 0}, spending{2, 1.4, 0.4}, []float64{0.5, 0, 0, 0.2, 0.3}},
		"start-up that waits": {
			spending{1, 1, 0}, spending{2, 1, 0.4}, []float64{0.5, 0, 0, 0.2, 0.3}},
		"more than the start-up can have computed": {
			spending{1, 1, 0}, spending{2, 1.8, 0.4}, []float64{0.5, 0, 0.2, 0.2, 0.1}},
		"no room but in the start-up": {
			spending{2, 2, 0}, spending{2, 2, 0.4}, []float64{1, 0, -0.2, 0.2, 0}},
		"waits as the base does":      {spending{2, 0.02, 0}, spending{2, 0.02, 0}, []float64{0.01, 0.99, 0, 0, 0}},
		"superlinear, cheaper":        {spending{3, 3, 0}, spending{2, 2, 0}, []float64{1.5, 0, -0.5, 0, 0}},
		"computes on others' CPUs":    {spending{2, 2, 0}, spending{2, 3, 0}, []float64{1, 0, 0.5, 0, -0.5}},
		"a base that starts a worker": {spending{2, 1.5, 0.2}, spending{2, 1.5, 0.2}, []float64{0.75, 0.15, 0, 0.1, 0}},
	} {
		got := c.base.loss(c.cell).shares()
		for i := range c.want {
			if math.Abs(got[i]-c.want[i]) > 1e-12 {
				t.Errorf("%s: %v, want %v", name, got, c.want)
				break
			}
		}
	}
}

func TestLossesSumToOne(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 20_000 {
		base := spending{random.Float64(), random.Float64(), 0}
		cell := spending{random.Float64() + 1e-3, random.Float64() * 3, 0}
		base.start, cell.start = random.Float64()*base.time, random.Float64()*cell.time
		l, sum := base.loss(cell), 0.0
		for _, share := range l.shares() {
			sum += share
		}
		if math.Abs(sum-1) > 1e-9 {
			t.Fatalf("%+v against %+v: the parts %+v sum to %v", cell, base, l, sum)
		}
		if l.Useful < 0 || l.Startup < 0 || l.Startup > 1+1e-12 {
			t.Fatalf("%+v against %+v: %+v", cell, base, l)
		}
		if self := base.loss(base); math.Abs(self.Inflated) > 1e-12 || math.Abs(self.Waiting) > 1e-12 {
			t.Fatalf("the base loses against itself: %+v", self)
		}
	}
}

// What the losses leave over is the efficiency that the split factors.
func TestLossesAgreeWithTheSplit(t *testing.T) {
	s := scene.Eight(func(c core.Cell, t *core.Trial) {
		n := float64(c.Workers)
		scene.Took(t, 0.2+0.8/n, 0.95*(1+0.03*n))
	})
	s.Confirm = 0
	run := s.Run()
	losses := map[core.Cell]Loss{}
	for _, l := range Losses(asked(run)) {
		losses[l.Cell] = l
	}
	a := judgeRun(t, run)
	for _, split := range a.Splits {
		l := losses[split.Cell]
		if got, want := l.Useful+l.Own, split.Efficiency.Value; math.Abs(got-want) > 1e-9 {
			t.Errorf("%v: useful and own %v, efficiency %v", split.Cell, got, want)
		}
		if got, want := l.Useful/(l.Useful+l.Inflated), split.Work.Value; math.Abs(got-want) > 1e-9 {
			t.Errorf("%v: useful share of the CPU time %v, the split says %v", split.Cell, got, want)
		}
	}
	if len(losses) != 7 || len(a.Splits) != 6 {
		t.Errorf("%d losses, %d splits", len(losses), len(a.Splits))
	}
}

func TestNoLossesWithoutCPUTime(t *testing.T) {
	run := scene.Eight(scene.Linear).Run()
	for i := range run.Trials {
		if run.Trials[i].Cell.Workers == 4 {
			run.Trials[i].Usage = core.Usage{}
		}
	}
	for _, l := range Losses(asked(run)) {
		if l.Cell.Workers == 4 {
			t.Errorf("%+v without a CPU time", l)
		}
	}
	for i := range run.Trials {
		if run.Trials[i].Cell == core.Baseline {
			run.Trials[i].Usage = core.Usage{}
		}
	}
	if list := Losses(asked(run)); list != nil {
		t.Errorf("%v against a base without CPU time", list)
	}
	if list := Losses(asked(core.Run{})); list != nil {
		t.Errorf("%v of an empty run", list)
	}
}
