package comparison

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/internal/scene"
	"parallelogram/core/stats"
)

// measured is a run in which a cell takes so many times as long as by Amdahl's law
// with a serial part of a tenth.
func measured(seed int, times func(c core.Cell) float64, change func(*core.Run)) *analysis.Analysis {
	s := scene.Eight(scene.Beside(scene.Amdahl(0.1), func(c core.Cell, trial *core.Trial) {
		trial.Runtime = time.Duration(times(c) * float64(trial.Runtime))
	})).Noisy(0)
	run := s.Run()
	random := rand.New(rand.NewPCG(uint64(seed), 7)) // the noise of another run
	for i := range run.Trials {
		run.Trials[i].Runtime = time.Duration(float64(run.Trials[i].Runtime) * (1 + 0.01*random.NormFloat64()))
	}
	if change != nil {
		change(&run)
	}
	return analysis.Extended(nil, run)
}

func as(factor float64) func(core.Cell) float64 { return func(core.Cell) float64 { return factor } }

func TestCellsAreToldApart(t *testing.T) {
	before := measured(1, as(1), nil)
	after := measured(2, func(c core.Cell) float64 {
		switch c.Workers {
		case 2:
			return 1.2
		case 4:
			return 0.8
		}
		return 1
	}, nil)
	c := Of(before, after)
	if len(c.Cells) != 7 || c.Only != [2]int{} || len(c.Differ) != 0 {
		t.Fatalf("%d cells, %v alone, %v differ", len(c.Cells), c.Only, c.Differ)
	}
	for _, cell := range c.Cells {
		want, ratio := Same, 1.0
		switch cell.Workers {
		case 2:
			want, ratio = Slower, 1.2
		case 4:
			want, ratio = Faster, 0.8
		}
		if cell.Ratio.CI.Confidence < 1-0.05/7 {
			t.Errorf("the interval of %v holds at %v alone", cell.Cell, cell.Ratio.CI.Confidence)
		}
		if cell.Change != want || math.Abs(cell.Ratio.Value/ratio-1) > 0.01 || !cell.Ratio.CI.Contains(cell.Ratio.Value) {
			t.Errorf("%v is %s, %+v; want %s, %v", cell.Cell, cell.Change, cell.Ratio, want, ratio)
		}
	}
	if c.Count(Same) != 5 || c.Count(Slower) != 1 || c.Count(Faster) != 1 {
		t.Errorf("%d same, %d slower, %d faster", c.Count(Same), c.Count(Slower), c.Count(Faster))
	}
	if worst, ok := c.Worst(); !ok || worst.Workers != 2 {
		t.Errorf("the worst is %v", worst.Cell)
	}
	if best, ok := c.Best(); !ok || best.Workers != 4 {
		t.Errorf("the best is %v", best.Cell)
	}
}

// A difference is too large only where all of its interval is.
func TestSlowerByMoreThanALimit(t *testing.T) {
	c := Of(measured(1, as(1), nil), measured(2, as(1.10), nil))
	for limit, want := range map[float64]bool{0.05: true, 0.08: true, 0.0999: false, 0.12: false} {
		if _, got := c.SlowerBy(limit); got != want {
			t.Errorf("slower by more than %v: want %v", limit, want)
		}
	}
}

// What is slower by the most need not be so surely; what is the same within the
// tolerance can be slower by more than a limit below it.
func TestTheWorstIsOneThatSurelyIs(t *testing.T) {
	cell := func(workers int, value, low, high float64) Cell {
		return Cell{Cell: core.Cell{Workers: workers}, Ratio: stats.Estimate{Value: value, CI: stats.Interval{Low: low, High: high, Confidence: 0.95}}}
	}
	c := Comparison{Cells: []Cell{cell(1, 1.5, 1.01, 2), cell(2, 1.2, 1.1, 1.3), cell(3, 1.1, 1.08, 1.12)}}
	if worst, ok := c.SlowerBy(0.05); !ok || worst.Workers != 2 {
		t.Errorf("the worst is %v, %v", worst.Cell, ok)
	}
	c = Comparison{Cells: []Cell{cell(1, 1.02, 1.015, 1.028)}}
	if _, ok := c.SlowerBy(0.01); !ok {
		t.Error("1% is missed within the tolerance")
	}
	c.Floor = 0.03
	if _, ok := c.SlowerBy(0.01); ok {
		t.Error("a ratio below the floor is told")
	}
}

func TestCellsThatHaveNoTimeAnyMoreAreLost(t *testing.T) {
	before := measured(1, as(1), nil)
	after := measured(2, as(1), func(r *core.Run) {
		for i := range r.Trials {
			if r.Trials[i].Cell.Workers == 4 {
				r.Trials[i].Failure = "it crashed"
			}
		}
	})
	if lost := Of(before, after).Lost(); len(lost) != 1 || lost[0].Workers != 4 {
		t.Errorf("lost %v", lost)
	}
	fewer := measured(2, as(1), func(r *core.Run) {
		r.Experiment.Workers = []int{1, 2}
		r.Trials = slices.DeleteFunc(r.Trials, func(t core.Trial) bool { return t.Cell.Workers > 2 })
	})
	if lost := Of(before, fewer).Lost(); len(lost) != 0 {
		t.Errorf("lost %v that nobody asked for", lost)
	}
	if lost := Of(after, before).Lost(); len(lost) != 0 {
		t.Errorf("lost %v of what failed before", lost)
	}
}

func TestAChangeIsJudgedByItsInterval(t *testing.T) {
	of := func(value, low, high, floor float64) Change {
		return Comparison{Floor: floor}.change(stats.Estimate{Value: value, CI: stats.Interval{Low: low, High: high, Confidence: 0.95}})
	}
	for _, c := range []struct {
		value, low, high, floor float64
		want                    Change
	}{
		{1, 0.97, 1.03, 0, Same},
		{1, 0.969, 1.03, 0, Unresolved},
		{1, 0.97, 1.031, 0, Unresolved},
		{0.95, 0.92, 0.999, 0, Faster},
		{0.95, 0.92, 1.001, 0, Unresolved},
		{1.05, 1.001, 1.08, 0, Slower},
		{1.05, 1.001, 1.08, 0.06, Unresolved},
		{1.05, 1.001, 1.08, 0.04, Slower},
		{0.95, 0.92, 0.999, 0.06, Unresolved},
		{1.01, 1.005, 1.02, 0, Same},
	} {
		if got := of(c.value, c.low, c.high, c.floor); got != c.want {
			t.Errorf("%+v is %s", c, got)
		}
	}
	if got := (Comparison{}).change(stats.Estimate{Value: 2, CI: stats.Interval{Low: 1.9, High: 2.1}}); got != Unresolved {
		t.Errorf("a range is taken for an interval: %s", got)
	}
}

// Of one program measured twice, few cells of any run are told apart.
func TestNothingIsToldWhereNothingChanged(t *testing.T) {
	told := 0
	for seed := range 40 {
		c := Of(measured(seed, as(1), nil), measured(1000+seed, as(1), nil))
		if c.Count(Faster)+c.Count(Slower) > 0 {
			told++
		}
	}
	if told > 4 {
		t.Errorf("a difference is told in %d of 40", told)
	}
}

func TestOtherNumbersOfTasksAreComparedTaskByTask(t *testing.T) {
	c := Of(measured(1, as(1), nil), measured(2, as(2), func(r *core.Run) {
		r.Experiment.Workload.Tasks *= 2
		for i := range r.Trials {
			r.Trials[i].Tasks *= 2
		}
	}))
	if !c.PerTask || c.Count(Same) != len(c.Cells) {
		t.Errorf("per task %v, %d of %d the same", c.PerTask, c.Count(Same), len(c.Cells))
	}
}

func TestWhatIsNotTheSameIsTold(t *testing.T) {
	before := measured(1, as(1), func(r *core.Run) { r.Started = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC) })
	for kind, change := range map[Kind]func(*core.Run){
		Machine:   func(r *core.Run) { r.Host.Name = "other" },
		Processor: func(r *core.Run) { r.Host.Model = "other" },
		Cores:     func(r *core.Run) { r.Host.CPUs = r.Host.CPUs[:4] },
		Kernel:    func(r *core.Run) { r.Host.Kernel = "7" },
		Version:   func(r *core.Run) { r.Host.Go = "go2" },
		Work:      func(r *core.Run) { r.Experiment.Workload.Command = &core.Command{Dir: "/"} },
		Parameter: func(r *core.Run) { r.Experiment.Workload.Params = map[string]string{"a": "1"} },
		Tasks:     func(r *core.Run) { r.Experiment.Workload.Tasks++ },
		Weak:      func(r *core.Run) { r.Experiment.Weak = true },
		Time:      func(r *core.Run) { r.Started = r.Started.Add(time.Hour + 1) },
	} {
		c := Of(before, measured(1, as(1), func(r *core.Run) { r.Started = before.Run.Started; change(r) }))
		if !slices.ContainsFunc(c.Differ, func(d Difference) bool { return d.Kind == kind }) || len(c.Differ) != 1 {
			t.Errorf("%s: told %v", kind, c.Differ)
		}
	}
	c := Of(before, measured(1, as(1), func(r *core.Run) { r.Started = before.Run.Started.Add(time.Hour) }))
	if len(c.Differ) > 0 {
		t.Errorf("an hour apart: told %v", c.Differ)
	}
}

func TestRunsWithoutACommonCell(t *testing.T) {
	a := measured(1, as(1), nil)
	b := measured(1, as(1), func(r *core.Run) { r.Trials = r.Trials[:0] })
	if c := Of(a, b); len(c.Cells) != 0 || c.Only != [2]int{7, 0} {
		t.Errorf("%d cells, alone %v", len(c.Cells), c.Only)
	}
}
