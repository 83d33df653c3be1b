package cli

import (
	"slices"
	"testing"

	"parallelogram/core"
	"parallelogram/core/plan"
	"parallelogram/core/strategy"
	"parallelogram/core/verdict"
	"parallelogram/core/workload"
)

func hostOf(cores int) core.Host {
	h := core.Host{Model: "Test", CanPin: true}
	for id := range cores {
		h.CPUs = append(h.CPUs, core.CPU{ID: id, Core: id})
	}
	return h
}

func TestEveryExhibitCanBeMeasuredEverywhere(t *testing.T) {
	names := map[string]bool{}
	for _, x := range exhibits() {
		if names[x.Name] || x.Name == "" || x.Effect == "" || len(x.Causes) == 0 {
			t.Errorf("%+v has no name of its own, or says nothing", x)
		}
		names[x.Name] = true
		for _, cores := range []int{1, 2, 8, 64} {
			if _, err := plan.Of(x.experiment(hostOf(cores)), hostOf(cores)); err != nil {
				t.Errorf("%s on %d cores: %v", x.Name, cores, err)
			}
		}
	}
}

// Whoever adds a workload or a strategy says what it is to show.
func TestEveryWorkloadAndStrategyIsExhibited(t *testing.T) {
	for _, name := range workload.Names() {
		if !slices.ContainsFunc(exhibits(), func(x exhibit) bool { return x.Workload == name }) {
			t.Errorf("no exhibit shows the workload %s", name)
		}
	}
	for _, name := range strategy.Names() {
		if name != core.Serial && !slices.ContainsFunc(exhibits(), func(x exhibit) bool { return x.Shows == name }) {
			t.Errorf("no exhibit shows the strategy %s", name)
		}
	}
}

func TestJudgeTakesOnlyTheRightCause(t *testing.T) {
	x := exhibit{Name: "test", Shows: core.Subprocess, Causes: []verdict.Code{verdict.StartCost}, Cores: 4}
	cause := verdict.Finding{Code: verdict.StartCost}
	answer := verdict.Answer{Alternatives: []verdict.Alternative{{Cell: core.Cell{Strategy: core.Subprocess, Workers: 2, Cores: 2}, Cause: cause}}}
	run := core.Run{Host: hostOf(2)}
	if found, err := x.judge(run, &answer); err != nil || !found.Right || !found.Faint {
		t.Errorf("found %+v, %v, want it right, and faint on 2 cores", found, err)
	}
	lossy := answer
	lossy.Findings = []verdict.Finding{{Code: verdict.LostUpdates, Cell: core.Cell{Strategy: core.Subprocess, Workers: 1, Cores: 2}}}
	if found, err := x.judge(run, &lossy); err != nil || found.Right {
		t.Errorf("wrong results are taken for those of a known cause: %+v, %v", found, err)
	}
	lossy.Findings[0].Cell.Strategy = core.Goroutine
	if found, err := x.judge(run, &lossy); err != nil || !found.Right {
		t.Errorf("what another strategy loses counts: %+v, %v", found, err)
	}
	answer.Alternatives[0].Cause.Code = verdict.MemoryBound
	if found, err := x.judge(run, &answer); err != nil || found.Right {
		t.Errorf("another cause is taken for right: %+v, %v", found, err)
	}
	if _, err := x.judge(run, &verdict.Answer{}); err == nil {
		t.Error("an answer without the strategy is judged")
	}
}
