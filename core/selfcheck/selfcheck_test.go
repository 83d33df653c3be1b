package selfcheck

import (
	"math/rand/v2"
	"testing"
	"time"

	"parallelogram/core"
)

// pretend makes the run of a case on a machine that keeps to the truth.
func pretend(c Case, noise float64) core.Run {
	random := rand.New(rand.NewPCG(1, 1))
	run := core.Run{Experiment: c.Experiment, Host: machine(8)}
	for round := 1; round <= c.Experiment.Rounds; round++ {
		for _, cell := range c.Experiment.Cells() {
			n := float64(cell.Workers)
			time1 := 0.3 * float64(time.Second) * (c.Serial + (1-c.Serial)/n) * (1 + noise*random.NormFloat64())
			run.Trials = append(run.Trials, core.Trial{
				Cell: cell, Phase: core.PhaseSweep, Round: round, Runtime: time.Duration(time1),
				Usage: core.Usage{User: 300 * time.Millisecond},
			})
		}
	}
	return run
}

func machine(cores int) core.Host {
	h := core.Host{}
	for id := range cores {
		h.CPUs = append(h.CPUs, core.CPU{ID: id, Core: id})
	}
	return h
}

func TestTheTruthIsRecovered(t *testing.T) {
	for _, cores := range []int{2, 8} {
		for _, c := range Cases(machine(cores)) {
			r, err := c.Judge(pretend(c, 0.003))
			if fits := cores > 2; err != nil || !r.Holds() || (r.Law != "") != fits {
				t.Errorf("%s %v on %d cores: found %+v by law %q, %v", c.Kind, c.Serial, cores, r.Found, r.Law, err)
			}
		}
	}
}

func TestALieIsFoundOut(t *testing.T) {
	for _, c := range Cases(machine(8)) {
		run := pretend(c, 0.003)
		c.Serial += 0.1
		if r, err := c.Judge(run); err != nil || r.Holds() {
			t.Errorf("%s: %+v is taken for %v, %v", c.Kind, r.Found, c.Serial, err)
		}
	}
}

func TestTheWorkDividesEvenly(t *testing.T) {
	for _, c := range Cases(machine(8)) {
		if err := c.Experiment.Validate(); err != nil {
			t.Error(err)
		}
		for _, n := range c.Experiment.Workers {
			if tasks := c.Experiment.Workload.Tasks; tasks%n != 0 {
				t.Errorf("%s %v: %d tasks for %d workers", c.Kind, c.Serial, tasks, n)
			}
		}
	}
}

func TestTooFewRoundsAreNoResult(t *testing.T) {
	c := Cases(machine(2))[0]
	run := pretend(c, 0.003)
	run.Trials = run.Trials[:3]
	if _, err := c.Judge(run); err == nil {
		t.Error("three trials give a result")
	}
}
