package scaling

import (
	"slices"
	"testing"

	"parallelogram/core/stats"
)

// linearAnd returns a fit of the linear law that misses so many times the squares
// of one of Amdahl's law, and that one, over some points.
func linearAnd(times float64, points int) (linear, amdahl Fit) {
	list := slices.Repeat([]point{{workers: 1, time: 2}}, points) // both miss them by half
	linear = Fit{Parameters: Parameters{Law: Linear, Lambda: 1}, RSS: times, points: list}
	amdahl = Fit{Parameters: Parameters{Law: Amdahl, Lambda: 1, Sigma: .1}, RSS: 1, points: list}
	return linear, amdahl
}

// A law refutes a simpler one that has four times its squares, of enough
// points; of few, Fisher's test asks for more: for five, F(1, 3) is 10.13 at 5%,
// which is 4.38 times the squares.
func TestALawRefutesFromItsLimits(t *testing.T) {
	for _, c := range []struct {
		times  float64
		points int
		want   bool
	}{{3.9, 12, false}, {4.1, 12, true}, {4.3, 5, false}, {4.45, 5, true}} {
		linear, amdahl := linearAnd(c.times, c.points)
		if got := amdahl.refutes(linear); got != c.want {
			t.Errorf("%v times the squares of %d points refute: %v", c.times, c.points, got)
		}
		if linear.refutes(amdahl) {
			t.Error("a simpler law refutes a richer one")
		}
	}
}

func TestALawIsRejectedBelowItsChance(t *testing.T) {
	for p, want := range map[float64]bool{.049: true, .05: false} {
		if got := (LackOfFit{P: p}).Rejected(); got != want {
			t.Errorf("at p = %v a law is rejected: %v", p, got)
		}
	}
}

// Twice the largest count is as far as a law may be asked.
func TestALawReachesTwiceAsFar(t *testing.T) {
	f := mustFit(t, Amdahl, Times, exact(Parameters{Amdahl, 1, .1, 0}, 1, 2, 4, 8))
	for workers, want := range map[int]bool{16: true, 17: false} {
		if _, err := f.Predict(workers); (err == nil) != want {
			t.Errorf("%d workers, after tests with 8: %v", workers, err)
		}
	}
}

// Fits to data without rounds are simulated as often as rounds are resampled.
func TestAsManyAreSimulatedAsResampled(t *testing.T) {
	f := mustFit(t, Amdahl, Times, exact(Parameters{Amdahl, 1, .1, 0}, 1, 2, 4, 8))
	resampled := stats.NewResamples(6).Medians([][]float64{{1, 2, 3, 4, 5, 6}})
	if got, want := len(f.Simulate()), len(resampled[0]); got != want {
		t.Errorf("%d simulations, %d resamples", got, want)
	}
}
