package curve

import (
	"math"
	"sort"

	"parallelogram/core/chart/axis"
	"parallelogram/core/chart/layer"
	"parallelogram/core/chart/slice"
	"parallelogram/core/chart/view"
)

// segment says what the workers or cores of a stretch of the x axis run on.
type segment int

const (
	onCores     segment = iota // physical cores of the fastest kind
	onSiblings                 // hardware threads that share a core with others
	onSlower                   // efficiency cores
	beyondQuota                // more than a control group allows
	beyondCores                // workers that have no core of their own
)

// machine tells what the counts of a slice run on.
type machine struct{ slice.Slice }

// segment returns what the count n along x is about.
func (m machine) segment(n int) segment {
	w, k := m.Place(float64(n))
	workers, cores := int(w), int(k)
	switch quota := m.Run.Host.Quota; {
	case workers > cores:
		return beyondCores
	case quota > 0 && float64(min(workers, cores)) > quota:
		return beyondQuota
	case n < 1 || n > len(m.Run.Host.CPUs):
		return onCores
	}
	switch cpu := m.Run.Host.CPUs[n-1]; {
	case cpu.Class > 0:
		return onSlower
	case cpu.Thread > 0:
		return onSiblings
	}
	return onCores
}

// zones cuts the x axis where the counts come to be about something else. There
// are none where all are alike and nothing need be said.
func (m machine) zones(x axis.Scale) []layer.Zone {
	if m.By == view.Workers && m.Fixed == 0 {
		return nil // nothing was measured
	}
	names := map[segment]string{onCores: m.Text("physical-cores"), onSiblings: m.Text("siblings"), onSlower: m.Text("slower-cores"),
		beyondQuota: m.Text("beyond-quota"), beyondCores: m.Text("more-workers")}
	var list []layer.Zone
	from, kinds := math.Inf(-1), false
	for i, n := range m.Counts {
		here, to := m.segment(n), math.Inf(1)
		if i+1 < len(m.Counts) {
			if m.segment(m.Counts[i+1]) == here {
				continue
			}
			to = m.border(x, n, m.Counts[i+1])
		}
		list = append(list, layer.Zone{From: from, To: to, Label: names[here], Shaded: here != onCores})
		kinds = kinds || here == onSiblings || here == onSlower
		from = to
	}
	plain := func(z layer.Zone) bool { return !z.Shaded }
	if len(list) == 1 && plain(list[0]) {
		return nil
	}
	// Physical cores need a name only where another kind gives it a meaning.
	for i := range list {
		if plain(list[i]) && !kinds {
			list[i].Label = ""
		}
	}
	return list
}

// border returns where between two counts, the first of one segment and the
// second of another, the latter begins: midway between the last count that
// belongs to the former, measured or not, and the next measured one.
func (m machine) border(x axis.Scale, a, b int) float64 {
	here := m.segment(a)
	last := a + sort.Search(b-a, func(i int) bool { return m.segment(a+i) != here }) - 1
	return x.Between(float64(last), float64(b))
}
