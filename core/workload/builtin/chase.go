package builtin

import (
	"math/bits"

	"parallelogram/core/job"
)

// chase follows pointers through memory. Each leads to the next, so that no
// processor can fetch ahead.
//
// The memory is shared out among the workers, so that it is as large with any
// number of them, and each worker has a cycle of its own. What triad says of
// filling it holds here, too.
var chase = job.Workload{
	Name:     "chase",
	Family:   job.Memory,
	About:    "Follows a chain of pointers that are scattered over memory; a worker process lays out its part of them as it starts.",
	Expect:   "Bound by the memory's latency: each worker waits for one cache line at a time; expect it to scale with the cores.",
	Evenness: "even",
	Params: []job.Param{
		{
			Name: "memory", Kind: job.Bytes, Default: 128 << 20, Min: 64 << 10, Max: 16 << 30,
			About: "all of it together, shared out among the workers, each share rounded down to a power of two; at least 4 times the last-level cache; worker processes fill their part as they start",
		},
		{Name: "hops", Kind: job.Count, Default: 5000, Min: 10, Max: 10_000_000, About: "pointers that one task follows"},
	},
	Job: func(o job.Order) job.Job {
		own := newPerWorker(o.Workers, func() *chain { return newChain(o.Int("memory") / o.Workers) })
		hops := o.Int("hops")
		leap := hop().times(hops)
		return job.Job{Tasks: o.Tasks, Ready: own.ready, Task: func(e job.Env, i int) uint64 {
			return own.of(e).follow(e, uint64(i), hops, leap)
		}}
	},
}

// chain is a cycle of nodes, one a cache line.
type chain struct {
	nodes []node
	mask  uint64 // their number, a power of two, less one
}

type node struct {
	next uint64
	_    [7]uint64
}

// chased is how many hops lie between two checkpoints: 25–75 µs.
const chased = 250

// newChain returns a cycle that fills at most n bytes, and at least two nodes.
func newChain(n int) *chain {
	count := uint64(1) << (bits.Len(uint(max(2, n/64))) - 1)
	c := &chain{make([]node, count), count - 1}
	for i := range c.nodes {
		c.nodes[i].next = hop().of(uint64(i)) & c.mask
	}
	return c
}

// scatter spreads the nodes from which tasks start: 2⁶⁴ divided by the golden
// ratio (Knuth, The Art of Computer Programming 3, 6.4).
const scatter = 11400714819323198485

// follow takes a task's hops from a node of its own, and returns the number of
// the task if it has come where the leap over all hops leads.
func (c *chain) follow(e job.Env, task uint64, hops int, leap affine) uint64 {
	start := task * scatter >> 16 & c.mask
	at := start
	for part := range paced(e, hops, chased) {
		for range part {
			at = c.nodes[at].next
		}
	}
	if at != leap.of(start)&c.mask {
		return ^task
	}
	return task
}
