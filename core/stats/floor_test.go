package stats

import (
	"math/rand/v2"
	"testing"
	"time"

	"parallelogram/core"
)

func ratioOf(low, value, high float64) Estimate {
	return Estimate{value, Interval{low, high, Level}}
}

// A difference is one when it is larger than the copies' may be and its
// interval leaves out what they differed by; either direction counts.
func TestFloor(t *testing.T) {
	f := FloorOf(ratioOf(.95, .98, 1.01))
	near(t, "the larger way to the ends", f.Size, 1/.95-1)
	for _, c := range []struct {
		name  string
		ratio Estimate
		want  bool
	}{
		{"above", ratioOf(1.03, 1.06, 1.09), true},
		{"below by as much", ratioOf(.92, .94, .97), true},
		{"smaller than the floor", ratioOf(1.03, 1.05, 1.07), false},
		{"its interval holds what the copies differed by", ratioOf(1.02, 1.06, 1.1), false},
		{"its interval holds one", ratioOf(.99, 1.06, 1.1), false},
		{"a range only", Estimate{1.06, Interval{Low: 1.03, High: 1.09}}, false},
	} {
		if got := f.Tells(c.ratio); got != c.want {
			t.Errorf("%s: told %v", c.name, got)
		}
	}
	if FloorOf(Estimate{1, Interval{Low: .9, High: 1.1}}) != (Floor{}) {
		t.Error("a range makes a floor")
	}
}

// Without a second copy the interval alone decides.
func TestNoFloor(t *testing.T) {
	if !(Floor{}).Tells(ratioOf(1.001, 1.002, 1.003)) || (Floor{}).Tells(ratioOf(1, 1.002, 1.003)) {
		t.Error("without a floor an interval without 1 is a difference")
	}
}

// twice is rounds in which the baseline was measured twice, the second time
// taking 2% more.
func twice(rounds int) core.Run {
	run := core.Run{Experiment: core.Experiment{Strategies: []core.Strategy{core.Serial}, Floor: true}}
	for round := 1; round <= rounds; round++ {
		phase := core.PhaseSweep
		if round%2 == 0 {
			phase = core.PhaseFocus
		}
		took := time.Duration(990+5*round) * time.Millisecond
		run.Trials = append(run.Trials,
			core.Trial{Cell: core.Baseline, Phase: phase, Round: round, Runtime: took},
			core.Trial{Cell: core.Baseline, Phase: core.PhaseFloor, Round: round, Runtime: took * 102 / 100})
	}
	return run
}

// floorOf is that of planned and focus rounds.
func floorOf(run core.Run) Floor {
	return NewTrials(run).Rounds(Part{Phases: []core.Phase{core.PhaseSweep, core.PhaseFocus}, PerWork: true}).Floor()
}

// Six rounds that measured the cell twice make a floor, five do not; nor do
// trials that have no other one.
func TestFloorOfRounds(t *testing.T) {
	for name, c := range map[string]struct {
		rounds int
		change func(*core.Run)
		want   bool
	}{
		"six rounds":     {6, func(*core.Run) {}, true},
		"five rounds":    {5, func(*core.Run) {}, false},
		"none":           {0, func(*core.Run) {}, false},
		"a failed copy":  {6, func(run *core.Run) { run.Trials[3].Failure = "exit status 1" }, false},
		"a failed trial": {6, func(run *core.Run) { run.Trials[2].Failure = "exit status 1" }, false},
		"another round":  {6, func(run *core.Run) { run.Trials[3].Round = 7 }, false},
		"another cell":   {6, func(run *core.Run) { run.Trials[3].Cell.Workers = 2 }, false},
		"a probe":        {6, func(run *core.Run) { run.Trials[2].Phase = core.PhaseProbe }, false},
		"a confirmation": {6, func(run *core.Run) { run.Trials[2].Phase = core.PhaseConfirm }, false},
		"another variant": {6, func(run *core.Run) {
			for i := range run.Trials {
				run.Trials[i].Cell.Variant = "other"
			}
		}, false},
		"a run that asks for none": {6, func(run *core.Run) { run.Experiment.Floor = false }, false},
		"one that failed too much": {7, func(run *core.Run) { run.Trials[3].Failure = "exit status 1" }, true},
	} {
		run := twice(c.rounds)
		c.change(&run)
		f := floorOf(run)
		if (f != Floor{}) != c.want {
			t.Errorf("%s: %+v", name, f)
			continue
		}
		if c.want {
			near(t, name, f.Apart.Value, 1.02)
			near(t, name, f.Difference(), .02)
		}
	}
}

// Either copy may be the slower one.
func TestDifferenceOfTheCopies(t *testing.T) {
	near(t, "the difference", Floor{Apart: Estimate{Value: 1 / 1.25}}.Difference(), .25)
}

// The order of the rounds changes nothing.
func TestFloorInAnyOrder(t *testing.T) {
	run := twice(9)
	random := rand.New(rand.NewPCG(3, 1))
	for i := range run.Trials {
		run.Trials[i].Runtime = time.Duration(float64(time.Second) * (1 + .1*random.Float64()))
	}
	want := floorOf(run)
	for i := range run.Trials {
		run.Trials[i].Round = 10 - run.Trials[i].Round
	}
	if got := floorOf(run); got != want || want.Size == 0 {
		t.Errorf("%+v, backwards %+v", want, got)
	}
}

// Both times are those of one worker's share, or none is.
func TestFloorOfWeakScaling(t *testing.T) {
	run := twice(6)
	run.Experiment.Strategies, run.Experiment.Workers, run.Experiment.Cores = []core.Strategy{core.Goroutine}, []int{2}, []int{2}
	run.Experiment.Weak = true
	for i := range run.Trials {
		run.Trials[i].Cell = two
	}
	near(t, "the difference", floorOf(run).Difference(), .02)
}

// What a round did to all cells is no part of the floor.
func TestFloorOfAMachineThatDrifts(t *testing.T) {
	size := func(drift float64) float64 {
		run, random := core.Run{Experiment: core.Experiment{
			Strategies: []core.Strategy{core.Serial, core.Goroutine}, Workers: []int{1, 2, 3, 4, 5, 6}, Cores: []int{2}, Floor: true,
		}}, rand.New(rand.NewPCG(3, 2))
		trial := func(c core.Cell, phase core.Phase, round int) {
			seconds := (1 + drift*float64(round)) * (1 + .01*random.NormFloat64())
			run.Trials = append(run.Trials, core.Trial{Cell: c, Phase: phase, Round: round, Runtime: time.Duration(seconds * 1e9)})
		}
		for round := range 10 {
			for _, c := range run.Experiment.Cells() {
				trial(c, core.PhaseSweep, round)
			}
			trial(core.Baseline, core.PhaseFloor, round)
		}
		return floorOf(run).Size
	}
	if steady, drifting := size(0), size(.05); drifting > 1.5*steady {
		t.Errorf("the floor is %v, of a machine that drifts %v", steady, drifting)
	}
}
