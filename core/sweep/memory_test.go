package sweep

import (
	"context"
	"slices"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/job"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
	"parallelogram/core/trial"
)

// holding is a command that holds 100 bytes and 50 more with each worker.
func holding(_ context.Context, spec trial.Spec, _ int) core.Trial {
	t := took(spec, 100*time.Millisecond)
	t.Memory.Peak = int64(100 + 50*spec.Cell.Workers)
	return t
}

// weighing plans counts up to 8, of which 8 hold 500 bytes.
func weighing() Plan {
	p := fixedPlan(core.Command{}, job.Exit)
	p.Experiment.Workers = []int{8, 1, 4, 2, 6}
	return p
}

// probed measures a plan on a machine with so much free memory.
func probed(t *testing.T, p Plan, script func(context.Context, trial.Spec, int) core.Trial, free int64) core.Run {
	t.Helper()
	s := playing(t, script).sweep()
	s.Free = func() int64 { return free }
	run, err := s.Run(t.Context(), p)
	if err != nil || !run.Finished {
		t.Fatal(err)
	}
	return run
}

// countsOf returns the worker counts of a run's trials, ascending.
func countsOf(run core.Run) (counts []int) {
	for _, c := range run.Cells() {
		counts = append(counts, c.Workers)
	}
	slices.Sort(counts)
	return counts
}

func TestCountsAreLeftOutForTheirMemory(t *testing.T) {
	unknown := func(ctx context.Context, spec trial.Spec, n int) core.Trial { return took(spec, 100*time.Millisecond) }
	anyMemory, searched := weighing(), weighing()
	anyMemory.Experiment.AnyMemory = true
	searched.Sizing = job.Searched
	all := []int{1, 2, 4, 6, 8}
	for name, c := range map[string]struct {
		plan   Plan
		script func(context.Context, trial.Spec, int) core.Trial
		free   int64
		want   []int
	}{
		"just enough":        {weighing(), holding, 500, all},
		"just too little":    {weighing(), holding, 499, []int{1, 2, 4, 6}},
		"all larger ones":    {weighing(), holding, 299, []int{1, 2}},
		"two counts tell":    {weighing(), holding, 1, []int{1, 2}},
		"any memory":         {anyMemory, holding, 1, all},
		"unknown free":       {weighing(), holding, 0, all},
		"unknown memory":     {weighing(), unknown, 1, all},
		"work of other kind": {searched, holding, 1, all},
	} {
		run := probed(t, c.plan, c.script, c.free)
		if got := countsOf(run); !slices.Equal(got, c.want) {
			t.Errorf("%s: measured %v, want %v", name, got, c.want)
		}
		told := slices.Contains(keysOf(run.Notices), "memory-left-out")
		if want := len(c.want) < len(all); told != want {
			t.Errorf("%s: told %v", name, run.Notices)
		}
	}
	run := probed(t, weighing(), holding, 399)
	n := told(t, run.Notices, message.Warning, "memory-left-out", "workers", "6", "strategy", "program", "cores", "2",
		"projected", quantity.Memory(400), "free", quantity.Memory(399), "left", quantity.Counts([]int{6, 8}))
	if n.Cell != (core.Cell{Strategy: core.Program, Workers: 6, Cores: 2}) {
		t.Errorf("it is about %v", n.Cell)
	}
}

// The probe of a command goes up from the baseline.
func TestTheProbeOfACommandAscends(t *testing.T) {
	var counts []int
	for _, trial := range probed(t, weighing(), holding, 1000).Trials[:5] {
		counts = append(counts, trial.Cell.Workers)
	}
	if !slices.Equal(counts, []int{1, 2, 4, 6, 8}) {
		t.Errorf("probed in the order %v", counts)
	}
}

// What was measured is gone on with, however little is free by now.
func TestWhatWasMeasuredIsNotLeftOut(t *testing.T) {
	whole := probed(t, weighing(), holding, 1e6)
	for kept, want := range map[int][]int{20: {1, 2, 4, 6, 8}, 4: {1, 2, 4, 6}} {
		before := whole
		before.Finished, before.Trials = false, whole.Trials[:kept]
		s := playing(t, holding).sweep()
		s.Before, s.Free = &before, func() int64 { return 1 }
		p := weighing()
		p.Experiment = before.Experiment
		run, err := s.Run(t.Context(), p)
		if got := countsOf(run); err != nil || !slices.Equal(got, want) {
			t.Errorf("continued after %d trials: %v, %v", kept, got, err)
		}
	}
}

// A run that is continued leaves out what it left out, whatever is free by now,
// and says so once.
func TestWhatWasLeftOutStaysSo(t *testing.T) {
	whole := probed(t, weighing(), holding, 399)
	for _, kept := range []int{2, 3, 4, 20} {
		before := whole
		before.Finished, before.Trials = false, whole.Trials[:kept]
		if kept < 3 {
			before.Notices = nil // it was stopped before it was known
		}
		s := playing(t, holding).sweep()
		s.Before, s.Free = &before, func() int64 { return 1e6 }
		p := weighing()
		p.Experiment = before.Experiment
		run, err := s.Run(t.Context(), p)
		want := []int{1, 2, 4}
		if kept < 3 {
			want = []int{1, 2, 4, 6, 8}
		}
		if got := countsOf(run); err != nil || !slices.Equal(got, want) {
			t.Errorf("continued after %d trials: %v, %v", kept, got, err)
		}
		if kept >= 3 {
			told(t, run.Notices, message.Warning, "memory-left-out")
		}
	}
}
