package stats

import (
	"cmp"
	"math"
	"slices"
)

// standardRanks returns the ranks of values, equal ones sharing theirs, with
// mean 0 and mean square 1; nil when all are equal.
func standardRanks(values []float64) []float64 {
	ranks := midRanks(values)
	squares := 0.0
	for i := range ranks {
		ranks[i] -= float64(len(ranks)-1) / 2
		squares += ranks[i] * ranks[i]
	}
	if squares == 0 {
		return nil
	}
	for i := range ranks {
		ranks[i] /= math.Sqrt(squares / float64(len(ranks)))
	}
	return ranks
}

// midRanks returns the rank of each value from 0, equal values sharing the
// mean of theirs.
func midRanks(values []float64) []float64 {
	order, ranks := ascending(values), make([]float64, len(values))
	for i := 0; i < len(order); {
		j := i
		for j < len(order) && values[order[j]] == values[order[i]] {
			j++
		}
		for _, k := range order[i:j] {
			ranks[k] = float64(i+j-1) / 2
		}
		i = j
	}
	return ranks
}

// ascending returns the indices of values in ascending order, NaN first.
func ascending(values []float64) []int {
	order := make([]int, len(values))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(values[a], values[b]) })
	return order
}
