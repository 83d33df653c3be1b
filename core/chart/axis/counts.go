package axis

import (
	"math/bits"
	"slices"
	"strconv"

	"gonum.org/v1/plot"
)

// Counts labels counts as far as their labels have room: the ends first,
// then the rounder in the binary sense, so that 64 counts keep 16, 32 and 48.
// place says where along the axis a label stands.
func Counts(counts []int, log bool, place func(n int, label string) Span) []plot.Tick {
	var kept []Span
	var ticks []plot.Tick
	for _, level := range byRoundness(counts) {
		spans := make([]Span, len(level))
		for i, n := range level {
			spans[i] = place(n, strconv.Itoa(n))
		}
		// Linear axes show a level whole or not at all: gaps among equal
		// steps look like errors.
		if !log && crowded(spans, kept) {
			continue
		}
		for i, n := range level {
			if !spans[i].hits(kept) {
				kept = append(kept, spans[i])
				ticks = append(ticks, plot.Tick{Value: float64(n), Label: strconv.Itoa(n)})
			}
		}
	}
	return ticks
}

// byRoundness groups counts: first, last, then by how often 2 divides them.
func byRoundness(counts []int) [][]int {
	levels := make([][]int, 66)
	last := len(counts) - 1
	for i, n := range counts {
		switch i {
		case 0:
			levels[0] = []int{n}
		case last:
			levels[1] = []int{n}
		default:
			zeros := bits.TrailingZeros64(uint64(n))
			levels[65-zeros] = append(levels[65-zeros], n)
		}
	}
	return levels
}

// Span is a stretch of an axis.
type Span struct{ From, To float64 }

func (s Span) hits(others []Span) bool {
	return slices.ContainsFunc(others, func(o Span) bool { return s.From < o.To && o.From < s.To })
}

// crowded reports whether spans, in order, hit each other or others.
func crowded(spans, others []Span) bool {
	for i, s := range spans {
		if s.hits(others) || s.hits(spans[:i]) {
			return true
		}
	}
	return false
}
