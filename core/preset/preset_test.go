package preset

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/plan"
	"parallelogram/core/python/interpreter"
)

func machine(cores int) core.Host {
	h := core.Host{Online: cores, CanPin: true}
	for id := range cores {
		h.CPUs = append(h.CPUs, core.CPU{ID: id, Core: id})
	}
	return h
}

// python3 is the interpreter of presets that take one.
var python3 = interpreter.Interpreter{Path: "/usr/bin/python3", Name: "CPython"}

// patience is how long somebody waits for the answer to a question.
const patience = 15 * time.Minute

func TestEveryPresetCanBeRun(t *testing.T) {
	list := append(All(), Python()...)
	if len(list) != len(catalogue) {
		t.Errorf("only %d of %d presets can be answered", len(list), len(catalogue))
	}
	for _, p := range list {
		for _, cores := range []int{1, 2, 8, 64} {
			h := machine(cores)
			plan, err := plan.Of(p.Experiment(h, python3), h)
			if err != nil || len(plan.Notices) > 0 {
				t.Errorf("%s on %d cores: %v, %v", p.Name, cores, err, plan.Notices)
			}
			if e := plan.Experiment; !slices.ContainsFunc(e.Strategies, func(s core.Strategy) bool { return e.TraitsOf(s).Single }) || len(e.Cells()) < 2 {
				t.Errorf("%s on %d cores compares nothing: %v", p.Name, cores, e.Cells())
			}
			if got := plan.Experiment.Question; got != p.Name {
				t.Errorf("%s begins as %q", p.Name, got)
			}
			if d := plan.Forecast(h).Time; d <= 0 || d > patience {
				t.Errorf("%s on %d cores takes %v", p.Name, cores, d)
			}
		}
	}
}

func TestEveryQuestionIsAsked(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range slices.Concat(catalogue, own) {
		if seen[p.Name] {
			t.Errorf("%q is there twice", p.Name)
		}
		seen[p.Name] = true
		for _, name := range message.Languages() {
			if key := "preset." + p.Name; !message.Find(name).Has(key) {
				t.Errorf("%s has no text %s", name, key)
			}
		}
	}
}

// A question about Python takes an interpreter, or says how to name one; others take
// none.
func TestQuestionsAboutPythonTakeAnInterpreter(t *testing.T) {
	h := machine(2)
	for _, p := range Python() {
		_, err := plan.Of(p.Experiment(h), h)
		if e, is := errors.AsType[*message.FieldError](err); !is || e.Field != "interpreter" || e.Why.Key != "python.none" {
			t.Errorf("%s without one: %v", p.Name, err)
		}
		others := python3
		others.Path, others.Name = "/opt/python3", "another"
		e := p.Experiment(h, python3, others)
		if plan, err := plan.Of(e, h); err != nil || len(plan.Experiment.Variants) != 2 || e.Workload.Python.Interpreter != python3.Path {
			t.Errorf("%s with two: %+v, %v", p.Name, e.Workload, err)
		}
	}
	for _, p := range All() {
		if p.Workload.Python != nil {
			t.Errorf("%s is about Python", p.Name)
		}
	}
}

func TestFind(t *testing.T) {
	if p, err := Find("waiting"); err != nil || p.Workload.Name != "sleep" {
		t.Errorf("found %+v, %v", p, err)
	}
	if p, err := Find("python-gil"); err != nil || p.Workload.Python == nil {
		t.Errorf("found %+v, %v", p, err)
	}
	_, err := Find("luck")
	if e, is := errors.AsType[*message.FieldError](err); !is || e.Why.Key != "unknown-preset" || !strings.HasPrefix(e.Why.Values["names"], "cpu-scaling, ") {
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

// A question about a command is answered with the user's in place of the one that
// shows what it may look like, which itself can be run.
func TestQuestionsAboutACommand(t *testing.T) {
	h := machine(4)
	for _, p := range Own() {
		if found, err := Find(p.Name); err != nil || found.Command != p.Command {
			t.Errorf("found %+v, %v", found, err)
		}
		c := *p.Command
		if c.Items.From != "" {
			c.Items.Count, c.Items.Digest = 9, "x" // as of a folder that has some
		}
		e := p.About(c, h)
		planned, err := plan.Of(e, h)
		if err != nil || planned.Experiment.Question != p.Name || !slices.Equal(planned.Experiment.Strategies, p.Strategies) || e.Rounds != core.Standard.Rounds {
			t.Errorf("%s: %+v, %v", p.Name, planned.Experiment, err)
		}
	}
}
