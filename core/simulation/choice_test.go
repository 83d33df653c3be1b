package simulation

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"parallelogram/core/stats"
)

// tolerance is how much slower than the best a chosen cell may be.
const tolerance = .05

// chosen is the cells that two rules choose, the first being the smallest.
type chosen struct{ holm, bound int }

// choose goes through the cells in order and takes the first that is not too
// slow: by Holm's procedure over all cells, from times as they are, and by the
// bound from the best, from times by pace.
func choose(times [][]float64) chosen {
	return chosen{holm: byHolm(times), bound: byBound(stats.PaceOf(times).Adjust(times))}
}

func byHolm(times [][]float64) int {
	best, near, _ := candidates(times)
	p := make([]float64, len(near))
	for i, r := range resampledRatios(times, near, best) {
		p[i] = exceeds(r, 1+tolerance)
	}
	passed := holm(p, len(times)-1)
	return smallest(near, best, func(i int) bool { return passed[i] })
}

func byBound(times [][]float64) int {
	best, near, ratios := candidates(times)
	w := stats.CompareWithBest(len(times[0]), ratios, resampledRatios(times, near, best))
	return smallest(near, best, func(i int) bool { return w.Upper[i] <= 1+tolerance })
}

// smallest returns the first cell that is the best or passes.
func smallest(near []int, best int, passes func(i int) bool) int {
	for i, cell := range near {
		if cell < best && passes(i) {
			return cell
		}
	}
	return best
}

// candidates returns the fastest cell and those whose medians are near it.
func candidates(times [][]float64) (best int, near []int, ratios []float64) {
	medians := make([]float64, len(times))
	for c, row := range times {
		medians[c] = stats.Median(row)
	}
	best = slices.Index(medians, slices.Min(medians))
	for c, m := range medians {
		if c != best && m <= medians[best]*(1+tolerance) {
			near, ratios = append(near, c), append(ratios, m/medians[best])
		}
	}
	return best, near, ratios
}

// resampledRatios returns the resampled ratios of cells to the best. It keeps
// all only of few cells: ten thousand would need much memory.
func resampledRatios(times [][]float64, near []int, best int) [][]float64 {
	const tile = 64
	r := resamplesOf(len(times[0]))
	reference := r.Medians(times[best : best+1])[0]
	kept := len(reference)
	if len(near) > 1000 {
		kept = stats.JointResamples
	}
	list := make([][]float64, 0, len(near))
	for some := range slices.Chunk(near, tile) {
		rows := make([][]float64, len(some))
		for i, c := range some {
			rows[i] = times[c]
		}
		for _, medians := range r.Medians(rows) {
			for b := range kept {
				medians[b] /= reference[b]
			}
			list = append(list, slices.Clone(medians[:kept]))
		}
	}
	return list
}

// holm returns which of the hypotheses, that a cell is too slow, are rejected;
// others are plainly true.
func holm(p []float64, hypotheses int) []bool {
	const alpha = (1 - stats.Level) / 2
	rejected, order := make([]bool, len(p)), make([]int, len(p))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return int(math.Copysign(1, p[a]-p[b])) })
	for rank, i := range order {
		if p[i]*float64(hypotheses-rank) > alpha {
			break
		}
		rejected[i] = true
	}
	return rejected
}

// saturated is a curve that falls no further from the middle on: the middle
// cell is right.
func saturated(cells int) []float64 {
	truths := slices.Repeat([]float64{1}, cells)
	for c := range cells / 2 {
		truths[c] = 1.2
	}
	return truths
}

// tooSlow is cells of which all but the last are just too slow.
func tooSlow(cells int) []float64 {
	truths := slices.Repeat([]float64{1 + tolerance + .0001}, cells)
	truths[cells-1] = 1
	return truths
}

// choices returns in how many runs each rule takes the right cell, in percent.
func (m machine) choices(few, rounds int, truths []float64, right int) (holm, bound float64) {
	list := repeat(runs(few), func(rng *rand.Rand) chosen { return choose(m.measure(rng, truths, rounds)) })
	return percent(list, func(c chosen) bool { return c.holm == right }),
		percent(list, func(c chosen) bool { return c.bound == right })
}

func TestTheRightCellIsChosen(t *testing.T) {
	t.Log("right cell of a curve that saturates, %: Holm, bound from the best")
	for _, s := range []struct {
		machine            machine
		cells, rounds, few int
		atLeast            float64
	}{
		{machine: spiky, cells: 9, rounds: 10, few: 100, atLeast: 72},
		{machine: spiky, cells: 101, rounds: 10, few: 60, atLeast: 22},
		{machine: steady, cells: 9, rounds: 10, few: 30, atLeast: 90},
		{machine: drifting, cells: 9, rounds: 20, few: 30, atLeast: 90},
	} {
		holm, bound := s.machine.choices(s.few, s.rounds, saturated(s.cells), s.cells/2)
		t.Logf("%-18s %3d cells %2d rounds  %5.1f %5.1f", s.machine.name, s.cells, s.rounds, holm, bound)
		within(t, s.machine.name, bound, s.atLeast, 100)
	}
}

func TestNoCellIsChosenThatIsTooSlow(t *testing.T) {
	t.Log("a cell 5.01% slower than the best is chosen, %: Holm, bound from the best")
	for _, s := range []struct {
		machine            machine
		cells, rounds, few int
	}{
		{steady, 9, 10, 100}, {spiky, 9, 10, 60}, {drifting, 9, 10, 60}, {steady, 9, 20, 40},
		{steady, 101, 10, 40}, {spiky, 101, 10, 40},
	} {
		holm, bound := s.machine.choices(s.few, s.rounds, tooSlow(s.cells), s.cells-1)
		t.Logf("%-18s %3d cells %2d rounds  %5.1f %5.1f", s.machine.name, s.cells, s.rounds, 100-holm, 100-bound)
		within(t, s.machine.name, 100-bound, 0, 5)
	}
}

// Many candidates must not make the choice impossible: with Holm's procedure
// no p-value is small enough for 252 of them.
func TestTenThousandCellsAreNotTooMany(t *testing.T) {
	quiet := machine{noise: .0001}
	for _, cells := range []int{200, 10000} {
		c := choose(quiet.measure(rand.New(rand.NewPCG(1, 1)), saturated(cells), 10))
		t.Logf("%5d cells: Holm takes %d, the bound %d", cells, c.holm, c.bound)
		if c.bound != cells/2 {
			t.Errorf("of %d cells number %d is chosen, want %d", cells, c.bound, cells/2)
		}
	}
}

func TestAllChoices(t *testing.T) {
	if !*figures {
		t.Skip("asked for by -figures")
	}
	t.Log("%: right cell of a saturated curve, too slow a cell; by Holm and by the bound from the best")
	for _, rounds := range []int{6, 10, 20} {
		for _, m := range []machine{steady, spiky, unequal, shared, drifting} {
			for _, cells := range []int{9, 101} {
				few := 8 + 200/cells
				rightHolm, right := m.choices(few, rounds, saturated(cells), cells/2)
				fineHolm, fine := m.choices(few, rounds, tooSlow(cells), cells-1)
				t.Logf("%-18s %3d cells %2d rounds   right %5.1f %5.1f   too slow %5.1f %5.1f", m.name, cells, rounds,
					rightHolm, right, 100-fineHolm, 100-fine)
			}
		}
	}
}

// exceeds returns the p-value of the hypothesis that a quantity is at or above
// limit, from its resamples: the share of them that is (Davison and Hinkley,
// Bootstrap Methods and their Application, 1997, chapter 4, whose added one
// keeps it above 0). NaN resamples are left out; 1 when there are no others.
// It means little with fewer than stats.MinRounds rounds.
func exceeds(resampled []float64, limit float64) float64 {
	at, n := 0, 0
	for _, v := range resampled {
		if !math.IsNaN(v) {
			n++
		}
		if v >= limit {
			at++
		}
	}
	return float64(at+1) / float64(n+1)
}
