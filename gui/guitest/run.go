package guitest

import (
	"errors"
	"path/filepath"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/runfile"
	"parallelogram/core/site"
)

// Experiment is a small one of three cells.
func Experiment() core.Experiment {
	return core.Experiment{
		Workload:   core.Workload{Name: "primes", Params: map[string]string{"span": "1000"}, Tasks: 64},
		Strategies: []core.Strategy{core.Serial, core.Goroutine},
		Workers:    []int{1, 2},
		Cores:      []int{2},
		Rounds:     8,
		Target:     300 * time.Millisecond,
	}
}

// Host is a machine of two cores.
func Host() core.Host {
	return core.Host{Name: "bench", OS: "linux", Arch: "amd64", Model: "Test CPU", CPUs: []core.CPU{{ID: 0}, {ID: 1, Core: 1}}, Online: 2, CanPin: true}
}

// Site is that machine; it measures nothing.
type Site struct{ site.Site }

// Host describes the machine.
func (Site) Host() core.Host { return Host() }

// Run returns the run of an experiment in which a trial takes 300 ms divided by
// its workers, and a little longer in each round.
func Run(e core.Experiment, rounds int) core.Run {
	run := core.Run{Experiment: e, Host: Host(), Started: time.Date(2026, 11, 22, 15, 53, 12, 0, time.UTC), Finished: rounds == e.Rounds}
	for round := 1; round <= rounds; round++ {
		for _, c := range e.Cells() {
			runtime := (300*time.Millisecond + time.Duration(round)*time.Millisecond) / time.Duration(c.Workers)
			run.Trials = append(run.Trials, core.Trial{Cell: c, Phase: core.PhaseSweep, Round: round, Runtime: runtime,
				Startup: 20 * time.Microsecond, Usage: core.Usage{User: 300 * time.Millisecond}, Tasks: 64, Checksum: 7, Pinned: true})
		}
	}
	return run
}

// Write writes a run file and returns its path.
func Write(t testing.TB, run core.Run) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "run.txt")
	w, err := runfile.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	errs := []error{w.Begin(run)}
	for _, trial := range run.Trials {
		errs = append(errs, w.Append(trial))
	}
	if err := errors.Join(append(errs, w.Finish(run), w.Close())...); err != nil {
		t.Fatal(err)
	}
	return path
}
