package stats

import (
	"fmt"
	"hash/fnv"
	"math"
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"
)

// counts decodes how often resample b drew each round.
func (r *Resamples) counts(b int) []int {
	counts := make([]int, r.rounds)
	for round := range counts {
		for p, word := range r.blocks[b/lanes][round] {
			counts[round] += int(word>>(b%lanes)&1) << p
		}
	}
	return counts
}

// Each resample must draw as often as there are rounds, and over all resamples
// the counts must be spread like draws with replacement: mean 1, variance
// 1−1/n, of which 9,999 resamples estimate the latter to about 2%.
func TestResamplesAreDrawsWithReplacement(t *testing.T) {
	for _, n := range []int{1, 2, 6, 10, 63, 64, 65, 100} {
		r := NewResamples(n)
		total, squares := make([]float64, n), 0.0
		for b := range r.Len() {
			sum := 0
			for round, c := range r.counts(b) {
				sum += c
				total[round] += float64(c)
				squares += float64((c - 1) * (c - 1))
			}
			if sum != n {
				t.Fatalf("resample %d of %d rounds made %d draws", b, n, sum)
			}
		}
		if n == 1 {
			continue
		}
		for round, c := range total {
			if mean := c / float64(r.Len()); math.Abs(mean-1) > .05 {
				t.Errorf("round %d of %d was drawn %.3f times on average", round, n, mean)
			}
		}
		variance, want := squares/float64(r.Len()*n), 1-1/float64(n)
		if math.Abs(variance/want-1) > .05 {
			t.Errorf("%d rounds: the counts vary by %.3f, want %.3f", n, variance, want)
		}
	}
}

// Counts must never overflow their bits, however unlikely that is: rounds that
// are full take no more, and the draw goes to another.
func TestDrawOneKeepsToItsBits(t *testing.T) {
	const rounds, open = 20, 2
	counts := make([]uint8, 8*rounds)
	for round := open; round < rounds; round++ {
		counts[8*round] = maxDraws
	}
	drawOne(counts, rounds, rand.NewPCG(1, 1))
	for round := open; round < rounds; round++ {
		if counts[8*round] != maxDraws {
			t.Errorf("a full round was drawn: %d", counts[8*round])
		}
	}
	if counts[0] > maxDraws || counts[8] > maxDraws || counts[0]+counts[8] != rounds {
		t.Errorf("the open rounds were drawn %d and %d times, want %d together", counts[0], counts[8], rounds)
	}
}

// The same number of rounds must give the same resamples on every machine,
// however many processors share the drawing; the hash keeps it so.
func TestResamplesAreTheSameEverywhere(t *testing.T) {
	hash := func() string {
		h := fnv.New64a()
		for _, block := range NewResamples(10).blocks {
			fmt.Fprint(h, block)
		}
		return fmt.Sprintf("%x", h.Sum64())
	}
	many := hash()
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	if one := hash(); one != many || one != "61f04e0e654d0915" {
		t.Errorf("resamples %s on one processor, %s on all, 61f04e0e654d0915 when this was written", one, many)
	}
}

func TestResamplesOfManyRounds(t *testing.T) {
	if n := NewResamples(manyRounds + 1).Len(); n != fewResamples {
		t.Errorf("%d resamples of %d rounds", n, manyRounds+1)
	}
}

// The medians must be those of the values really drawn.
func TestMediansOfResamples(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 1))
	for _, n := range []int{1, 2, 3, 5, 6, 7, 10, 63, 64, 65, 130} {
		r := NewResamples(n)
		for _, holes := range []float64{0, .3, .9, 1} {
			column := randomColumn(rng, n, holes, r)
			for b, got := range column.Medians() {
				if want := expanded(column, r.counts(b)); got != want && !(got != got && want != want) {
					t.Fatalf("%d rounds, %.0f%% holes, resample %d: median %v, want %v", n, 100*holes, b, got, want)
				}
			}
		}
	}
}

// randomColumn holds small whole numbers, so that many tie.
func randomColumn(rng *rand.Rand, n int, holes float64, r *Resamples) *Column {
	values := make([]float64, n)
	for i := range values {
		values[i] = float64(rng.IntN(2 + n))
		if rng.Float64() < holes {
			values[i] = math.NaN()
		}
	}
	return newColumns([][]float64{values}, rng.Perm(n), func() *Resamples { return r })[0]
}

// expanded writes out what was drawn, sorts it, and takes the middle.
func expanded(c *Column, counts []int) float64 {
	var list []float64
	for rank, round := range c.draws {
		list = append(list, slices.Repeat([]float64{c.sorted[rank]}, counts[round])...)
	}
	slices.Sort(list)
	n := len(list)
	if n == 0 {
		return math.NaN()
	}
	return (list[(n-1)/2] + list[n/2]) / 2
}
