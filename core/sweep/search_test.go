package sweep

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"parallelogram/core"
)

// TestSearchProperties holds for whatever a program does with its tasks: the
// search ends, tries every number once, and returns the best it saw.
func TestSearchProperties(t *testing.T) {
	for seed := range uint64(2000) {
		random := rand.New(rand.NewPCG(seed, 0))
		s := search{target: core.MinTarget + time.Duration(random.Int64N(int64(time.Minute)))}
		tried := map[int]bool{}
		best := math.Inf(1)
		for tasks, more := s.next(); more; tasks, more = s.next() {
			if tasks < 1 || tasks > maxTasks || tried[tasks] {
				t.Fatalf("seed %d: tried %d tasks after %v", seed, tasks, tried)
			}
			tried[tasks] = true
			p := attempt{tasks: tasks, runtime: 1 + time.Duration(math.Exp(random.Float64()*30))}
			best = min(best, p.off(s.target))
			s.add(p)
		}
		if len(tried) > maxAttempts || s.best.off(s.target) != best {
			t.Fatalf("seed %d: %d trials, off by %v, best was %v", seed, len(tried), s.best.off(s.target), best)
		}
	}
}
