package stats

import (
	"math"
	"slices"
	"testing"
)

// Plain values give the medians that columns of the same values have, and stay
// as they are.
func TestMediansOfPlainValues(t *testing.T) {
	const rounds = 5
	r := NewResamples(rounds)
	values := [][]float64{{5, 1, 4, 2, 3}, {2, nan, 2, 2, math.Inf(1)}}
	medians := r.Medians(values)
	column := newColumn(slices.Clone(values[0]), []int{0, 1, 2, 3, 4})
	column.batch = &batch{columns: []*Column{column}, resamples: func() *Resamples { return r }}
	if !slices.Equal(medians[0], column.Medians()) {
		t.Error("the medians are not those of a column")
	}
	for _, m := range medians[1] {
		if m != 2 && !math.IsNaN(m) {
			t.Fatalf("equal values with holes have the median %v", m)
		}
	}
	if !math.IsInf(values[1][4], 1) {
		t.Errorf("the values became %v", values[1])
	}
}

func TestMidRanks(t *testing.T) {
	if got, want := midRanks([]float64{3, 1, 3, 2}), []float64{2.5, 0, 2.5, 1}; !slices.Equal(got, want) {
		t.Errorf("the ranks are %v, want %v", got, want)
	}
	if got := standardRanks([]float64{2, 2}); got != nil {
		t.Errorf("equal values have the ranks %v", got)
	}
}
