package exchange

import (
	"math"
	"slices"
)

// kinds in the order in which one is kept that others are computed from.
var order = []Kind{Runtime, Throughput, Speedup, ""}

// withoutDerived leaves out the columns that say in another unit, or as a rate
// or a speed-up, what one before them says.
func (g *grid) withoutDerived(list []column) (kept []column) {
	sorted := slices.Clone(list)
	slices.SortStableFunc(sorted, func(a, b column) int {
		return slices.Index(order, a.value.kind) - slices.Index(order, b.value.kind)
	})
	for _, c := range sorted {
		if !slices.ContainsFunc(kept, func(k column) bool { return g.derived(k, c) }) {
			kept = append(kept, c)
		}
	}
	return kept
}

// derived reports whether b follows from a.
func (g *grid) derived(a, b column) bool {
	inverse := a.value.kind != b.value.kind && (a.value.kind == Runtime || b.value.kind == Runtime) && a.value.kind != "" && b.value.kind != ""
	low, high, rows := math.Inf(1), 0.0, 0
	for _, r := range g.rows {
		x, okX := quantityOf(r.cells[a.at], g.style)
		y, okY := quantityOf(r.cells[b.at], g.style)
		if !okX || !okY || !x.sound() || !y.sound() {
			continue
		}
		ratio := x.value / y.value
		if inverse {
			ratio = x.value * y.value
		}
		low, high, rows = min(low, ratio), max(high, ratio), rows+1
	}
	if rows < 2 || !(high <= 1.04*low) {
		return false
	}
	return a.value.kind != b.value.kind || high <= 1.01*low && isFactor(math.Sqrt(low*high))
}

// isFactor reports whether units of time differ by a factor.
func isFactor(ratio float64) bool {
	for _, f := range []float64{60, 1e3, 3600, 6e4, 1e6, 3.6e6, 1e9} {
		if math.Abs(max(ratio, 1/ratio)/f-1) < 0.01 {
			return true
		}
	}
	return false
}
