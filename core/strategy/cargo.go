package strategy

import (
	"slices"

	"parallelogram/core/workload"
)

// chunkBytes bounds the cargo of a chunk of several tasks, in and out each: a
// few times what a pipe holds, so that its two ends work at the same time, and
// little memory, of which each worker needs inFlight times as much.
const chunkBytes = 256 << 10

// perChunk returns how many tasks a chunk may have at most; 0 is no limit.
func perChunk(c *workload.Cargo) int {
	if c == nil || c.In == 0 && c.Out == 0 {
		return 0
	}
	return max(1, chunkBytes/max(c.In, c.Out))
}

// resize returns n bytes, the old ones' memory when there is enough of it.
func resize(b []byte, n int) []byte { return slices.Grow(b[:0], n)[:n] }

// part returns the i-th of the parts of a size.
func part(b []byte, i, size int) []byte { return b[i*size : (i+1)*size : (i+1)*size] }

// load appends what is handed to the tasks from low up to high.
func load(c *workload.Cargo, to []byte, low, high int) []byte {
	if c == nil {
		return to
	}
	n := len(to)
	to = slices.Grow(to, (high-low)*c.In)[:n+(high-low)*c.In]
	for i := range high - low {
		c.Load(low+i, part(to[n:], i, c.In))
	}
	return to
}

// task returns the job's task for one worker that shares this memory: what it
// is handed and hands back lies where it was loaded and is looked at.
func task(j workload.Job) taskFunc {
	c := j.Cargo
	if c == nil {
		return j.Task
	}
	in, out := make([]byte, c.In), make([]byte, c.Out)
	return func(e workload.Env, i int) uint64 {
		c.Load(i, in)
		c.Run(e, i, in, out)
		return c.Check(i, out)
	}
}
