package stats

import (
	"runtime"
	"sync"
	"testing"

	"parallelogram/core"
)

// Parts with as many rounds have the same resamples, also after the run has grown,
// whoever asks first; others have others.
func TestPartsShareResamples(t *testing.T) {
	run := benchRun(3, 9)
	for i := range run.Trials {
		run.Trials[i].Phase = core.PhaseSweep
		if run.Trials[i].Round > 3 {
			run.Trials[i].Phase = core.PhaseConfirm
		}
	}
	taken := NewTrials(run)
	whole, few := taken.Rounds(Part{}), taken.Rounds(Part{Phases: []core.Phase{core.PhaseSweep}})
	parts := []*Rounds{whole, taken.With().Rounds(Part{}), taken.Rounds(Part{Cells: []core.Cell{core.Baseline}})}
	var asking sync.WaitGroup
	for _, r := range parts {
		asking.Go(func() { r.resamples() })
	}
	asking.Wait()
	for i, r := range parts {
		if r.resamples() != whole.resamples() {
			t.Errorf("part %d of 9 rounds has resamples of its own", i)
		}
	}
	if few.resamples() == whole.resamples() || few.resamples().rounds != 3 {
		t.Errorf("3 rounds have the resamples of %d", few.resamples().rounds)
	}
}

// What no part has any more is not kept.
func TestResamplesAreLetGo(t *testing.T) {
	taken := NewTrials(benchRun(3, 9))
	taken.Rounds(Part{}).resamples()
	runtime.GC()
	if known := taken.resampler.drawn[9].Value(); known != nil {
		t.Error("resamples that nobody has are still there")
	}
	runtime.KeepAlive(taken)
}
