package sweep

import (
	"math"
	"testing"
	"time"

	"parallelogram/core"
)

// TestEstimate compares with a run where every cell scales
// ideally and processes cost nothing.
func TestEstimate(t *testing.T) {
	for _, tasks := range []int{0, 300} {
		l := newScripted(t)
		e := small()
		e.Workload.Tasks = tasks
		l.run(e)
		took := l.seen[len(l.seen)-1].Elapsed
		processes := overhead * time.Duration(len(l.specs))
		if got := planOf(e).Forecast(twoCores()).Time; math.Abs(float64(got-took-processes)) > 0.05*float64(took) {
			t.Errorf("estimated %v, took %v and %v for processes", got, took, processes)
		}
	}
}

func TestEstimateOfAges(t *testing.T) {
	e := small()
	e.Target, e.Rounds = core.MaxTarget, core.MaxRounds
	e.Strategies, e.Workers, e.Cores = []core.Strategy{core.Goroutine, core.Subprocess}, nil, []int{1}
	for n := 1; n <= core.MaxWorkers; n++ {
		e.Workers = append(e.Workers, n)
	}
	if d := planOf(e).Forecast(twoCores()).Time; d < math.MaxInt64/2 {
		t.Errorf("estimated %v for 4 million hours", d)
	}
}
