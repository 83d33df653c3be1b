package chart

import (
	"math/bits"
	"slices"
	"strconv"
)

// countTicks labels counts as far as their labels have room: the ends first,
// then the rounder in the binary sense, so that 64 counts keep 16, 32 and 48.
// place says where along the axis a label stands.
func countTicks(counts []int, log bool, place func(n int, label string) span) []tick {
	var kept []span
	var ticks []tick
	for _, level := range byRoundness(counts) {
		spans := make([]span, len(level))
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
				ticks = append(ticks, tick{float64(n), strconv.Itoa(n)})
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

// span is a stretch of an axis.
type span struct{ from, to float64 }

func (s span) hits(others []span) bool {
	return slices.ContainsFunc(others, func(o span) bool { return s.from < o.to && o.from < s.to })
}

// crowded reports whether spans, in order, hit each other or others.
func crowded(spans, others []span) bool {
	for i, s := range spans {
		if s.hits(others) || s.hits(spans[:i]) {
			return true
		}
	}
	return false
}
