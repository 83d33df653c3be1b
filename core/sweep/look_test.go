package sweep

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/stats"
)

// of makes a run of one cell for each list of runtimes in milliseconds, a
// round each; 0 stands for a failure.
func of(times map[core.Cell][]float64) core.Run {
	var run core.Run
	for c, list := range times {
		for i, ms := range list {
			t := core.Trial{Cell: c, Phase: core.PhaseSweep, Round: i + 1, Runtime: time.Duration(ms * 1e6)}
			if ms == 0 {
				t.Failure = "exit status 1"
			}
			run.Trials = append(run.Trials, t)
		}
	}
	return run
}

// around returns n times about a median, the relative distance apart.
func around(median, apart float64, n int) (times []float64) {
	for i := range n {
		times = append(times, median*(1+apart*(float64(i)-float64(n-1)/2)))
	}
	return times
}

func TestMore(t *testing.T) {
	for _, c := range []struct {
		rounds int
		width  float64
		want   int
	}{
		{10, 0, 0},
		{10, 0.02, 0},
		{10, 0.0201, 1},
		{10, 0.04, 30},
		{20, 0.06, 160}, // 180 in all
		{10, 1e9, 999_990},
		{3, math.Inf(1), 3},
		{1, math.Inf(1), 5},
	} {
		if got := (precision{rounds: c.rounds, width: c.width}).more(0.02); got != c.want {
			t.Errorf("±%v after %d rounds takes %d more, want %d", c.width, c.rounds, got, c.want)
		}
	}
}

func TestLook(t *testing.T) {
	failed := core.Cell{Strategy: core.Subprocess, Workers: 2, Cores: 2}
	run := of(map[core.Cell][]float64{
		core.Baseline: around(400, 0.001, 10),
		one:           around(209, 0.01, 10),  // 4.5% behind the best, by far noise enough for a doubt
		shared:        around(300, 0.001, 10), // no doubt
		two:           around(200, 0.001, 10),
		failed:        {0, 0, 500, 501, 0, 0},
	})
	l := lookAt(run, []core.Cell{core.Baseline, shared, one, two, failed, {Strategy: core.Goroutine, Workers: 9, Cores: 9}})
	if !slices.Equal(l.references, []core.Cell{core.Baseline, two}) || len(l.precisions) != 5 {
		t.Fatalf("%+v", l)
	}
	for i, want := range []precision{
		{core.Baseline, 10, 0.400, 0.004, false},
		{shared, 10, 0.300, 0.004, false},
		{one, 10, 0.209, 0.04, true},
		{two, 10, 0.200, 0.004, false},
		{failed, 2, 0.5005, math.Inf(1), false},
	} {
		got := l.precisions[i]
		near := math.Abs(got.width-want.width) <= want.width/3 || got.width == want.width
		if got.cell != want.cell || got.rounds != want.rounds || math.Abs(got.median-want.median) > 1e-6 || !near || got.undecided != want.undecided {
			t.Errorf("%+v, want about %+v", got, want)
		}
	}
	if l := lookAt(of(nil), []core.Cell{core.Baseline}); len(l.precisions) > 0 {
		t.Errorf("saw %+v in nothing", l)
	}
}

// TestTheBase is the serial program, or else the smallest cell, as for the
// answer.
func TestTheBase(t *testing.T) {
	small := core.Cell{Strategy: core.Subprocess, Workers: 1, Cores: 1}
	equal := core.Cell{Strategy: core.Goroutine, Workers: 1, Cores: 1}
	run := of(map[core.Cell][]float64{two: {1}, small: {9}, equal: {10}, one: {5}, shared: {3}})
	if l := lookAt(run, []core.Cell{shared, two, equal, small, one}); !slices.Equal(l.references, []core.Cell{small, two}) {
		t.Errorf("base and best %v", l.references)
	}
	run = of(map[core.Cell][]float64{equal: {9}, core.Baseline: {10}})
	if l := lookAt(run, []core.Cell{equal, core.Baseline}); !slices.Equal(l.references, []core.Cell{core.Baseline, equal}) {
		t.Errorf("with the serial program, base and best %v", l.references)
	}
}

// TestTheBestOfWeakScaling does most of the work in a time.
func TestTheBestOfWeakScaling(t *testing.T) {
	run := of(map[core.Cell][]float64{core.Baseline: around(100, 0.001, 6), two: around(110, 0.001, 6)})
	run.Experiment.Weak = true
	if l := lookAt(run, []core.Cell{core.Baseline, two}); !slices.Equal(l.references, []core.Cell{core.Baseline, two}) {
		t.Errorf("base and best %v", l.references)
	}
}

// TestEachVariantHasItsBest, and cells are as good as that of their own.
func TestEachVariantHasItsBest(t *testing.T) {
	times := map[core.Cell][]float64{}
	for variant, ms := range map[string]float64{"a": 100, "b": 1000} {
		for i, list := range [][]float64{around(ms, 0.001, 10), around(ms/2, 0.001, 10), around(0.5225*ms, 0.01, 10)} {
			times[core.Cell{Variant: variant, Strategy: core.Goroutine, Workers: i + 1, Cores: 2}] = list
		}
	}
	run := of(times)
	run.Experiment = core.Experiment{
		Variants: []core.Variant{{Name: "a"}, {Name: "b"}}, Base: core.Cell{Strategy: core.Goroutine, Workers: 1, Cores: 2},
		Strategies: []core.Strategy{core.Goroutine}, Workers: []int{1, 2, 3}, Cores: []int{2},
	}
	cells := run.Experiment.Cells()
	l := lookAt(run, cells)
	if want := []core.Cell{cells[0], cells[1], cells[3], cells[4]}; !slices.Equal(l.references, want) {
		t.Errorf("bases and best ones %v, want %v", l.references, want)
	}
	for i, p := range l.precisions {
		if p.undecided != (i%3 == 2) {
			t.Errorf("%+v", p)
		}
	}
}

// TestManyCells: they are resampled by the tile, and each gets its own.
func TestManyCells(t *testing.T) {
	times := map[core.Cell][]float64{}
	var cells []core.Cell
	for n := 1; n <= 2*tile+1; n++ {
		c := core.Cell{Strategy: core.Goroutine, Workers: n, Cores: 1}
		cells = append(cells, c)
		times[c] = around(1000, 0.0001*float64(n), 6)
	}
	for i, s := range lookAt(of(times), cells).precisions {
		if ratio := s.width / (0.0001 * float64(i+1)); ratio < 1.5 || ratio > 2.6 {
			t.Errorf("%v: width %v, %v times the distance of its values", s.cell, s.width, ratio)
		}
	}
}

func TestNext(t *testing.T) {
	steady, near := precision{cell: shared, rounds: 10}, precision{cell: one, rounds: 10, undecided: true}
	base, best := precision{cell: core.Baseline, rounds: 10}, precision{cell: two, rounds: 10}
	wide := func(name core.Strategy, width float64) precision {
		return precision{cell: core.Cell{Strategy: name, Workers: 1, Cores: 1}, rounds: 10, width: width}
	}
	three, six := wide("three", 0.03), wide("six", 0.06) // 13 and 80 more rounds for ±2%
	for _, c := range []struct {
		name       string
		precisions []precision
		possible   map[int]int // by the number of cells; absent means 0
		cells      []core.Cell
		rounds     int
	}{
		{"all are known", []precision{base, near, steady, best}, map[int]int{2: 99, 3: 99, 4: 99}, nil, 0},
		{"one is not", []precision{base, steady, best, three}, map[int]int{3: 13}, []core.Cell{core.Baseline, two, three.cell}, 5},
		{"and one is close to the best", []precision{base, steady, near, best, three}, map[int]int{4: 13}, []core.Cell{core.Baseline, one, two, three.cell}, 5},
		{"it cannot be", []precision{base, steady, best, three}, map[int]int{3: 12}, nil, 0},
		{"one is given up", []precision{base, best, six, three}, map[int]int{3: 30, 4: 30}, []core.Cell{core.Baseline, two, three.cell}, 5},
		{"for its cost", []precision{base, best, wide("other", 0.031), three}, map[int]int{3: 13, 4: 12}, []core.Cell{core.Baseline, two, three.cell}, 5},
		{"none is", []precision{base, best, six, three}, map[int]int{4: 80}, []core.Cell{core.Baseline, two, six.cell, three.cell}, 5},
		{"the base itself", []precision{{cell: core.Baseline, rounds: 10, width: 0.0201}, best, steady}, map[int]int{2: 3}, []core.Cell{core.Baseline, two}, 3},
	} {
		l := look{references: []core.Cell{core.Baseline, two}, precisions: c.precisions}
		cells, rounds := l.next(0.02, func(cells []core.Cell) int { return c.possible[len(cells)] })
		if !slices.Equal(cells, c.cells) || rounds != c.rounds {
			t.Errorf("%s: %d rounds of %v, want %d of %v", c.name, rounds, cells, c.rounds, c.cells)
		}
	}
}

// TestStoppingKeepsCoverage: looking again and again, and stopping when the
// widths please, must not make the intervals that are told any less true. The
// machine is that of the simulation in core/stats, with noise of 2% and spikes,
// but without its drift, under which a cell has no one true runtime.
func TestStoppingKeepsCoverage(t *testing.T) {
	const runs = 200
	random := rand.New(rand.NewPCG(7, 7))
	times, ratios, rounds, reached := 0, 0, 0, 0
	for range runs {
		run := core.Run{}
		more := lookEvery * 2
		for n := 0; more > 0; {
			for range more {
				n++
				run.Trials = append(run.Trials, simulated(random, n, core.Baseline, 400), simulated(random, n, two, 100))
			}
			look := lookAt(run, []core.Cell{core.Baseline, two})
			if _, more = look.next(0.02, func([]core.Cell) int { return maxRounds - n }); more == 0 {
				rounds += n
				if len(look.unmet(0.02)) == 0 {
					reached++
				}
			}
		}
		table := stats.NewTrials(run).Rounds(stats.Part{})
		base, best := table.Column(stats.Runtime, core.Baseline), table.Column(stats.Runtime, two)
		if best.Interval(stats.Level).Contains(0.1 * shift) {
			times++
		}
		if e, _ := stats.Derive(stats.Ratio, base, best); e.CI.Contains(4) {
			ratios++
		}
	}
	covered := func(n int) float64 { return 100 * float64(n) / runs }
	t.Logf("nominal 95%%: times %.1f%%, speed-ups %.1f%%; %.1f rounds, target reached by %.0f%%", covered(times), covered(ratios), float64(rounds)/runs, covered(reached))
	for what, n := range map[string]int{"times": times, "speed-ups": ratios} {
		if c := covered(n); c < 92 || c > 99 {
			t.Errorf("%s: 95%% intervals cover %.1f%%", what, c)
		}
	}
	if mean := float64(rounds) / runs; mean < 13 || mean > 22 || covered(reached) < 60 {
		t.Errorf("it took %.1f rounds, and %.0f%% reached the target", mean, covered(reached))
	}
}

// shift is the median of the simulated noise: its twentieth part that is spikes
// moves it from 1 to where 10 in 19 of the rest lie below.
var shift = math.Exp(0.02 * 0.06602)

func simulated(random *rand.Rand, round int, c core.Cell, ms float64) core.Trial {
	factor := math.Exp(0.02 * random.NormFloat64())
	if random.Float64() < 0.05 {
		factor *= 1.05 + 0.35*random.Float64()
	}
	return core.Trial{Cell: c, Phase: core.PhaseSweep, Round: round, Runtime: time.Duration(ms * 1e6 * factor)}
}
