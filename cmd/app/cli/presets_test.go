package cli

import (
	"reflect"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/plan"
	"parallelogram/core/preset"
)

func TestPresetsAreListed(t *testing.T) {
	out, _ := execute(t, Done, "presets")
	says(t, out, "What does waiting do?", "parallelogram run --preset waiting", "measures sleep as serial, goroutine; precision: quick",
		"What does a lock cost in Python?", "measures parallelogram_topics:counter_lock as python-serial, python-thread; precision: quick")
}

func TestAnUnknownPresetIsAFaultOfTheCommandLine(t *testing.T) {
	_, stderr := execute(t, Usage, "run", "--preset", "luck")
	says(t, stderr, "preset: ", "the presets are cpu-scaling, ")
}

func TestFlagsChangeAPreset(t *testing.T) {
	machine := core.Host{CPUs: make([]core.CPU, 8), Online: 8}
	check := func(c runCommand, change func(*core.Experiment)) {
		t.Helper()
		seed := uint64(7)
		c.Seed = &seed
		want := plan.Default(machine)
		if c.Preset != "" {
			p, err := preset.Find(c.Preset)
			if err != nil {
				t.Fatal(err)
			}
			want = p.Experiment(machine)
		}
		want.Seed = seed
		change(&want)
		if got, err := c.experiment(t.Context(), machine); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%+v, %v\nwant %+v", got, err, want)
		}
	}
	second := time.Second
	check(runCommand{}, func(*core.Experiment) {})
	check(runCommand{Preset: "waiting"}, func(*core.Experiment) {})
	check(runCommand{Preset: "waiting", Set: map[string]string{"pause": "2ms"}, Workers: "1-3", Precision: "thorough", Target: &second},
		func(e *core.Experiment) {
			e.Workload.Params, e.Workers, e.Target = map[string]string{"pause": "2ms"}, []int{1, 2, 3}, second
			*e = e.At(core.Thorough)
		})
	check(runCommand{Preset: "waiting", Workload: "primes", Strategies: []core.Strategy{core.Serial}, Cores: "2"},
		func(e *core.Experiment) {
			e.Workload, e.Strategies, e.Cores = core.Workload{Name: "primes"}, []core.Strategy{core.Serial}, []int{2}
		})
}
