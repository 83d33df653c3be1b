package timeline

import (
	"testing"

	"parallelogram/core"
	"parallelogram/core/chart/style"
	"parallelogram/core/trace"
)

func TestProcessesOfTheirOwnAreNeverAllReady(t *testing.T) {
	for strategy, want := range map[core.Strategy]int{core.Subprocess: 2, core.SubprocessEach: 1} {
		l := Of(trace.Trace{Cell: core.Cell{Strategy: strategy, Workers: 2, Cores: 2}}, View{}, style.Light())
		if got := l.moments(); len(got) != want {
			t.Errorf("%s has %d moments, want %d", strategy, len(got), want)
		}
	}
}
