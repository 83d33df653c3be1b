package stats

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"parallelogram/core"
)

// TestTheProbeChangesNothing: its trials count neither as measured nor as
// failed, and its round is none.
func TestTheProbeChangesNothing(t *testing.T) {
	run := core.Run{}
	for round := 1; round <= 6; round++ {
		run.Trials = append(run.Trials, core.Trial{Cell: core.Baseline, Phase: core.PhaseSweep, Round: round, Runtime: time.Duration(round) * time.Second})
	}
	probed := run
	probed.Trials = slices.Concat([]core.Trial{
		{Cell: core.Baseline, Phase: core.PhaseProbe, Runtime: time.Hour},
		{Cell: core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 2}, Phase: core.PhaseProbe, Failure: "exit status 1"},
	}, run.Trials)
	if got, want := summaries(probed), summaries(run); !reflect.DeepEqual(got, want) {
		t.Errorf("with a probe %+v, without %+v", got, want)
	}
}
