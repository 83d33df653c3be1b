package core

import (
	"math"
	"testing"
)

// machineOf is one with fast cores, siblings of some of them, and slow cores.
func machineOf(fast, siblings, slow int) Host {
	var h Host
	for id := range fast + siblings + slow {
		cpu := CPU{ID: id, Core: id}
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
	limited := machineOf(8, 0, 0)
	limited.Quota = 2.5
	for name, c := range map[string]struct {
		host Host
		at   map[float64]float64
	}{
		"plain":   {machineOf(4, 0, 0), map[float64]float64{0: 0, 1: 1, 2.5: 2.5, 4: 4, 6: 6}},
		"SMT":     {machineOf(4, 4, 0), map[float64]float64{4: 4, 4.5: 4, 8: 4, 9: 5}},
		"hybrid":  {machineOf(2, 2, 4), map[float64]float64{2: 2, 4: 2, 5: 3, 5.5: 3.5, 8: 6}},
		"limited": {limited, map[float64]float64{1: 1, 2.25: 2.25, 2.5: 2.5, 3: 2.5, 8: 2.5}},
		"unknown": {Host{}, map[float64]float64{1: 1, 7.5: 7.5}},
	} {
		for n, want := range c.at {
			if got := c.host.Capacity(n); math.Abs(got-want) > 1e-12 {
				t.Errorf("%s: %v CPUs have a capacity of %v, want %v", name, n, got, want)
			}
		}
	}
}
