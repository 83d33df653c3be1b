package verdict

import (
	"math"
	"slices"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/internal/scene"
)

// A machine that becomes slower is told of, and takes nothing from ratios.
func TestADriftIsToldAndTakenOutOfRatios(t *testing.T) {
	drifting := func(by float64) scene.Scene {
		return scene.Eight(func(c core.Cell, t *core.Trial) {
			slower := math.Pow(by, float64(t.Round))
			scene.Took(t, slower/float64(c.Workers), slower)
		})
	}
	steady, slower, faster := judge(t, drifting(1)), judge(t, drifting(1.03)), judge(t, drifting(0.97))
	if steady.found(Drifting) || steady.Pace.Uneven() {
		t.Errorf("of a steady machine it says %v", codes(steady))
	}
	if slowdown := finding(t, slower, Drifting).Evidence[0]; slowdown.Name != "slowdown" || !(slowdown.CI.Low > 1) || !slowdown.CI.Contains(math.Pow(1.03, 9)) {
		t.Errorf("slower by %+v", slowdown)
	}
	if speedup := finding(t, faster, Drifting).Evidence[0]; speedup.Name != "speedup" || !(speedup.CI.Low > 1) {
		t.Errorf("faster by %+v", speedup)
	}
	for _, a := range []Answer{slower, faster} {
		if ci := a.Speedup.CI; ci.High/ci.Low > 1.02 || !ci.Contains(8) {
			t.Errorf("the speed-up is %+v", a.Speedup)
		}
	}
}

// Of a clock that does not tell trials apart no law follows.
func TestACoarseClockIsTold(t *testing.T) {
	for tick, want := range map[time.Duration]bool{time.Microsecond: false, 50 * time.Millisecond: true} {
		run := scene.Eight(scene.Amdahl(0.1)).Noisy(0.02).Run()
		for i := range run.Trials {
			run.Trials[i].Runtime = run.Trials[i].Runtime.Round(tick)
		}
		a := judgeRun(t, run)
		if a.found(CoarseClock) != want || (a.Scaling == nil) != want {
			t.Errorf("with a tick of %v it finds %v, and the law %+v", tick, codes(a), a.Scaling)
		}
	}
}

// On one core, work that computes cannot be four times faster for the same CPU
// time: where others used the CPUs, that is what is seen.
func TestASpeedupThatCPUTimesRefuteIsDoubted(t *testing.T) {
	for _, c := range []struct {
		busy      bool
		base, cpu float64 // CPU time of the base and of the parallel cells, s
		doubted   bool
	}{{false, 0.6, 0.6, false}, {true, 0.6, 0.6, true}, {true, 0.6, 0.1, false}, {true, 0.05, 0.05, false}} { // the last waits
		s := scene.Eight(func(cell core.Cell, t *core.Trial) {
			scene.Took(t, 1, c.base)
			if scene.Parallel(cell) {
				scene.Took(t, 0.23, c.cpu)
			}
			if c.base > 0.5 {
				t.Usage.Involuntary = 100
			}
			t.Noise = &core.Noise{Span: t.Runtime}
			if c.busy {
				capacity := 8 * t.Noise.Span
				t.Noise.Capacity, t.Noise.Steal = &capacity, lasting(capacity*40/100)
			}
		})
		s.Workers, s.Cores = []int{4}, []int{1}
		if a := judge(t, s); a.Doubted != c.doubted || a.Resolved() == c.doubted {
			t.Errorf("%+v: doubted %v, resolved %v, found %v", c, a.Doubted, a.Resolved(), codes(a))
		}
	}
}

// Nobody is told to measure more workers than there are tasks.
func TestWorkersWithoutATaskAreNotAdvised(t *testing.T) {
	for tasks, want := range map[int]bool{4: false, 5: true} {
		s := scene.Eight(scene.Linear)
		s.Workers = []int{1, 2, 4}
		run := s.Run()
		run.Experiment.Workload.Tasks = tasks
		if a := judgeRun(t, run); (a.LastStep != nil) != want {
			t.Errorf("of %d tasks on %v: %+v", tasks, a.Chosen, a.LastStep)
		}
	}
}

// A difference that is smaller than what two copies of one cell may differ by is
// none.
func TestNoDifferenceIsSmallerThanTheFloor(t *testing.T) {
	s := scene.Eight(scene.Times(map[int]float64{1: 1, 8: 1 / 1.1})).Noisy(0)
	s.Workers, s.Confirm = []int{8}, 0
	plain := judge(t, s)
	for floor, want := range map[float64]bool{1.099: true, 1.101: false, 1 / 1.099: true, 1 / 1.101: false} {
		s.Floor = floor
		a := judge(t, s)
		if a.Chosen.Workers != 8 || a.Resolved() != want {
			t.Errorf("where the copies differ by %v, %v is resolved: %v", floor, a.Chosen, a.Resolved())
		}
		if !slices.Equal(codes(a), codes(plain)) {
			t.Errorf("found %v, and with a floor %v", codes(plain), codes(a))
		}
	}
}

// More than linear, and what the last step gained, are differences too.
func TestNoGainIsSmallerThanTheFloor(t *testing.T) {
	s := scene.Eight(scene.Times(map[int]float64{1: 1, 2: 0.5 / 1.1, 4: 0.25 / 1.1 / 1.1})).Noisy(0)
	s.Workers, s.Confirm = []int{1, 2, 4}, 0
	for floor, want := range map[float64][2]bool{0: {true, true}, 1.2: {true, true}, 1.22: {false, true}, 2.19: {false, true}, 2.21: {false, false}} {
		s.Floor = floor
		if a := judge(t, s); a.found(Superlinear) != want[0] || (a.LastStep != nil) != want[1] {
			t.Errorf("where the copies differ by %v: found %v, last step %+v", floor, codes(a), a.LastStep)
		}
	}
}
