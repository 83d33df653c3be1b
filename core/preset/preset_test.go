package preset

import (
	"slices"
	"strings"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/sweep"
)

func machine(cores int) core.Host {
	h := core.Host{Online: cores, CanPin: true}
	for id := range cores {
		h.CPUs = append(h.CPUs, core.CPU{ID: id, Core: id})
	}
	return h
}

// patience is how long somebody waits for the answer to a question.
const patience = 15 * time.Minute

func TestEveryPresetCanBeRun(t *testing.T) {
	if len(All()) != len(catalogue) {
		t.Errorf("only %d of %d presets can be answered", len(All()), len(catalogue))
	}
	for _, p := range All() {
		for _, cores := range []int{1, 2, 8, 64} {
			h := machine(cores)
			plan, notices, err := sweep.Plan(p.Experiment(h), h)
			if err != nil || len(notices) > 0 {
				t.Errorf("%s on %d cores: %v, %v", p.Name, cores, err, notices)
			}
			if !slices.Contains(plan.Strategies, core.Serial) || len(plan.Cells()) < 2 {
				t.Errorf("%s on %d cores compares nothing: %v", p.Name, cores, plan.Cells())
			}
			if d := sweep.Estimate(plan, h); d <= 0 || d > patience {
				t.Errorf("%s on %d cores takes %v", p.Name, cores, d)
			}
		}
	}
}

func TestPresetsAreTold(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range catalogue {
		if seen[p.Name] || !strings.HasSuffix(p.Question, "?") {
			t.Errorf("%q asks %q", p.Name, p.Question)
		}
		seen[p.Name] = true
	}
}

func TestFind(t *testing.T) {
	if p, err := Find("waiting"); err != nil || p.Workload.Name != "sleep" {
		t.Errorf("found %+v, %v", p, err)
	}
	if _, err := Find("luck"); err == nil || !strings.Contains(err.Error(), "the presets are cpu-scaling, ") {
		t.Errorf("found luck, %v", err)
	}
}

func TestWhatTheCataloguesLackIsNotListed(t *testing.T) {
	for _, p := range []Preset{
		{Workload: core.Workload{Name: "alchemy"}},
		{Workload: core.Workload{Name: "sleep", Params: map[string]string{"speed": "9"}}},
		{Workload: core.Workload{Name: "sleep"}, Strategies: []core.Strategy{"magic"}},
	} {
		if p.possible() {
			t.Errorf("%+v can be answered", p)
		}
	}
}
