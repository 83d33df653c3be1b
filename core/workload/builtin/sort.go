package builtin

import (
	"math/rand/v2"
	"slices"

	"parallelogram/core/job"
)

// sorting sorts numbers in memory that its worker keeps, so that no garbage
// collector has a part in it.
var sorting = job.Workload{
	Name:     "sort",
	Family:   job.CPU,
	About:    "Sorts random numbers of eight bytes.",
	Expect:   "Even CPU work: expect it to scale with the physical cores while all numbers fit into the caches.",
	Evenness: "even",
	Params: []job.Param{{
		Name: "items", Kind: job.Count, Default: 10_000, Min: 2, Max: 1_000_000,
		About: "numbers that one task sorts; each worker keeps 16 bytes for each",
	}},
	Job: func(o job.Order) job.Job {
		items := o.Int("items")
		own := newPerWorker(o.Workers, func() *sortBuffers { return &sortBuffers{make([]uint64, items), make([]uint64, items)} })
		return job.Job{Tasks: o.Tasks, Ready: own.ready, Task: func(e job.Env, i int) uint64 {
			buffers := own.of(e)
			random := rand.NewPCG(uint64(i), 1)
			for n := range buffers.items {
				buffers.items[n] = random.Uint64()
			}
			mergeSort(e, buffers.items, buffers.spare)
			return rank(buffers.items)
		}}
	},
}

type sortBuffers struct{ items, spare []uint64 }

// sortedAtOnce and mergedAtOnce are how many items are sorted or merged between
// two checkpoints.
const (
	sortedAtOnce = 1000
	mergedAtOnce = 10_000
)

// mergeSort sorts items; spare is as long, and its content is lost.
func mergeSort(e job.Env, items, spare []uint64) {
	if len(items) <= sortedAtOnce {
		slices.Sort(items)
		e.Checkpoint()
		return
	}
	half := len(items) / 2
	mergeSort(e, items[:half], spare[:half])
	mergeSort(e, items[half:], spare[half:])
	copy(spare, items)
	merge(e, items, spare[:half], spare[half:])
}

// merge fills items from two sorted lists.
func merge(e job.Env, items, a, b []uint64) {
	for n := range items {
		if len(b) == 0 || len(a) > 0 && a[0] <= b[0] {
			items[n], a = a[0], a[1:]
		} else {
			items[n], b = b[0], b[1:]
		}
		if n%mergedAtOnce == mergedAtOnce-1 {
			e.Checkpoint()
		}
	}
}

// rank is a checksum that the order of the items decides.
func rank(items []uint64) (sum uint64) {
	for n, x := range items {
		sum += uint64(n+1) * x
	}
	return sum
}
