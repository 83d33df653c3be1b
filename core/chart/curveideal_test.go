package chart

import (
	"testing"
	"time"

	"parallelogram/core"
)

// serialRun holds one serial trial of a second that computed for a while.
func serialRun(cpu time.Duration, voluntary, involuntary int64) core.Run {
	return core.Run{
		Experiment: core.Experiment{Strategies: []core.Strategy{core.Serial}, Workers: []int{1, 2, 4}, Cores: []int{1, 2}},
		Trials: []core.Trial{{Cell: core.Baseline, Round: 1, Runtime: time.Second,
			Usage: core.Usage{User: cpu, Voluntary: voluntary, Involuntary: involuntary}}},
	}
}

func TestTheIdealOfWorkThatWaitsNeedsNoCores(t *testing.T) {
	for _, c := range []struct {
		name string
		run  core.Run
		view View
		x    float64
		want float64
	}{
		{"computing, 4 workers on 2 cores", serialRun(time.Second, 0, 9), View{By: Workers, Fixed: 2}, 4, 0.5},
		{"waiting, 4 workers on 2 cores", serialRun(time.Millisecond, 9, 0), View{By: Workers, Fixed: 2}, 4, 0.25},
		{"waiting, 4 workers on 1 core", serialRun(time.Millisecond, 9, 0), View{By: Cores, Fixed: 4}, 1, 0.25},
		{"kept from the CPU", serialRun(time.Second/10, 1, 9), View{By: Workers, Fixed: 2}, 4, 0.5},
		{"nothing accounted for", serialRun(0, 0, 0), View{By: Workers, Fixed: 2}, 4, 0.5},
	} {
		if got := sliceOf(c.run, c.view).ideal(c.x); got != c.want {
			t.Errorf("%s: ideally %v s, want %v", c.name, got, c.want)
		}
	}
}
