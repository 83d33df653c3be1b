package chart

import (
	"slices"
	"testing"

	"parallelogram/core"
)

// sampled is a run whose probe alone was sampled for memory.
func sampled() core.Run {
	run := timed(synthetic(2, 2, 10, 0.3, 1, 2, 3, 4))
	for i := range run.Trials {
		run.Trials[i].Memory = core.Memory{}
	}
	for _, c := range run.Experiment.Cells() {
		probe := run.Trials[0]
		probe.Cell, probe.Phase, probe.Round = c, core.PhaseProbe, 0
		probe.Memory = core.Memory{Peak: int64(3e7 * c.Workers), Estimated: true}
		run.Trials = append(run.Trials, probe)
	}
	return run
}

func TestMemoryGoldens(t *testing.T) {
	two := timed(synthetic(2, 2, 10, 0.3, 1, 2, 3, 4))
	for name, c := range map[string]struct {
		run           any
		view          View
		style         Style
		width, height int
		dpi           int
	}{
		"memory":         {answered(two, recommending(core.Goroutine, 2, 2)), View{Kind: Memory}, Light(), 560, 400, 72},
		"memory-sampled": {sampled(), View{Kind: Memory, LogX: true}, Dark(), 560, 400, 72},
		"memory-none":    {synthetic(2, 2, 6, 0.3, 1, 2), View{Kind: Memory}, Light(), 400, 300, 72},
	} {
		t.Run(name, func(t *testing.T) {
			checkGolden(t, name, drawn(t, c.run, c.view, c.style, c.width, c.height, c.dpi))
		})
	}
}

// What nobody measured is no point, and nothing is compared with.
func TestMemoryIsComparedWithNothing(t *testing.T) {
	run := timed(synthetic(2, 2, 10, 0.3, 1, 2, 3, 4))
	for i := range run.Trials {
		if run.Trials[i].Cell.Workers == 3 {
			run.Trials[i].Memory = core.Memory{}
		}
	}
	view := View{Kind: Memory}
	for _, at := range drawn(t, run, view, Light(), 560, 400, 72).Points {
		if at.Cell.Workers == 3 {
			t.Errorf("%v has a point", at.Cell)
		}
	}
	texts := textsOf(t, run, view)
	for text, want := range map[string]bool{"ideal": false, "Peak memory": true, "goroutine": true, "serial": true, "median, 95% interval and every trial": true} {
		if slices.Contains(texts, text) != want {
			t.Errorf("of %q among %q: want %v", text, texts, want)
		}
	}
	if texts := textsOf(t, sampled(), view); !slices.Contains(texts, "sampled: it may have been more") {
		t.Errorf("of samples: %q", texts)
	}
	if texts := textsOf(t, synthetic(2, 2, 6, 0.3, 1, 2), view); !slices.Contains(texts, "No memory was measured") {
		t.Errorf("of none: %q", texts)
	}
}
