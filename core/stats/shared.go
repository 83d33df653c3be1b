package stats

import (
	"math"
	"math/rand/v2"
)

const (
	// permutations give p-values down to 1 in 500, five times as fine as the
	// decision that they serve.
	permutations = 499
	// hopeless is how many permutations may reach what was measured before no
	// more are made: the p-value is then above what is called significant
	// (Besag and Clifford, "Sequential Monte Carlo p-values", Biometrika 78(2),
	// 1991).
	hopeless = 5
	// ranked is about how many times are permuted; that many show any effect
	// that matters.
	ranked = 5000
)

// sharedEffects returns the p-value of the hypothesis that rounds have no
// effect that cells share: Friedman's statistic (Journal of the American
// Statistical Association 32, 1937), extended to cells that lack rounds, among
// permutations of the times within each cell. Effects only say in which order
// the permutations take the rounds, so that the order in which they were run
// does not matter.
func sharedEffects(logs [][]float64, effects []float64) float64 {
	scores := rankScores(sample(logs), ascending(effects))
	if len(scores) < 2 {
		return 1
	}
	counts, sums := roundCounts(scores, len(effects)), make([]float64, len(effects))
	measured, rng := friedman(scores, counts, sums), rand.New(rand.NewPCG(seed, uint64(len(effects))))
	reached := 1 // what was measured is one of the permutations
	for made := 1; made <= permutations; made++ {
		for _, s := range scores {
			s.shuffle(rng)
		}
		if friedman(scores, counts, sums) >= measured*(1-1e-12) {
			reached++
		}
		if reached > hopeless {
			return float64(reached) / float64(made+1)
		}
	}
	return float64(reached) / (permutations + 1)
}

// sample returns rows evenly spread over all of them, with about as many
// values as are permuted.
func sample(rows [][]float64) [][]float64 {
	kept := max(2, ranked/max(1, width(rows)))
	if len(rows) <= kept {
		return rows
	}
	some := make([][]float64, kept)
	for i := range some {
		some[i] = rows[i*len(rows)/kept]
	}
	return some
}

// ranking is the ranks of one cell's times: where they stand, and how far each
// is from the mean rank in units of the standard deviation.
type ranking struct {
	rounds []int
	scores []float64
}

func (r ranking) shuffle(rng *rand.Rand) {
	rng.Shuffle(len(r.scores), func(i, j int) { r.scores[i], r.scores[j] = r.scores[j], r.scores[i] })
}

// rankScores ranks the times of every cell that has some that differ. The
// rounds come in the given order.
func rankScores(logs [][]float64, order []int) []ranking {
	var list []ranking
	for _, row := range logs {
		var r ranking
		var values []float64
		for place, round := range order {
			if !math.IsNaN(row[round]) {
				r.rounds, values = append(r.rounds, place), append(values, row[round])
			}
		}
		if r.scores = standardRanks(values); r.scores != nil {
			list = append(list, r)
		}
	}
	return list
}

// roundCounts returns how many cells have each round.
func roundCounts(cells []ranking, rounds int) []float64 {
	counts := make([]float64, rounds)
	for _, c := range cells {
		for _, round := range c.rounds {
			counts[round]++
		}
	}
	return counts
}

// friedman returns how much the cells agree about the rounds: the sum of the
// squared sums of their scores in each round, each divided by how many cells
// have that round. Sums are room to work in.
func friedman(cells []ranking, counts, sums []float64) (agreement float64) {
	clear(sums)
	for _, c := range cells {
		for i, round := range c.rounds {
			sums[round] += c.scores[i]
		}
	}
	for r, sum := range sums {
		if counts[r] > 0 {
			agreement += sum * sum / counts[r]
		}
	}
	return agreement
}
