package builtin

import "parallelogram/core/job"

// triad is the one of the STREAM kernels that computes most: a = b + s·c
// (McCalpin, Memory Bandwidth and Machine Balance in Current High Performance
// Computers, IEEE TCCA Newsletter, December 1995).
//
// The memory is shared out among the workers, so that all arrays together are
// as large with any number of them: larger than the last-level cache, or else
// its bandwidth is measured. Each worker goes round and round in its own part.
//
// Goroutines have theirs from the warm-up. A worker process is new in every
// run and has to fill its own, as a program would whose processes read their
// data: that is a part of what processes cost, and stands in the start-up.
var triad = job.Workload{
	Name:     "triad",
	Family:   job.Memory,
	About:    "Streams through a stretch of three arrays, a = b + s·c, with little to compute; a worker process fills its part of them as it starts.",
	Expect:   "Bound by the memory's bandwidth: expect a few cores to use all of it; more of them only wait.",
	Evenness: "even",
	Params: []job.Param{
		{
			Name: "memory", Kind: job.Bytes, Default: 128 << 20, Min: 1 << 20, Max: 16 << 30,
			About: "all arrays together, shared out among the workers; at least 4 times the last-level cache; worker processes fill their part as they start",
		},
		{
			Name: "stretch", Kind: job.Bytes, Default: 3 << 20, Min: 24 << 10, Max: 1 << 30,
			About: "how much of the arrays one task streams through",
		},
	},
	Job: func(o job.Order) job.Job {
		stretch := o.Int("stretch") / tripleBytes
		own := newPerWorker(o.Workers, func() *triadArrays { return newTriadArrays(o.Int("memory") / o.Workers) })
		return job.Job{Tasks: o.Tasks, Ready: own.ready, Task: func(e job.Env, i int) uint64 {
			return own.of(e).stream(e, stretch, float64(i%8)) + uint64(i)
		}}
	},
}

// tripleBytes is the size of one number of each array.
const tripleBytes = 3 * 8

// streamed is how many numbers lie between two checkpoints: about 50 µs.
const streamed = 16 << 10

// triadArrays is what one worker streams through.
type triadArrays struct {
	a, b, c []float64
	next    int // where the next stretch begins
}

// newTriadArrays fills arrays of so many bytes together, and at least a number
// each. Writing to them is what makes the system find memory for them.
func newTriadArrays(bytes int) *triadArrays {
	n := max(1, bytes/tripleBytes)
	d := &triadArrays{a: make([]float64, n), b: make([]float64, n), c: make([]float64, n)}
	for i := range n {
		d.a[i], d.b[i], d.c[i] = 1, 2, 3
	}
	return d
}

// stream computes n numbers and returns the last one.
func (d *triadArrays) stream(e job.Env, n int, s float64) uint64 {
	last := 0
	for n > 0 {
		from, to := d.next, d.next+min(n, streamed, len(d.a)-d.next)
		scaledSum(d.a[from:to], d.b[from:to], d.c[from:to], s)
		n -= to - from
		last, d.next = to-1, to%len(d.a)
		e.Checkpoint()
	}
	return uint64(d.a[last])
}

// scaledSum sets a = b + s·c.
func scaledSum(a, b, c []float64, s float64) {
	b, c = b[:len(a)], c[:len(a)]
	for i := range a {
		a[i] = b[i] + s*c[i]
	}
}
