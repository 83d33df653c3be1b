package plan

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"parallelogram/core"
	"parallelogram/core/message"
)

// words is a command line without quotes.
func words(line string) core.CommandLine { return core.CommandLine{Args: strings.Fields(line)} }

func TestACommandIsComparedWithItselfAtOneWorker(t *testing.T) {
	h := core.Host{CPUs: make([]core.CPU, 4), Online: 4, CanPin: true}
	e := Command(h, core.Command{Main: words("make -j {workers}")})
	e.Workers, e.Cores = []int{2, 4}, []int{4, 2}
	p, err := Of(e, h)
	if err != nil {
		t.Fatal(err)
	}
	want := core.Cell{Strategy: core.Program, Workers: 1, Cores: 2}
	if got := p.Experiment; got.Base != want || !slices.Equal(got.Workers, []int{1, 2, 4}) || !slices.Contains(got.Cells(), want) || got.Workload.Name != "make" || got.Workload.Tasks != 1 {
		t.Errorf("the plan is %+v", got)
	}
	many := Command(h, core.Command{Main: words("gzip {item}"), Items: core.Items{From: "9", Count: 9}})
	if p, err := Of(many, h); err != nil || p.Experiment.Base != (core.Cell{}) || p.Experiment.Workload.Tasks != 9 || !reflect.DeepEqual(p.Experiment.Strategies, []core.Strategy{core.Serial, core.Subprocess}) {
		t.Errorf("the plan is %+v, %v", p.Experiment, err)
	}
}

func TestThePlanSaysWhatIsMeasured(t *testing.T) {
	h := core.Host{CPUs: make([]core.CPU, 2), Online: 2, CanPin: true}
	for _, c := range []struct {
		metric, unit string
		want         core.Metric
	}{
		{"", "", core.Metric{}},
		{"took (.*)", "", core.Metric{Name: "took (.*)", Unit: "s"}},
		{"at (.*)", "MB/s", core.Metric{Name: "at (.*)", Unit: "MB/s", More: true}},
	} {
		p, err := Of(Command(h, core.Command{Main: words("x {workers}"), Metric: c.metric, MetricUnit: c.unit}), h)
		if err != nil || p.Experiment.Metric != c.want {
			t.Errorf("%s %s is %+v, %v", c.metric, c.unit, p.Experiment.Metric, err)
		}
	}
}

// A fault that all variants share is told once, and one of a single variant is told.
func TestFaultsOfVariants(t *testing.T) {
	h := core.Host{CPUs: make([]core.CPU, 2), Online: 2, CanPin: true}
	e := Command(h, core.Command{Main: words("x {workers} {worker}")})
	e.Variants = []core.Variant{{Name: "a=1", Params: map[string]string{"a": "1"}}, {Name: "a=2", Params: map[string]string{"a": "2"}}, {Name: "b=2", Params: map[string]string{"b": "2"}}}
	_, err := Of(e, h)
	for _, says := range []string{"{worker} would stay", "nothing speaks of {a}", "nothing speaks of {b}"} {
		if err == nil || strings.Count(err.Error(), says) != 1 {
			t.Errorf("it does not say %q once: %v", says, err)
		}
	}
}

func TestWeakScalingOfCommands(t *testing.T) {
	h := core.Host{CPUs: make([]core.CPU, 2), Online: 2, CanPin: true}
	for _, c := range []struct {
		command core.Command
		key     string
	}{
		{core.Command{Main: words("x {workers}")}, ""},
		{core.Command{Main: words("x {workers}"), Metric: "took (.*)"}, ""},
		{core.Command{Main: words("x {workers}"), Metric: "at (.*)", MetricUnit: "MB/s"}, "command.weak-rate"},
		{core.Command{Main: words("x {item}"), Items: core.Items{From: "9", Count: 9}}, "command.weak-items"},
	} {
		e := Command(h, c.command)
		if _, err := Of(e, h); err != nil {
			t.Error(err)
		}
		e.Weak = true
		_, err := Of(e, h)
		if fault, is := errors.AsType[*message.FieldError](err); c.key == "" && err != nil || c.key != "" && (!is || fault.Why.Key != c.key) {
			t.Errorf("%q: %v, want %q", c.command.Main.Args, err, c.key)
		}
	}
}
