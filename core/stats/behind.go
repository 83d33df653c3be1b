package stats

import (
	"slices"

	"parallelogram/core"
)

// BehindBest bounds how far cells are behind the best one, see
// [CompareWithBest]. A tile of cells is resampled at a time, as memory allows.
func (r *Rounds) BehindBest(best core.Cell, cells []core.Cell) WithBest {
	reference, rounds := r.Column(Runtime, best), r.Len()
	ratios, resampled := make([]float64, len(cells)), make([][]float64, len(cells))
	for from := 0; from < len(cells); from += tile {
		for i, column := range r.make(Runtime, cells[from:min(from+tile, len(cells))]...) {
			rounds = min(rounds, Paired(column, reference))
			ratios[from+i], resampled[from+i] = Quotient(column, reference), Resampled(Ratio, column, reference)
			if kept := resampled[from+i]; len(cells) > manyCells && len(kept) > JointResamples {
				resampled[from+i] = slices.Clone(kept[:JointResamples])
			}
		}
	}
	return CompareWithBest(rounds, ratios, resampled)
}
