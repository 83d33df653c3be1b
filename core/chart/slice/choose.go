package slice

import (
	"slices"

	"parallelogram/core"
	"parallelogram/core/chart/view"
)

// choose returns the fixed count of a view that leaves it open.
func (s Slice) choose(e core.Experiment, cells map[core.Cell]*Point) int {
	workers, cores := set(e.Workers), set(e.Cores)
	for c := range cells {
		if c.Strategy != core.Serial {
			workers[c.Workers], cores[c.Cores] = true, true
		}
	}
	if s.By == view.Workers {
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

// fixedSlots are the strategies whose colour and shape are the same in every
// run. The others take the next ones in the order of the run.
var fixedSlots = []core.Strategy{core.Goroutine, core.Subprocess}

// Strategies lists what has a series, by slot.
func Strategies(e core.Experiment, cells map[core.Cell]*Point) []core.Strategy {
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

// Taking lists the strategies that take part in a run, by slot, without the
// serial one.
func Taking(run core.Run, cells map[core.Cell]*Point) []core.Strategy {
	return slices.DeleteFunc(Strategies(run.Experiment, cells), func(s core.Strategy) bool {
		if slices.Contains(run.Experiment.Strategies, s) {
			return false
		}
		for c := range cells {
			if c.Strategy == s {
				return false
			}
		}
		return true
	})
}
