package strategy

import (
	"sync"
	"testing"
	"testing/quick"
)

func TestChunksCoverEveryTaskOnceAndShrink(t *testing.T) {
	covers := func(tasks uint16, workers uint8) bool {
		n, w := int(tasks), int(workers)+1
		bounds := Chunks(n, w)
		for k := 1; k < len(bounds); k++ {
			size := bounds[k] - bounds[k-1]
			if size < 1 || size > max(1, (n-bounds[k-1])/(2*w)) {
				return false
			}
			if k > 1 && size > bounds[k-1]-bounds[k-2] {
				return false
			}
		}
		return bounds[0] == 0 && bounds[len(bounds)-1] == n
	}
	if err := quick.Check(covers, nil); err != nil {
		t.Error(err)
	}
}

func TestAMillionTasksAreFewChunks(t *testing.T) {
	if n := len(Chunks(1_000_000, 2)) - 1; n > 60 {
		t.Errorf("%d chunks for 2 workers: each is a message to a worker process", n)
	}
}

func TestCounterHandsEachTaskOutOnce(t *testing.T) {
	const tasks, workers = 10_000, 4
	c := newCounter(tasks, workers)
	seen := make([]int, tasks) // each element is written by the worker that claimed it
	var all sync.WaitGroup
	for range workers {
		all.Go(func() {
			for low, high := c.claim(); low < high; low, high = c.claim() {
				for i := low; i < high; i++ {
					seen[i]++
				}
			}
		})
	}
	all.Wait()
	for i, n := range seen {
		if n != 1 {
			t.Fatalf("task %d was handed out %d times", i, n)
		}
	}
}
