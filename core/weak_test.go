package core

import (
	"testing"
	"time"
)

func TestPerWorkDividesByTheShares(t *testing.T) {
	cell := goroutines(4, 4)
	run := Run{Experiment: Experiment{Weak: true}, Trials: []Trial{
		{Cell: Baseline, Runtime: time.Second},
		{Cell: cell, Runtime: 2 * time.Second, Startup: 4, GILWait: 12, Finish: []time.Duration{8, 4}, Usage: Usage{User: 4 * time.Second, Voluntary: 40}},
	}}
	per := run.PerWork()
	if got := per.Trials[0]; got.Runtime != time.Second {
		t.Errorf("one worker's second became %v", got.Runtime)
	}
	got := per.Trials[1]
	if got.Runtime != time.Second/2 || got.Startup != 1 || got.GILWait != 3 || got.Finish[0] != 2 || got.Usage.User != time.Second || got.Usage.Voluntary != 10 {
		t.Errorf("a quarter of the trial is %+v", got)
	}
	if run.Trials[1].Finish[0] != 8 || run.Trials[1].Runtime != 2*time.Second {
		t.Error("the run itself was changed")
	}
	run.Experiment.Weak = false
	if got := run.PerWork().Trials[1]; got.Runtime != 2*time.Second {
		t.Errorf("with strong scaling 2 s became %v", got.Runtime)
	}
}
