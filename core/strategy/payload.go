package strategy

import (
	"slices"

	"parallelogram/core/job"
)

// chunkBytes bounds the payload of a chunk of several tasks, in and out each: few
// enough bytes to stay in a cache, of which each worker needs inFlight times as
// many, and enough of them that handing over costs little beside copying.
const chunkBytes = 256 << 10

// pipeBytes is how many bytes the pipes to and from a worker should hold: with
// payload, a whole chunk, so that one end need not wait for the other in the
// middle of it. Pipes of Linux hold a quarter of that.
func pipeBytes(c *job.Payload) int {
	if c == nil {
		return 0
	}
	return chunkBytes
}

// perChunk returns how many tasks a chunk may have at most; 0 is no limit.
func perChunk(c *job.Payload) int {
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
func load(c *job.Payload, to []byte, low, high int) []byte {
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
func task(j job.Job) taskFunc {
	c := j.Payload
	if c == nil {
		return j.Task
	}
	in, out := make([]byte, c.In), make([]byte, c.Out)
	return func(e job.Env, i int) uint64 {
		c.Load(i, in)
		c.Run(e, i, in, out)
		return c.Check(i, out)
	}
}
