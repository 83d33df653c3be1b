package stats

import (
	"math"
	"slices"
	"testing"

	"parallelogram/core"
)

// columns lays values out by round, all sharing one resampling.
func columns(values ...[]float64) []*Column {
	n := len(values[0])
	place := make([]int, n)
	for i := range place {
		place[i] = i
	}
	r := NewResamples(n)
	copies := make([][]float64, len(values))
	for i, v := range values {
		copies[i] = slices.Clone(v)
	}
	return newColumns(copies, place, func() *Resamples { return r })
}

var nan = math.NaN()

// Columns that move together have a ratio that does not move at all: only the
// same resampled rounds on both sides can show it.
func TestDeriveKeepsRoundsTogether(t *testing.T) {
	drifting := []float64{1, 2, 4, 8, 16, 32, 64}
	third := make([]float64, len(drifting))
	for i, v := range drifting {
		third[i] = v / 4
	}
	e, ok := Derive(Ratio, columns(drifting, third)...)
	if !ok || e != (Estimate{4, Interval{4, 4, Level}}) {
		t.Errorf("ratio is %+v", e)
	}
}

func TestDeriveFromFewRounds(t *testing.T) {
	c := columns([]float64{10, 12, 11, 13, 9, 10, nan}, []float64{5, 6, 5.5, 6.5, 3, nan, 100})
	e, ok := Derive(Ratio, c...)
	if Paired(c...) != 5 || !ok || e != (Estimate{2, Interval{2, 3, 0}}) {
		t.Errorf("%d paired rounds give %+v, want the ratio of their medians and their range", Paired(c...), e)
	}
	if _, ok := Derive(Ratio, columns([]float64{1, 2}, []float64{nan, math.Inf(1)})...); ok {
		t.Error("an empty column gave a number")
	}
	if _, ok := Derive(func([]float64) float64 { return 1 }, columns([]float64{nan, nan})...); ok {
		t.Error("an empty column gave a constant")
	}
	if _, ok := Derive(Ratio, columns([]float64{1, 2}, []float64{0, 0})...); ok {
		t.Error("a division by zero gave a number")
	}
	apart := columns([]float64{1, nan, nan}, []float64{nan, 2, nan})
	if e, ok := Derive(Ratio, apart...); ok || !math.IsNaN(Quotient(apart[0], apart[1])) {
		t.Errorf("columns without a round in common give %+v and %v", e, Quotient(apart[0], apart[1]))
	}
}

func TestResampledLeavesHoles(t *testing.T) {
	c := columns([]float64{1, 1, 1}, []float64{2, nan, nan})
	empty := 0
	for b, v := range Resampled(func([]float64) float64 { return 7 }, c...) {
		if math.IsNaN(v) != math.IsNaN(c[1].Medians()[b]) || v == v && v != 7 {
			t.Fatalf("resample %d gives %v for a median of %v", b, v, c[1].Medians()[b])
		}
		if math.IsNaN(v) {
			empty++
		}
	}
	// A given round of three is missed by (2/3)³ of the resamples.
	if share := float64(empty) / manyResamples; math.Abs(share-8.0/27) > .02 {
		t.Errorf("%.3f of the resamples lack the one round", share)
	}
	if Resampled(Ratio) != nil || Paired() != 0 {
		t.Error("no columns gave something")
	}
}

func TestColumn(t *testing.T) {
	c := columns([]float64{3, nan, 1, 2, math.Inf(1)})[0]
	if c.N() != 3 || c.Median() != 2 || !slices.Equal(c.Sorted(), []float64{1, 2, 3}) || !math.IsNaN(c.Values()[4]) {
		t.Errorf("column is %+v", c)
	}
	if c.Interval(Level) != (Interval{1, 3, 0}) || c.Interval(.5) != (Interval{1, 3, .75}) {
		t.Errorf("intervals are %+v and %+v", c.Interval(Level), c.Interval(.5))
	}
}

func TestRounds(t *testing.T) {
	run := trials(map[core.Cell][]float64{
		core.Baseline: {100, 0, 102},
		two:           {50, 51, 52},
	}, two, core.Baseline)
	elsewhere := core.Cell{Strategy: "program", Workers: 3, Cores: 3}
	run.Trials = append(run.Trials,
		core.Trial{Cell: elsewhere, Round: 2, Runtime: 7e6},
		core.Trial{Cell: elsewhere, Round: 2, Runtime: 8e6},       // a second repeat in one round
		core.Trial{Cell: core.Baseline, Round: 2, Runtime: 101e6}, // in place of the failed one
		core.Trial{Cell: core.Baseline, Round: 2, Runtime: 103e6},
		core.Trial{Cell: four, Round: 1, Failure: "wrong checksum", Runtime: 25e6},
		core.Trial{Cell: four, Round: 2, Runtime: 0},
		core.Trial{Cell: four, Round: 3, Runtime: -1},
	)
	r := laidOut(run)
	if want := []core.Cell{core.Baseline, two, four, elsewhere}; !slices.Equal(r.Cells(), want) {
		t.Errorf("cells are %v, want %v", r.Cells(), want)
	}
	want := map[core.Cell][]float64{
		core.Baseline: {.100, .101, .103, .102},
		two:           {.050, .051, nan, .052},
		four:          {nan, nan, nan, nan},
		elsewhere:     {nan, .007, .008, nan},
	}
	same := func(a, b float64) bool { return a == b || a != a && b != b }
	for cell, values := range want {
		if got := r.Column(Runtime, cell).Values(); r.Len() != 4 || !slices.EqualFunc(got, values, same) {
			t.Errorf("%v is %v, want %v", cell, got, values)
		}
	}
	if s := r.Summaries(two)[2]; s.N != 0 || s.Failed != 3 || s.Speedup != 0 {
		t.Errorf("a cell of failures is %+v", s)
	}
}
