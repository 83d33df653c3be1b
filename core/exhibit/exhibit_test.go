package exhibit

import (
	"slices"
	"testing"

	"parallelogram/core"
	"parallelogram/core/strategy"
	"parallelogram/core/sweep"
	"parallelogram/core/verdict"
	"parallelogram/core/workload"
)

func machine(cores int) core.Host {
	h := core.Host{Model: "Test", CanPin: true}
	for id := range cores {
		h.CPUs = append(h.CPUs, core.CPU{ID: id, Core: id})
	}
	return h
}

func TestEveryExhibitCanBeMeasuredEverywhere(t *testing.T) {
	names := map[string]bool{}
	for _, x := range All() {
		if names[x.Name] || x.Name == "" || x.Effect == "" || len(x.Causes) == 0 {
			t.Errorf("%+v has no name of its own, or says nothing", x)
		}
		names[x.Name] = true
		for _, cores := range []int{1, 2, 8, 64} {
			if _, _, err := sweep.Plan(x.Experiment(machine(cores)), machine(cores)); err != nil {
				t.Errorf("%s on %d cores: %v", x.Name, cores, err)
			}
		}
	}
}

// Whoever adds a workload or a strategy says what it is to show.
func TestEveryWorkloadAndStrategyIsExhibited(t *testing.T) {
	for _, name := range workload.Names() {
		if !slices.ContainsFunc(All(), func(x Exhibit) bool { return x.Workload == name }) {
			t.Errorf("no exhibit shows the workload %s", name)
		}
	}
	for _, name := range strategy.Names() {
		if name != core.Serial && !slices.ContainsFunc(All(), func(x Exhibit) bool { return x.Shows == name }) {
			t.Errorf("no exhibit shows the strategy %s", name)
		}
	}
}

func TestJudgeTakesOnlyTheRightCause(t *testing.T) {
	x := Exhibit{Name: "test", Shows: core.Subprocess, Causes: []verdict.Code{verdict.StartCost}, Cores: 4, Loses: true}
	cause := verdict.Finding{Code: verdict.StartCost}
	answer := verdict.Answer{Rivals: []verdict.Rival{{Cell: core.Cell{Strategy: core.Subprocess, Workers: 2, Cores: 2}, Cause: cause}}}
	run := core.Run{Host: machine(2), Trials: []core.Trial{{Lost: 3}, {Lost: 4}}}
	if found, err := x.Judge(run, answer); err != nil || !found.Right || !found.Faint || found.Lost != 7 {
		t.Errorf("found %+v, %v, want it right, faint on 2 cores, with 7 updates lost", found, err)
	}
	if found, err := x.Judge(core.Run{}, answer); err != nil || found.Right {
		t.Errorf("a run that lost no update is taken for one that did: %+v, %v", found, err)
	}
	answer.Rivals[0].Cause.Code = verdict.MemoryBound
	if found, err := x.Judge(run, answer); err != nil || found.Right {
		t.Errorf("another cause is taken for right: %+v, %v", found, err)
	}
	if _, err := x.Judge(run, verdict.Answer{}); err == nil {
		t.Error("an answer without the strategy is judged")
	}
}
