package simulation

import (
	"flag"
	"math"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"

	"parallelogram/core/stats"
)

var figures = flag.Bool("figures", false, "simulate all machines, in many runs")

// machine is what disturbs times. Shares are standard deviations of logarithms.
type machine struct {
	name    string
	noise   float64 // of every trial
	unequal bool    // a cell has from half to one and a half times that
	spikes  bool    // one trial in twenty is 5 to 40% slower
	rounds  float64 // noise that a round's trials share
	drift   float64 // by how much a round is slower than the one before
	walk    float64 // of the steps of a pace that wanders freely, a round
	pace    float64 // of a pace that wanders about a mean, 0.8 of it lasting from round to round
	clock   float64 // tick, s
	drops   bool    // after six rounds three cells of four are measured no more
}

// The machines that studies go through.
var (
	steady     = machine{name: "independent noise", noise: .02}
	spiky      = machine{name: "heavy tails", noise: .02, spikes: true}
	unequal    = machine{name: "unequal noise", noise: .02, unequal: true}
	shared     = machine{name: "rounds differ", noise: .02, rounds: .03}
	drifting   = machine{name: "3% drift a round", noise: .02, drift: .03}
	spikyDrift = machine{name: "drift and tails", noise: .02, drift: .03, spikes: true}
	walking    = machine{name: "3% random walk", noise: .02, walk: .03}
	wandering  = machine{name: "wandering pace", noise: .01, pace: .03}
	coarse     = machine{name: "coarse clock", noise: .02, clock: .02}
	dropping   = machine{name: "drift, cells left", noise: .02, drift: .03, drops: true}
)

// measure returns times of cells, a row a cell and a column a round.
func (m machine) measure(rng *rand.Rand, truths []float64, rounds int) [][]float64 {
	times := make([][]float64, len(truths))
	for c := range times {
		times[c] = make([]float64, rounds)
	}
	walk, pace := 0.0, m.pace*rng.NormFloat64()
	for r := range rounds {
		round := m.rounds * rng.NormFloat64()
		pace = .8*pace + .6*m.pace*rng.NormFloat64()
		for turn, c := range rng.Perm(len(truths)) {
			walk += m.walk / math.Sqrt(float64(len(truths))) * rng.NormFloat64()
			elapsed := float64(r) + float64(turn)/float64(len(truths)) - float64(rounds)/2
			times[c][r] = m.tick(truths[c] * math.Exp(round+pace+walk+m.drift*elapsed+m.trial(rng, c)))
			if m.drops && r >= stats.MinRounds && c%4 != 0 {
				times[c][r] = math.NaN()
			}
		}
	}
	return times
}

// trial returns the logarithm of what happens to one trial alone.
func (m machine) trial(rng *rand.Rand, cell int) float64 {
	noise := m.noise * rng.NormFloat64()
	if m.unequal {
		noise *= .5 + float64(cell%4)/3
	}
	if m.spikes && rng.Float64() < .05 {
		noise += math.Log(1.05 + .35*rng.Float64())
	}
	return noise
}

// tick rounds a time to what the clock shows, one tick at least.
func (m machine) tick(time float64) float64 {
	if m.clock == 0 {
		return time
	}
	return max(1, math.Round(time/m.clock)) * m.clock
}

// runs returns how many runs a study makes: few, as it is tested every day, or
// many, for the figures.
func runs(few int) int {
	if *figures {
		return 10 * few
	}
	return few
}

// repeat makes so many runs, always the same ones.
func repeat[T any](runs int, one func(rng *rand.Rand) T) []T {
	results := make([]T, runs)
	stats.Parallel(runs, func(i int) { results[i] = one(rand.New(rand.NewPCG(7, uint64(i)))) })
	return results
}

// percent returns how many of the results are so.
func percent[T any](results []T, so func(T) bool) float64 {
	n := 0
	for _, r := range results {
		if so(r) {
			n++
		}
	}
	return 100 * float64(n) / float64(len(results))
}

// mean returns the mean of a figure of the results.
func mean[T any](results []T, of func(T) float64) float64 {
	sum := 0.0
	for _, r := range results {
		sum += of(r)
	}
	return sum / float64(len(results))
}

// resamplesOf returns the resamples of so many rounds, made once.
func resamplesOf(rounds int) *stats.Resamples {
	made, _ := resamples.LoadOrStore(rounds, sync.OnceValue(func() *stats.Resamples { return stats.NewResamples(rounds) }))
	return made.(func() *stats.Resamples)()
}

var resamples sync.Map

// ratio estimates how many times longer a takes than b.
func ratio(a, b []float64) stats.Estimate {
	value := stats.Median(a) / stats.Median(b)
	medians := resamplesOf(len(a)).Medians([][]float64{a, b})
	for i := range medians[0] {
		medians[0][i] /= medians[1][i]
	}
	return stats.Estimate{Value: value, CI: stats.Percentile(medians[0], stats.Level).Including(value)}
}

// alone estimates a time by itself.
func alone(times []float64) stats.Estimate {
	sorted := slices.Sorted(slices.Values(times))
	return stats.Estimate{Value: stats.Median(times), CI: stats.MedianInterval(sorted, stats.Level)}
}

// half returns half the width of an interval, as a share of the truth, in percent.
func half(i stats.Interval, truth float64) float64 { return 50 * (i.High - i.Low) / truth }

// within fails unless a figure is in a range.
func within(t *testing.T, what string, figure, low, high float64) {
	t.Helper()
	if !(low <= figure && figure <= high) {
		t.Errorf("%s is %.2f, want %v to %v", what, figure, low, high)
	}
}
