package sweep

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/trial"
)

// byRound returns the cells of a run's rounds in the order of execution, by
// the number of the round.
func byRound(run core.Run, phase core.Phase) map[int][]core.Cell {
	rounds := map[int][]core.Cell{}
	for _, t := range run.Trials {
		if t.Phase == phase {
			rounds[t.Round] = append(rounds[t.Round], t.Cell)
		}
	}
	return rounds
}

func TestEveryRoundHasEveryCellOnce(t *testing.T) {
	run := newScripted(t).run(small())
	rounds := byRound(run, core.PhaseSweep)
	if len(rounds) != 10 || !run.Finished {
		t.Fatalf("%d rounds, finished %v", len(rounds), run.Finished)
	}
	orders := map[string]bool{}
	for n, cells := range rounds {
		orders[fmt.Sprint(cells)] = true
		if want := small().Cells(); !sameCells(cells, want) {
			t.Errorf("round %d has %v, want %v in some order", n, cells, want)
		}
	}
	if len(orders) < 8 {
		t.Errorf("only %d different orders in 10 rounds", len(orders))
	}
	silent(t, run.Notices)
}

func sameCells(a, b []core.Cell) bool {
	sorted := func(cells []core.Cell) []string {
		var texts []string
		for _, c := range cells {
			texts = append(texts, c.String())
		}
		slices.Sort(texts)
		return texts
	}
	return reflect.DeepEqual(sorted(a), sorted(b))
}

func TestOrderFollowsFromTheSeed(t *testing.T) {
	order := func(seed uint64) []trial.Spec {
		l := newScripted(t)
		e := small()
		e.Seed = seed
		l.run(e)
		return l.measured()
	}
	if !reflect.DeepEqual(order(1), order(1)) {
		t.Error("the same seed gave another order")
	}
	if reflect.DeepEqual(order(1), order(2)) {
		t.Error("another seed gave the same order")
	}
}

// TestEveryCellComesFirst: over many rounds no cell has a place of its own.
func TestEveryCellComesFirst(t *testing.T) {
	const rounds = 2000
	cells, plan := small().Cells(), newSchedule(planOf(small()))
	first, padding := map[core.Cell]int{}, 0
	for n := range rounds {
		turns := shuffled(plan.turns(core.PhaseSweep, cells), 1, n)
		first[turns[0].cell]++
		padding += turns[0].padding
	}
	for _, c := range cells {
		// 400 expected, with a standard deviation of 18.
		if n := first[c]; n < 310 || n > 490 {
			t.Errorf("%v came first in %d of %d rounds, want about %d", c, n, rounds, rounds/len(cells))
		}
	}
	// 2047.5 expected, with a standard deviation of 26.
	if mean := padding / rounds; mean < 1915 || mean > 2180 {
		t.Errorf("mean padding %d bytes, want about 2048", mean)
	}
}

func TestOrders(t *testing.T) {
	l := newScripted(t)
	run := l.run(small())
	paddings := map[int]bool{}
	for _, spec := range l.measured() {
		paddings[spec.Padding] = true
		if want := [][]int{{4}, {4, 6}}[spec.Cell.Cores-1]; !slices.Equal(spec.CPUs, want) {
			t.Errorf("%v: on CPUs %v, want %v", spec.Cell, spec.CPUs, want)
		}
		if spec.Padding < 0 || spec.Padding >= maxPadding {
			t.Errorf("padding of %d bytes", spec.Padding)
		}
		if !reflect.DeepEqual(spec.Workload, run.Experiment.Workload) || spec.Limit != run.Experiment.Limit {
			t.Errorf("order %+v differs from the experiment %+v", spec, run.Experiment)
		}
	}
	if len(paddings) < 40 {
		t.Errorf("only %d different paddings for 55 trials", len(paddings))
	}
}

func TestWithoutPinning(t *testing.T) {
	l := newScripted(t)
	s := l.sweep()
	s.Host.CanPin = false
	if _, err := s.Run(t.Context(), planOf(small())); err != nil {
		t.Fatal(err)
	}
	for _, spec := range l.specs {
		if spec.CPUs != nil {
			t.Errorf("%v is to be pinned to %v where nothing can be pinned", spec.Cell, spec.CPUs)
		}
	}
}

// failing makes the calls of a cell fail for which when is true.
func failing(cell core.Cell, when func(call int) bool) func(context.Context, trial.Spec, int) core.Trial {
	return func(ctx context.Context, spec trial.Spec, call int) core.Trial {
		if spec.Cell == cell && when(call) {
			return core.Trial{Failure: fmt.Sprintf("exit status %d", call)}
		}
		return ideal(ctx, spec, call)
	}
}

func TestTheSwitchIntervalReachesEveryTrial(t *testing.T) {
	e, l := small(), newScripted(t)
	e.Switch = 3 * time.Millisecond
	l.run(e)
	for _, spec := range l.specs {
		if spec.Switch != e.Switch {
			t.Fatalf("%v has a switch interval of %v, want %v", spec.Cell, spec.Switch, e.Switch)
		}
	}
}

func TestThreeFailuresCloseACell(t *testing.T) {
	bad := core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 2}
	l := newScripted(t)
	l.script = failing(bad, func(call int) bool { return call > 2 })
	run := l.run(small())
	if !run.Finished {
		t.Error("the run did not finish without the cell")
	}
	n := told(t, run.Notices, message.Warning, "cell-closed", "cell", "goroutine 2w 2c", "times", "3", "why", "exit status 5", "base", "")
	if n.Cell != any(bad) {
		t.Error("the notice does not name the cell")
	}
	for n, cells := range byRound(run, core.PhaseSweep) {
		if has, want := slices.Contains(cells, bad), n <= 4; has != want || len(cells) < 4 {
			t.Errorf("round %d has %v", n, cells)
		}
	}
	last := l.seen[len(l.seen)-1]
	if last.Done != 49 || last.Planned != 49 {
		t.Errorf("%d of %d trials done at the end, want 49 of 49", last.Done, last.Planned)
	}
}

func TestFailuresNotInARow(t *testing.T) {
	bad := core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 2}
	l := newScripted(t)
	l.script = failing(bad, func(call int) bool { return call%3 != 0 })
	run := l.run(small())
	silent(t, run.Notices)
	if len(run.Trials) != 55 || len(run.Of(bad)) != 3 {
		t.Errorf("%d trials, %d of the cell succeeded", len(run.Trials), len(run.Of(bad)))
	}
}

func TestBaselineCloses(t *testing.T) {
	l := newScripted(t)
	l.script = func(ctx context.Context, spec trial.Spec, call int) core.Trial {
		return failing(core.Baseline, func(int) bool { return ofRun(spec) })(ctx, spec, call)
	}
	run := l.run(small())
	told(t, run.Notices, message.Warning, "cell-closed", "cell", "serial 1w 1c", "base", "yes")
	if len(run.Trials) != 47 {
		t.Errorf("%d trials, want 47", len(run.Trials))
	}
}

func TestOtherWork(t *testing.T) {
	bad := core.Cell{Strategy: core.Goroutine, Workers: 1, Cores: 2}
	for _, c := range []struct {
		name, key string
		spoil     func(*core.Trial)
	}{
		{"checksum", "other-checksum", func(t *core.Trial) { t.Checksum++ }},
		{"tasks", "other-tasks", func(t *core.Trial) { t.Tasks-- }},
		{"no time", "no-runtime", func(t *core.Trial) { t.Runtime = 0 }},
		{"negative time", "no-runtime", func(t *core.Trial) { t.Runtime = -1 }},
	} {
		l := newScripted(t)
		l.script = func(ctx context.Context, spec trial.Spec, call int) core.Trial {
			t := ideal(ctx, spec, call)
			if spec.Cell == bad {
				c.spoil(&t)
			}
			return t
		}
		run := l.run(small())
		if why := told(t, run.Notices, message.Warning, "cell-closed").Inner["why"]; why.Key != c.key {
			t.Errorf("%s: %+v", c.name, why)
		}
		if len(run.Of(bad)) > 0 || len(l.kept) != len(run.Trials) {
			t.Errorf("%s: other work was taken for the same", c.name)
		}
	}
}

// TestLimit: the limit that was asked for, or one that follows from the serial
// run.
func TestLimit(t *testing.T) {
	for _, c := range []struct{ asked, perTask, want time.Duration }{
		{0, time.Millisecond, 12 * time.Second}, // 20 × 2 × 0.3 s
		{0, time.Microsecond, 10 * time.Second},
		{time.Minute, time.Millisecond, time.Minute},
	} {
		l := newScripted(t)
		l.script = func(_ context.Context, spec trial.Spec, _ int) core.Trial {
			return took(spec, c.perTask*time.Duration(spec.Workload.Tasks))
		}
		e := small()
		e.Workload.Tasks, e.Limit = 300, c.asked
		run := l.run(e)
		if run.Experiment.Limit != c.want {
			t.Errorf("limit %v, want %v", run.Experiment.Limit, c.want)
		}
		for _, spec := range l.measured() {
			if spec.Limit != c.want {
				t.Errorf("%v: limit %v, want %v", spec.Cell, spec.Limit, c.want)
			}
		}
	}
}
