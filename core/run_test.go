package core

import (
	"slices"
	"testing"
)

func TestProbeAndFloorAreNotMeasured(t *testing.T) {
	phases := []Phase{PhaseProbe, PhaseSweep, PhaseProbe, PhaseFloor, PhaseFocus, PhaseConfirm, ""}
	var run Run
	for i, p := range phases {
		run.Trials = append(run.Trials, Trial{Cell: Baseline, Phase: p, Round: i})
	}
	phasesOf := func(trials []Trial) (list []Phase) {
		for _, trial := range trials {
			list = append(list, trial.Phase)
		}
		return list
	}
	want := []Phase{PhaseSweep, PhaseFocus, PhaseConfirm, ""}
	if got := phasesOf(run.Measured().Trials); !slices.Equal(got, want) {
		t.Errorf("measured %q, want %q", got, want)
	}
	if got := phasesOf(run.Of(Baseline)); !slices.Equal(got, want) {
		t.Errorf("the cell has %q, want %q", got, want)
	}
	if !slices.Equal(phasesOf(run.Trials), phases) {
		t.Error("the run itself was changed")
	}
	run.Trials[4].Failure = "exit status 1"
	if got := phasesOf(run.Of(Baseline)); len(got) != 3 {
		t.Errorf("a failed trial was measured: %q", got)
	}
}
