package curve

import (
	"math"
	"slices"
	"testing"

	"parallelogram/core"
	"parallelogram/core/chart/axis"
)

// machine is one with fast cores, siblings of some of them, and slow cores.
func machine(fast, siblings, slow int) core.Host {
	h := core.Host{Model: "Test"}
	for id := range fast + siblings + slow {
		cpu := core.CPU{ID: id, Core: id}
		switch {
		case id >= fast+siblings:
			cpu.Class = 1
		case id >= fast:
			cpu.Core, cpu.Thread = id-fast, 1
		}
		h.CPUs = append(h.CPUs, cpu)
	}
	return h
}

func TestCapacityCountsCoresNotThreads(t *testing.T) {
	limited := machine(8, 0, 0)
	limited.Quota = 2.5
	for name, c := range map[string]struct {
		host core.Host
		at   map[float64]float64
	}{
		"plain":   {machine(4, 0, 0), map[float64]float64{0: 0, 1: 1, 2.5: 2.5, 4: 4, 6: 6}},
		"SMT":     {machine(4, 4, 0), map[float64]float64{4: 4, 4.5: 4, 8: 4, 9: 5}},
		"hybrid":  {machine(2, 2, 4), map[float64]float64{2: 2, 4: 2, 5: 3, 5.5: 3.5, 8: 6}},
		"limited": {limited, map[float64]float64{1: 1, 2.25: 2.25, 2.5: 2.5, 3: 2.5, 8: 2.5}},
		"unknown": {core.Host{}, map[float64]float64{1: 1, 7.5: 7.5}},
	} {
		capacity := capacityOf(c.host)
		for n, want := range c.at {
			if got := capacity.of(n); math.Abs(got-want) > 1e-12 {
				t.Errorf("%s: %v CPUs have a capacity of %v, want %v", name, n, got, want)
			}
		}
	}
	if got := capacityOf(machine(2, 2, 4)).kinks(); !slices.Equal(got, []float64{2, 4}) {
		t.Errorf("the capacity bends at %v, want 2 and 4", got)
	}
	if got := capacityOf(limited).kinks(); !slices.Equal(got, []float64{2.5}) {
		t.Errorf("a limited capacity bends at %v, want 2.5", got)
	}
}

func TestZonesFollowTheMachine(t *testing.T) {
	inf := math.Inf(1)
	limited := machine(4, 0, 0)
	limited.Quota = 2.5
	type span struct {
		to     float64
		label  string
		shaded bool
	}
	for name, c := range map[string]struct {
		host core.Host
		view View
		want []span
	}{
		"plain": {machine(8, 0, 0), View{Fixed: 8}, []span{{10, "", false}, {inf, english.MoreWorkers, true}}},
		"SMT": {machine(4, 4, 0), View{Fixed: 8}, []span{{5, english.PhysicalCores, false}, {10, english.Siblings, true},
			{inf, english.MoreWorkers, true}}},
		"hybrid": {machine(2, 2, 4), View{Fixed: 8}, []span{{2.5, english.PhysicalCores, false}, {5, english.Siblings, true},
			{10, english.SlowerCores, true}, {inf, english.MoreWorkers, true}}},
		"hybrid by cores": {machine(2, 2, 4), View{By: Cores}, []span{{3, english.PhysicalCores, false}, {6, english.Siblings, true},
			{inf, english.SlowerCores, true}}},
		"few workers": {machine(2, 2, 4), View{By: Cores, Fixed: 2}, []span{{1.5, english.MoreWorkers, true}, {3, english.PhysicalCores, false},
			{6, english.Siblings, true}, {inf, english.SlowerCores, true}}},
		"limited": {limited, View{Fixed: 4}, []span{{2.5, "", false}, {5, english.BeyondQuota, true}, {inf, english.MoreWorkers, true}}},
		"alike":   {machine(8, 0, 0), View{By: Cores}, nil},
	} {
		run := synthetic(1, 8, 1, 1, 1, 2, 3, 4, 6, 8, 12)
		run.Host = c.host
		cut := sliceOf(run, c.view)
		var got []span
		from := math.Inf(-1)
		for _, z := range cut.zones(ruler.ForCounts(cut.counts, false), english) {
			if z.from != from {
				t.Errorf("%s: a zone begins at %v, the one before ends at %v", name, z.from, from)
			}
			got, from = append(got, span{z.to, z.label, z.shaded}), z.to
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: zones %+v, want %+v", name, got, c.want)
		}
	}
}
