package corpus_test

import (
	"errors"
	"strings"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
)

// scenes are the made runs of the corpus, one for each kind of thing that a
// machine, a workload or a file may do.
var scenes = []scene{
	// The machine.
	{name: "made-threads-16", host: threaded(8), workers: []int{1, 2, 4, 8, 12, 16}, model: costing(func(c core.Cell) float64 { return max(1, 0.8*running(c)/8) })},
	{name: "made-slow-cores-64", host: hybrid(), workers: []int{1, 8, 64}, cores: []int{8, 64}, model: costing(func(c core.Cell) float64 { return 1 + 0.02*max(0, running(c)-8) })},
	{name: "made-quota", host: limited(8, 2.5), workers: []int{1, 2, 3, 6}, model: throttled},
	{name: "made-others", host: machine(8), noise: 0.03, model: watched(linear, func(t *core.Trial, n *core.Noise) {
		n.Steal, n.Busy = portion(0.08, *n.Capacity), portion(0.3, *n.Capacity)
	})},
	{name: "made-clock", host: machine(8), model: watched(costing(func(c core.Cell) float64 { return 1 + 0.025*(running(c)-1) }), clock)},
	{name: "made-silent", host: silent(4), model: func(t *core.Trial) { amdahl(0.2)(t); t.Usage.User = 0 }},
	{name: "made-drift", host: machine(8), rounds: 12, model: drifting},

	// The work, as each cause that an answer can name has it.
	{name: "made-linear", host: machine(8), model: linear},
	{name: "made-noisy", host: machine(8), noise: 0.4, model: linear},
	{name: "made-amdahl", host: machine(8), workers: []int{1, 2, 3, 4, 5, 6, 7, 8}, model: amdahl(0.12)},
	{name: "made-usl", host: machine(16), workers: []int{1, 2, 3, 4, 6, 8, 12, 16}, model: usl(0.05, 0.02)},
	{name: "made-superlinear", host: machine(8), model: costing(func(c core.Cell) float64 { return 1 / (1 + 0.05*(running(c)-1)) })},
	{name: "made-imbalance", host: machine(8), model: beside(amdahl(0.1), uneven)},
	{name: "made-locks", host: machine(8), strategies: []core.Strategy{core.Goroutine, core.Subprocess}, workers: []int{1, 2, 8}, model: beside(amdahl(0.2), func(t *core.Trial) {
		t.LockWait = time.Duration(0.25 * float64(t.Cell.Workers) * float64(t.Runtime))
	})},
	{name: "made-collection", host: machine(8), model: beside(costing(func(c core.Cell) float64 { return 1 + 0.3*min(1, running(c)-1) }), func(t *core.Trial) {
		t.GC = t.Usage.User / 4
	})},
	{name: "made-kernel", host: machine(8), model: beside(costing(func(c core.Cell) float64 { return 1 + 0.5*min(1, running(c)-1) }), func(t *core.Trial) {
		t.Usage.System, t.Usage.Faults = t.Usage.User*35/100, 12_000
		t.Usage.User -= t.Usage.System
	})},
	{name: "made-contention", host: machine(8), model: beside(func(t *core.Trial) { amdahl(0.03 * float64(t.Cell.Workers-1))(t) }, func(t *core.Trial) {
		t.Usage.Voluntary = int64(20_000 * t.Runtime.Seconds())
	})},
	{name: "made-memory", host: machine(8), model: costing(func(c core.Cell) float64 { return 1 + 0.15*(running(c)-1) })},
	{name: "made-starting", host: machine(8), strategies: []core.Strategy{core.Goroutine, core.SubprocessEach}, workers: []int{1, 2, 8}, model: starting},
	{name: "made-turns", host: machine(4), strategies: []core.Strategy{core.GIL, "python-thread"}, workers: []int{1, 2, 4}, model: turns},
	{name: "made-oversubscribed", host: machine(4), workers: []int{1, 2, 4, 8, 16}, model: preempted},
	{name: "made-lost", host: machine(4), workers: []int{1, 2, 4}, model: beside(linear, func(t *core.Trial) { t.Lost = int64(10 * t.Cell.Workers * (t.Round % 3)) })},
	{name: "made-weak", host: machine(8), weak: true, model: func(t *core.Trial) {
		n := float64(t.Cell.Workers)
		took(t, 0.1*n+0.9, n)
	}},

	// Commands.
	{name: "made-command", host: remembering(8, 16<<30), workers: []int{1, 2, 4, 6, 8}, change: told("make", "-j{workers}", "all targets"), model: building},
	{name: "made-command-leave", host: machine(8), change: func(e *core.Experiment) {
		told("xz", "-T{workers}", "-k", "-c", "-1", "/srv/data/a-file-with-a-rather-long-name.tar")(e)
		e.Allow = core.Allowance{Leave: 2}
	}, model: linear},
	{name: "made-ignored", host: machine(8), change: told("xz", "-T{workers}", "small.txt"), model: func(t *core.Trial) { took(t, 1, 1) }},
	{name: "made-rebuilt", host: machine(8), change: told("make", "-j", "{workers}"), model: func(t *core.Trial) {
		if linear(t); t.Round == 1 && t.Phase == core.PhaseSweep && t.Cell.Workers == 1 {
			took(t, 30, 30)
		}
	}},
	{name: "made-items", host: machine(8), change: many("oxipng", "{item}"), model: func(t *core.Trial) { // each has two threads
		took(t, 1/float64(min(t.Cell.Cores, 2*t.Cell.Workers)), 1)
	}},

	// The trials and the file.
	{name: "made-floor", host: machine(8), floor: true, noise: 0.02, model: amdahl(0.1)},
	{name: "made-undecided", host: machine(8), floor: true, noise: 0.04, workers: []int{1, 4, 8}, model: func(t *core.Trial) {
		took(t, map[int]float64{1: 1, 4: 0.3165, 8: 0.3}[t.Cell.Workers], 1) // 4 workers lie above the interval of 8, within the floor
	}},
	{name: "made-failures", host: machine(8), strategies: []core.Strategy{core.Goroutine, core.Subprocess}, workers: []int{1, 4, 8}, model: failing,
		notices: []message.Message{{Severity: message.Warning, Key: "cell-closed", Cell: core.Cell{Strategy: core.Subprocess, Workers: 8, Cores: 8}, Text: "subprocess 8w 8c failed 3 times in a row and is not run any more."}}},
	{name: "made-no-baseline", host: machine(4), model: func(t *core.Trial) {
		if linear(t); t.Cell == core.Baseline {
			t.Fail(errors.New("signal: killed"))
		}
	}},
	{name: "made-cut-off", host: machine(4), rounds: 8, confirm: -1, workers: []int{1, 4}, model: linear, spoil: func(text string) string {
		text = strings.Replace(text, " ns/op", " zz/op", 1)
		return text[:len(text)-300]
	}},
	{name: "made-future", host: machine(4), strategies: []core.Strategy{core.Goroutine, "fiber"}, workers: []int{1, 4}, model: linear, spoil: strings.NewReplacer(
		"goos:", "tides: high\ngoos:", "# started", "# weather \"fair\"\n# started", `"round"`, `"moon":"full","round"`,
		" ns/op", " ns/op 7 parsecs/op", "/cores=", "/moon=full/cores=", `"strategies"`, `"omens":[{}],"strategies"`).Replace},
	{name: "made-before-phases", host: machine(4), confirm: -1, workers: []int{1, 2, 4}, model: func(t *core.Trial) { amdahl(0.3)(t); t.Phase = "" }},
}
