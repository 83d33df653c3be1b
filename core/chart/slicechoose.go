package chart

import (
	"slices"

	"parallelogram/core"
)

// choose returns the fixed count of a view that leaves it open.
func (s slice) choose(e core.Experiment, cells map[core.Cell]*point) int {
	workers, cores := set(e.Workers), set(e.Cores)
	for c := range cells {
		if c.Strategy != core.Serial {
			workers[c.Workers], cores[c.Cores] = true, true
		}
	}
	if s.by == Workers {
		return largest(cores)
	}
	common := 0
	for n := range cores {
		if workers[n] {
			common++
		}
	}
	if common >= min(2, len(cores)) {
		return 0
	}
	return largest(workers)
}

func set(counts []int) map[int]bool {
	s := map[int]bool{}
	for _, n := range counts {
		s[n] = true
	}
	return s
}

// largest returns the largest count, 0 when there is none.
func largest(counts map[int]bool) int {
	most := 0
	for n := range counts {
		most = max(most, n)
	}
	return most
}

// fixedSlots are the strategies whose colour and glyph are the same in every
// run. The others take the next ones in the order of the run.
var fixedSlots = []core.Strategy{core.Goroutine, core.Subprocess}

// strategies lists what has a series, by slot.
func strategies(e core.Experiment, cells map[core.Cell]*point) []core.Strategy {
	list := append(slices.Clone(fixedSlots), e.Strategies...)
	var others []core.Strategy
	for c := range cells {
		others = append(others, c.Strategy)
	}
	slices.Sort(others)
	list = append(list, others...)
	var unique []core.Strategy
	for _, s := range list {
		if s != core.Serial && !slices.Contains(unique, s) {
			unique = append(unique, s)
		}
	}
	return unique
}
