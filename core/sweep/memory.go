package sweep

import (
	"cmp"
	"slices"

	"gonum.org/v1/gonum/stat"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
)

// ascending has a probe of fixed work go up with the counts, behind the baselines:
// what a count will hold is told by those before it.
func (m *measurement) ascending(turns []turn) []turn {
	if m.fixed() {
		slices.SortStableFunc(turns, func(a, b turn) int {
			return cmp.Or(cmp.Compare(m.rank(a.cell), m.rank(b.cell)), cmp.Compare(a.cell.Workers, b.cell.Workers))
		})
	}
	return turns
}

// leavesOut reports whether a cell of the probe is not run because the machine is
// not likely to have the memory that it takes. Then it and all larger counts of its
// series are closed. A run that is continued has left out what it left out before.
func (m *measurement) leavesOut(c core.Cell) bool {
	if i := slices.IndexFunc(m.run.Notices, func(n message.Message) bool { return n.Key == "memory-left-out" && n.Cell == c }); i >= 0 {
		m.closeFrom(c)
		m.replay.told(m.run.Notices[i])
		return true
	}
	if !m.fixed() || m.run.Experiment.AnyMemory || m.replaying() || m.Free == nil {
		return false
	}
	projected, ok := m.projected(c)
	free := m.Free()
	if !ok || free <= 0 || projected <= float64(free) {
		return false
	}
	n := message.New(message.Warning, "memory-left-out", "strategy", c.Strategy, "workers", c.Workers, "cores", c.Cores,
		"projected", quantity.Memory(projected), "free", quantity.Memory(float64(free)), "left", quantity.Counts(m.closeFrom(c)))
	n.Cell = c
	m.note(n)
	return true
}

// projected returns what a cell will hold by the straight line through the counts
// of its series that were probed so far, bytes; false while those are fewer than
// two.
func (m *measurement) projected(c core.Cell) (bytes float64, ok bool) {
	var workers, peaks []float64
	for _, t := range m.run.Trials {
		if sameSeries(t.Cell, c) && t.OK() && t.Memory.Peak > 0 {
			workers, peaks = append(workers, float64(t.Cell.Workers)), append(peaks, float64(t.Memory.Peak))
		}
	}
	if len(workers) < 2 || slices.Min(workers) == slices.Max(workers) {
		return 0, false
	}
	start, each := stat.LinearRegression(workers, peaks, nil, false)
	return start + each*float64(c.Workers), true
}

// closeFrom closes a cell and the larger counts of its series, and returns all
// those counts, ascending.
func (m *measurement) closeFrom(c core.Cell) (counts []int) {
	for _, other := range m.schedule.cells {
		if sameSeries(other, c) && other.Workers >= c.Workers {
			m.schedule.close(other)
			counts = append(counts, other.Workers)
		}
	}
	slices.Sort(counts)
	return counts
}

// sameSeries reports whether two cells differ in their workers alone.
func sameSeries(a, b core.Cell) bool {
	a.Workers = b.Workers
	return a == b
}
