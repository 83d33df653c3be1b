package plan

import (
	"slices"
	"time"

	"parallelogram/core"
)

// Auto proposes counts for a host. Workers: 1 to 4, then steps of a half and a
// third (6, 8, 12, 16 …) up to twice the cores, where no more work fits beside
// it. Cores: doubling, up to all. The number of cores is always among both.
func Auto(h core.Host) (workers, cores []int) {
	all := h.Cores()
	most := min(2*all, core.MaxWorkers)
	workers = []int{min(all, most), most}
	for n := 1; n <= most; n *= 2 {
		workers = append(workers, n)
		if between := n + n/2; between <= most {
			workers = append(workers, between)
		}
	}
	cores = []int{all}
	for n := 1; n < all; n *= 2 {
		cores = append(cores, n)
	}
	return ascending(workers), ascending(cores)
}

func ascending(counts []int) []int {
	slices.Sort(counts)
	return slices.Compact(counts)
}

// Default proposes the experiment that a newcomer sees on a host.
func Default(h core.Host) core.Experiment {
	workers, cores := Auto(h)
	return core.Experiment{
		Workload:   core.Workload{Name: "primes"},
		Strategies: []core.Strategy{core.Serial, core.Goroutine, core.Subprocess},
		Workers:    workers,
		Cores:      cores,
		Target:     300 * time.Millisecond,
		Seed:       1,
	}.At(core.Standard)
}
