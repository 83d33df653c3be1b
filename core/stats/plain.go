package stats

import "slices"

// Medians returns the medians of every resample of plain values, a slice a
// row of values, in an order that is the same for all rows. Each row has a
// value for each of the rounds that the resamples are of, NaN for a hole.
func (r *Resamples) Medians(values [][]float64) [][]float64 {
	place := make([]int, r.rounds)
	rows := make([][]float64, len(values))
	for round := range place {
		place[round] = round
	}
	for i, row := range values {
		rows[i] = slices.Clone(row)
	}
	medians := make([][]float64, len(values))
	for i, c := range newColumns(rows, place, func() *Resamples { return r }) {
		medians[i] = c.Medians()
	}
	return medians
}
