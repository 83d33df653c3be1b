package corpus_test

import (
	"errors"

	"parallelogram/core"
)

// told makes an experiment that of a command that is told the number of workers,
// as core/plan would.
func told(words ...string) func(e *core.Experiment) {
	return func(e *core.Experiment) {
		e.Workload = core.Workload{Name: words[0], Tasks: 1, Command: &core.Command{Main: core.CommandLine{Args: words}, Dir: "/photos"}}
		e.Strategies = []core.Strategy{core.Program}
		e.Base = core.Cell{Strategy: core.Program, Workers: 1, Cores: e.Cores[0]}
		e.Traits = map[core.Strategy]core.Traits{core.Program: {Processes: true, Worker: "any-workers"}}
	}
}

// many makes it that of a command that is run for each of 800 files.
func many(words ...string) func(e *core.Experiment) {
	return func(e *core.Experiment) {
		items := core.Items{From: "/photos/*.png", Count: 800, Digest: "00112233445566778899aabbccddeeff"}
		e.Workload = core.Workload{Name: words[0], Tasks: 800, Command: &core.Command{Main: core.CommandLine{Args: words}, Items: items, Dir: "/photos"}}
		e.Strategies = []core.Strategy{core.Serial, core.Subprocess}
		e.Traits = map[core.Strategy]core.Traits{core.Serial: {Single: true, Worker: "one-at-a-time"}, core.Subprocess: {Processes: true, Worker: "at-a-time"}}
	}
}

// building is a build that gains little beyond 4 workers, costs more CPU time and 2
// GB of memory with each, and fails now and then with 8.
func building(t *core.Trial) {
	n := float64(t.Cell.Workers)
	took(t, max(0.1+0.9/n, 0.32), 1+0.05*n)
	t.Memory.Peak = int64(300e6 + 2e9*n)
	if t.Cell.Workers == 8 && t.Round%3 == 0 {
		t.Fail(errors.New("exit status 2"))
	}
}

// remembering is a machine with so much memory.
func remembering(cores int, memory int64) core.Host {
	h := machine(cores)
	h.Memory = memory
	return h
}
