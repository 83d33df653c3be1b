package stats

import (
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
	"time"

	"parallelogram/core"
)

// anyRun has trials of several variants, phases and cells, in which anything may
// be unknown.
func anyRun(rng *rand.Rand) core.Run {
	run := core.Run{Experiment: core.Experiment{
		Strategies: []core.Strategy{core.Serial, core.Goroutine}, Workers: []int{1, 2, 4}, Cores: []int{2},
		Variants: []core.Variant{{Name: "a"}, {Name: "b"}}, Weak: true,
	}}
	phases := []core.Phase{core.PhaseProbe, core.PhaseSweep, core.PhaseSweep, core.PhaseFocus, core.PhaseConfirm, core.PhaseFloor, ""}
	for i := range rng.IntN(200) {
		cells := run.Experiment.Cells()
		t := core.Trial{
			Cell: cells[rng.IntN(len(cells))], Phase: phases[rng.IntN(len(phases))], Round: 1 + i/len(cells),
			Runtime: time.Duration(1e9 * (1 + rng.Float64())), Usage: core.Usage{User: time.Second, Faults: rng.Int64N(9)},
		}
		if rng.IntN(9) == 0 {
			t.Failure = "killed"
		}
		if i > 20 && rng.IntN(2) == 0 { // not from the start
			t.Finish = []time.Duration{5, 10}
			t.Noise = &core.Noise{Span: time.Second, Throttled: new(time.Millisecond)}
		}
		run.Trials = append(run.Trials, t)
	}
	return run
}

// held is all that trials hold, one line a trial.
func held(t *Trials) (lines []string) {
	for i := range t.Len() {
		line := fmt.Sprint(t.Cell(i), t.Phase(i), t.Round(i), t.OK(i))
		for m := range measures {
			line += fmt.Sprint(" ", t.Value(m, i))
		}
		lines = append(lines, line)
	}
	return lines
}

// Trials that are gone on with are those that are made anew; what was taken
// before stays as it was.
func TestGoingOnIsMakingAnew(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 1))
	for range 40 {
		run := anyRun(rng)
		grown := NewTrials(core.Run{Experiment: run.Experiment})
		var snapshots []*Trials
		var before [][]string
		for from := 0; from < len(run.Trials); {
			to := min(len(run.Trials), from+rng.IntN(20))
			grown = grown.With(run.Trials[from:to]...)
			snapshots, before = append(snapshots, grown), append(before, held(grown))
			from = to
		}
		anew := NewTrials(run)
		if got, want := held(grown), held(anew); !slices.Equal(got, want) {
			t.Fatalf("gone on with: %q\nmade anew: %q", got, want)
		}
		for _, v := range []string{"a", "b"} {
			if got, want := grown.Summaries(v), anew.Summaries(v); !reflect.DeepEqual(got, want) {
				t.Fatalf("gone on with: %+v\nmade anew: %+v", got, want)
			}
		}
		for i, s := range snapshots {
			if !slices.Equal(held(s), before[i]) {
				t.Fatalf("after going on, what was taken before is %q, was %q", held(s), before[i])
			}
		}
	}
}

// A part has the trials that it names and no others: the sums of a measure tell.
func TestPartsOfTrials(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 2))
	a, none := "a", "none"
	one := core.Cell{Variant: "b", Strategy: core.Goroutine, Workers: 2, Cores: 2}
	for range 40 {
		run := anyRun(rng)
		trials := NewTrials(run)
		for name, c := range map[string]struct {
			part Part
			has  func(core.Trial) bool
		}{
			"all":             {Part{}, func(t core.Trial) bool { return t.Phase.Counts() }},
			"a phase":         {Part{Phases: []core.Phase{core.PhaseConfirm}}, func(t core.Trial) bool { return t.Phase == core.PhaseConfirm }},
			"two phases":      {Part{Phases: []core.Phase{"", core.PhaseProbe}}, func(t core.Trial) bool { return t.Phase == "" || t.Phase == core.PhaseProbe }},
			"a variant":       {Part{Variant: &a}, func(t core.Trial) bool { return t.Phase.Counts() && t.Cell.Variant == "a" }},
			"no such variant": {Part{Variant: &none}, func(core.Trial) bool { return false }},
			"a cell":          {Part{Cells: []core.Cell{one}}, func(t core.Trial) bool { return t.Phase.Counts() && t.Cell == one }},
			"all of it": {Part{Variant: &a, Phases: []core.Phase{core.PhaseSweep}, Cells: []core.Cell{one}},
				func(core.Trial) bool { return false }},
		} {
			want, got, n := 0.0, 0.0, 0
			for _, trial := range run.Trials {
				if c.has(trial) && trial.OK() {
					want += trial.Runtime.Seconds()
					n++
				}
			}
			rounds := trials.Rounds(c.part)
			for _, cell := range rounds.Cells() {
				for _, v := range rounds.Column(Runtime, cell).Sorted() {
					got += v
					n--
				}
			}
			if n != 0 || math.Abs(got-want) > 1e-9 {
				t.Fatalf("%s: %v s, want %v s, and %d trials too few", name, got, want, n)
			}
		}
	}
}

// With weak scaling a part may have the times of one worker's share; what does
// not grow with the work is never divided.
func TestPartsOfOneShare(t *testing.T) {
	trial := core.Trial{
		Cell: four, Round: 1, Runtime: 8 * time.Second, Startup: 4 * time.Second, LockWait: 2 * time.Second, GILWait: 2 * time.Second, GC: 2 * time.Second,
		Usage:  core.Usage{User: 12 * time.Second, System: 4 * time.Second, Voluntary: 40, Involuntary: 80, Faults: 120, PeakRSS: 1 << 20},
		Finish: []time.Duration{1, 3}, Lost: 7, Noise: &core.Noise{Span: 10, Throttled: new(time.Duration(5)), Overheats: new(int64(4)), Frequency: new(2e9)},
	}
	run := core.Run{Experiment: core.Experiment{Weak: true}, Trials: []core.Trial{trial}}
	value := func(part Part, m Measure) float64 { return NewTrials(run).Rounds(part).Median(m, four) }
	for m, want := range map[Measure]float64{
		Runtime: 2, Startup: 1, CPU: 4, System: 1, Voluntary: 10, Involuntary: 20, Faults: 30, LockWait: 0.5, GILWait: 0.5, Collecting: 0.5,
		Imbalance: 1.5, PeakRSS: 1 << 20, Lost: 7, Throttled: 0.5, Overheated: 4, Frequency: 2e9,
	} {
		near(t, fmt.Sprint("measure ", m), value(Part{PerWork: true}, m), want)
		if grows[m] {
			want *= 4
		}
		near(t, fmt.Sprint("of the whole, measure ", m), value(Part{}, m), want)
	}
	run.Experiment.Weak = false
	near(t, "with strong scaling, the runtime", value(Part{PerWork: true}, Runtime), 8)
}
