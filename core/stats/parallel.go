package stats

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Parallel calls do(0) to do(n-1), each once, on all processors, and returns
// when all have. Each call writes only what belongs to its index: results do
// not depend on the number of processors.
func Parallel(n int, do func(i int)) {
	var next atomic.Int64
	var group sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		group.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				do(i)
			}
		})
	}
	group.Wait()
}
