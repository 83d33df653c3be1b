package stats

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"parallelogram/core"
)

// TestProbeAndFloorChangeNothing: their trials count neither as measured nor as
// failed, and the probe's round is none.
func TestProbeAndFloorChangeNothing(t *testing.T) {
	run := core.Run{}
	for round := 1; round <= 6; round++ {
		run.Trials = append(run.Trials, core.Trial{Cell: core.Baseline, Phase: core.PhaseSweep, Round: round, Runtime: time.Duration(round) * time.Second})
	}
	probed := run
	probed.Trials = slices.Concat([]core.Trial{
		{Cell: core.Baseline, Phase: core.PhaseProbe, Runtime: time.Hour},
		{Cell: core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 2}, Phase: core.PhaseProbe, Failure: "exit status 1"},
		{Cell: core.Baseline, Phase: core.PhaseFloor, Round: 1, Runtime: time.Hour},
		{Cell: core.Baseline, Phase: core.PhaseFloor, Round: 2, Failure: "exit status 1"},
	}, run.Trials)
	if got, want := summaries(probed), summaries(run); !reflect.DeepEqual(got, want) {
		t.Errorf("with probe and floor %+v, without %+v", got, want)
	}
}
