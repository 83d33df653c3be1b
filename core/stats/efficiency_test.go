package stats

import (
	"testing"

	"parallelogram/core"
)

func TestEfficiencyIsPerWorker(t *testing.T) {
	s := Summary{Cell: core.Cell{Workers: 4}, Speedup: 3, SpeedupCI: Interval{2, 4, Level}}
	if got, want := s.Efficiency(), (Estimate{0.75, Interval{0.5, 1, Level}}); got != want {
		t.Errorf("%v, want %v", got, want)
	}
	if got := (Summary{Cell: core.Cell{Workers: 4}}).Efficiency(); got != (Estimate{}) {
		t.Errorf("without a base: %v", got)
	}
}
