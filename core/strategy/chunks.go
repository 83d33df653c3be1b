package strategy

import "sync/atomic"

// Chunks returns the bounds of the chunks in which tasks are handed to
// workers: chunk k holds the tasks from bounds[k] up to bounds[k+1]. Each chunk
// is the remaining tasks divided by twice the workers, and at least one task:
// guided self-scheduling (Polychronopoulos and Kuck, IEEE Transactions on
// Computers C-36(12), 1987) with half its chunk, so that the first chunks of a
// workload whose early tasks are the long ones do not outlast the rest.
func Chunks(tasks, workers int) (bounds []int) {
	bounds = append(bounds, 0)
	for done := 0; done < tasks; {
		done += max(1, (tasks-done)/(2*workers))
		bounds = append(bounds, done)
	}
	return bounds
}

// counter hands out chunks. The bounds are computed beforehand, so that a claim
// is a single atomic addition.
type counter struct {
	bounds []int
	next   atomic.Int64
}

func newCounter(tasks, workers int) *counter { return &counter{bounds: Chunks(tasks, workers)} }

// atMost splits the chunks that have more than n tasks; 0 is no limit. It is for
// a counter that nobody has claimed from.
func (c *counter) atMost(n int) *counter {
	if n == 0 {
		return c
	}
	split := []int{0}
	for _, high := range c.bounds[1:] {
		for last := split[len(split)-1]; high-last > n; last += n {
			split = append(split, last+n)
		}
		split = append(split, high)
	}
	c.bounds = split
	return c
}

// take claims the next chunk for a counter of its own; nil when no task is
// left.
func (c *counter) take() *counter {
	low, high := c.claim()
	if low == high {
		return nil
	}
	return &counter{bounds: []int{low, high}}
}

// claim returns the next chunk; it is empty when no task is left.
func (c *counter) claim() (low, high int) {
	k := int(c.next.Add(1) - 1)
	if k >= len(c.bounds)-1 {
		return 0, 0
	}
	return c.bounds[k], c.bounds[k+1]
}
