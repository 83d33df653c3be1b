package stats

import "parallelogram/core"

// tile is how many cells are resampled together: enough that fetching the
// resamples costs little, few enough that a large grid needs little memory.
const tile = 64

// Speedups estimates how many times faster than the base each cell is: from
// medians, with the percentile interval of their ratio. That of the base itself
// is one, exactly; it is the zero Estimate where either measured nothing.
func (r *Rounds) Speedups(base core.Cell, cells ...core.Cell) []Estimate {
	gains := make([]Estimate, len(cells))
	baseline := r.Column(Runtime, base)
	scratch := make([][]float64, min(tile, len(cells)))
	for from := 0; from < len(cells); from += tile {
		some := cells[from:min(from+tile, len(cells))]
		columns := r.make(Runtime, some...) // whose medians are used up
		for i, c := range columns {
			c.medians = scratch[i]
		}
		Parallel(len(some), func(i int) {
			gains[from+i] = speedup(baseline, columns[i], some[i] == base)
		})
		for i, c := range columns {
			scratch[i] = c.medians
		}
	}
	return gains
}

// speedup uses up the medians of the runtime.
func speedup(base, runtime *Column, same bool) Estimate {
	if same && runtime.N() > 0 {
		return Estimate{1, Interval{1, 1, Level}}
	}
	gain, _ := derive(runtime.Medians(), Ratio, []*Column{base, runtime})
	return gain
}
