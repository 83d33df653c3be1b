package layer

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"gonum.org/v1/plot/vg"
)

func TestSpreadLeavesLabelsThatAreApart(t *testing.T) {
	wanted := []vg.Length{80, 20, 50}
	if got := spread(wanted, []vg.Length{10, 10, 10}, 0, 100); !slices.Equal(got, wanted) {
		t.Errorf("moved to %v, want %v", got, wanted)
	}
}

func TestSpreadSharesTheMove(t *testing.T) {
	if got := spread([]vg.Length{50, 50}, []vg.Length{10, 10}, 0, 100); !slices.Equal(got, []vg.Length{45, 55}) {
		t.Errorf("two labels at 50 moved to %v, want 45 and 55", got)
	}
	if got := spread([]vg.Length{2, 1}, []vg.Length{10, 10}, 0, 100); !slices.Equal(got, []vg.Length{15, 5}) {
		t.Errorf("two labels at the bottom moved to %v, want 15 and 5", got)
	}
}

func TestSpreadRefusesWhatHasNoRoom(t *testing.T) {
	if got := spread([]vg.Length{1, 2, 3}, []vg.Length{10, 10, 10}, 0, 29); got != nil {
		t.Errorf("three labels of 10 in 29 stand at %v", got)
	}
}

func TestSpreadKeepsLabelsApartAndInside(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 2000 {
		n := 1 + random.IntN(8)
		wanted, heights := make([]vg.Length, n), make([]vg.Length, n)
		for i := range n {
			wanted[i] = vg.Length(random.Float64()*140 - 20)
			heights[i] = vg.Length(5 + random.Float64()*7)
		}
		got := spread(wanted, heights, 0, 100)
		order := rank(wanted)
		bottom := vg.Length(0)
		for _, i := range order {
			if got[i]-heights[i]/2 < bottom-1e-9 || got[i]+heights[i]/2 > 100+1e-9 {
				t.Fatalf("labels at %v with heights %v stand at %v", wanted, heights, got)
			}
			bottom = got[i] + heights[i]/2
		}
	}
}

// No small move of one block of touching labels makes the sum of squares less.
func TestSpreadMovesLeast(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	heights := []vg.Length{10, 10, 10, 10}
	for range 100 {
		wanted := make([]vg.Length, 4)
		for i := range wanted {
			wanted[i] = vg.Length(10 + random.Float64()*80)
		}
		got := spread(wanted, heights, 0, 100)
		least := squares(wanted, got)
		for range 100 {
			other := slices.Clone(got)
			for i := range other {
				other[i] += vg.Length(random.NormFloat64())
			}
			if allowed(wanted, other) && squares(wanted, other) < least-1e-6 {
				t.Fatalf("labels at %v stand at %v; %v is nearer", wanted, got, other)
			}
		}
	}
}

// allowed reports whether labels of 10 keep their order and their distance.
func allowed(wanted, places []vg.Length) bool {
	bottom := vg.Length(0)
	for _, i := range rank(wanted) {
		if places[i]-5 < bottom || places[i]+5 > 100 {
			return false
		}
		bottom = places[i] + 5
	}
	return true
}

func rank(wanted []vg.Length) []int {
	order := make([]int, len(wanted))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		if wanted[a] < wanted[b] {
			return -1
		}
		return 1
	})
	return order
}

func squares(a, b []vg.Length) float64 {
	sum := 0.0
	for i := range a {
		sum += math.Pow(float64(a[i]-b[i]), 2)
	}
	return sum
}
