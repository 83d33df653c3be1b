package stats

import (
	"math"
	"testing"
	"time"

	"parallelogram/core"
)

// summaries describes every cell of a run without variants.
func summaries(run core.Run) []Summary { return NewTrials(run).Summaries("") }

// laidOut is all of a run that counts.
func laidOut(run core.Run) *Rounds { return NewTrials(run).Rounds(Part{}) }

// trials builds a run from runtimes in ms, a slice a cell, round after round;
// 0 stands for a failed trial.
func trials(runtimes map[core.Cell][]float64, cells ...core.Cell) core.Run {
	run := core.Run{Experiment: core.Experiment{
		Strategies: []core.Strategy{core.Serial, core.Goroutine, core.Subprocess},
		Workers:    []int{1, 2, 4}, Cores: []int{1, 2},
	}}
	for _, c := range cells {
		for i, ms := range runtimes[c] {
			t := core.Trial{Cell: c, Round: i + 1, Runtime: time.Duration(ms * 1e6)}
			if ms == 0 {
				t.Failure = "killed"
			}
			run.Trials = append(run.Trials, t)
		}
	}
	return run
}

var (
	two  = core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 2}
	four = core.Cell{Strategy: core.Goroutine, Workers: 4, Cores: 2}
)

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.IsNaN(got) || math.Abs(got-want) > 1e-12*max(1, math.Abs(want)) {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}

func TestSummaries(t *testing.T) {
	run := trials(map[core.Cell][]float64{
		core.Baseline: {100, 101, 99, 102, 98, 100, 103},
		two:           {50, 52, 0, 51, 49, 50, 53},
		four:          {26, 25, 27, 24, 28},
	}, four, core.Baseline, two)
	for i := range run.Trials[5:12] { // the baseline's
		run.Trials[5+i].Usage = core.Usage{User: time.Duration(i) * time.Second, System: 500 * time.Millisecond}
		run.Trials[5+i].Startup = time.Duration(i) * time.Millisecond
	}
	run.Trials[0].Finish = []time.Duration{10, 20}
	list := summaries(run)
	if len(list) != 3 || list[0].Cell != core.Baseline || list[1].Cell != two || list[2].Cell != four {
		t.Fatalf("the cells are not in the order of the grid: %+v", list)
	}
	base, pair, quad := list[0], list[1], list[2]
	near(t, "runtime", base.Runtime, 0.100)
	near(t, "least", base.Min, 0.098)
	near(t, "most", base.Max, 0.103)
	if base.RuntimeCI != (Interval{0.098, 0.103, 1 - 2.0/128}) {
		t.Errorf("interval of 7 values is %+v", base.RuntimeCI)
	}
	if base.Speedup != 1 || base.SpeedupCI != (Interval{1, 1, Level}) {
		t.Errorf("the base is %v %+v times as fast as itself", base.Speedup, base.SpeedupCI)
	}
	if pair.N != 6 || pair.Failed != 1 {
		t.Errorf("%d measured and %d failed, want 6 and 1", pair.N, pair.Failed)
	}
	near(t, "speed-up", pair.Speedup, 100.5/50.5) // over the six rounds that both have
	if pair.SpeedupCI.Confidence != Level || !pair.SpeedupCI.Contains(pair.Speedup) || pair.SpeedupCI.Low == pair.SpeedupCI.High {
		t.Errorf("interval of the speed-up is %+v", pair.SpeedupCI)
	}
	near(t, "speed-up", quad.Speedup, 100.0/26)
	if quad.RuntimeCI != (Interval{0.024, 0.028, 0}) {
		t.Errorf("five values gave the interval %+v", quad.RuntimeCI)
	}
	if want := (Interval{98.0 / 28, 102.0 / 24, 0}); quad.SpeedupCI != want {
		t.Errorf("five rounds gave the speed-up interval %+v, want the range %+v", quad.SpeedupCI, want)
	}
	near(t, "imbalance", quad.Imbalance, 20.0/15)
	near(t, "CPU time", base.CPU, 3.5)
	near(t, "start-up", base.Startup, .003)
	if base.Imbalance != 0 {
		t.Errorf("imbalance that nobody measured is %v", base.Imbalance)
	}
}

// A large grid is worked on piece by piece; no piece may be forgotten or mixed
// up with another.
func TestSummariesOfALargeGrid(t *testing.T) {
	run := benchRun(2*tile+5, 7)
	r := laidOut(run)
	base := r.Column(Runtime, core.Baseline)
	for i, s := range r.Summaries(core.Baseline) {
		column := r.Column(Runtime, r.Cells()[i])
		e, _ := Derive(Ratio, base, column)
		if s.Cell == core.Baseline {
			e.CI = Interval{1, 1, Level}
		}
		if s.Cell != r.Cells()[i] || s.Runtime != column.Median() || s.Speedup != e.Value || s.SpeedupCI != e.CI {
			t.Errorf("cell %d is %+v, alone it is %v with the speed-up %+v", i, s, column.Median(), e)
		}
	}
}
