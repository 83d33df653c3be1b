package comparison

import (
	"fmt"
	"runtime"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/alitto/pond/v2"
	"github.com/panjf2000/ants/v2"
	"github.com/sourcegraph/conc/pool"
	"golang.org/x/sync/errgroup"

	"parallelogram/core"
	"parallelogram/core/job"
	"parallelogram/core/process"
	"parallelogram/core/strategy"
)

const (
	tasks   = 1_000_000
	workers = 2
)

// taskFunc is the work that everybody hands out.
type taskFunc func(i int) uint64

func empty(i int) uint64 { return uint64(i) }

// microsecond takes about one: steps that each need the one before.
func microsecond(i int) uint64 {
	x := uint64(i)
	for range 400 {
		x = x*6364136223846793005 + 1442695040888963407 // Knuth, MMIX
	}
	return x
}

// contestant hands out all tasks to the workers and returns when all are done.
type contestant struct {
	name string
	run  func(task taskFunc) error
}

var (
	ours   = contestant{"parallelogram", handOut}
	others = []contestant{{"errgroup", withErrgroup}, {"ants", withAnts}, {"pond", withPond}, {"conc", withConc}}
)

func handOut(task taskFunc) error {
	s, err := strategy.Find(core.Goroutine)
	if err != nil {
		return err
	}
	work := job.Job{Tasks: tasks, Task: func(_ job.Env, i int) uint64 { return task(i) }}
	_, err = s.Run(strategy.Work{Job: work, Workers: workers})
	return err
}

func withErrgroup(task taskFunc) error {
	var group errgroup.Group
	group.SetLimit(workers)
	for i := range tasks {
		group.Go(func() error { task(i); return nil })
	}
	return group.Wait()
}

func withAnts(task taskFunc) error {
	crew, err := ants.NewPool(workers)
	if err != nil {
		return err
	}
	defer crew.Release()
	var all sync.WaitGroup
	all.Add(tasks)
	for i := range tasks {
		if err := crew.Submit(func() { task(i); all.Done() }); err != nil {
			return err
		}
	}
	all.Wait()
	return nil
}

func withPond(task taskFunc) error {
	crew := pond.NewPool(workers)
	for i := range tasks {
		if err := crew.Go(func() { task(i) }); err != nil {
			return err
		}
	}
	crew.StopAndWait()
	return nil
}

func withConc(task taskFunc) error {
	crew := pool.New().WithMaxGoroutines(workers)
	for i := range tasks {
		crew.Go(func() { task(i) })
	}
	crew.Wait()
	return nil
}

// BenchmarkHandOut reports what a task costs in our hands and in those of each
// other, run in turn, and how many times as much that is: by the clock and, for
// a machine that others use too, in processor time.
func BenchmarkHandOut(b *testing.B) {
	for name, task := range map[string]taskFunc{"empty": empty, "microsecond": microsecond} {
		for _, other := range others {
			b.Run(fmt.Sprintf("task=%s/workers=%d/other=%s", name, workers, other.name), func(b *testing.B) {
				compare(b, other, task)
			})
		}
	}
}

func compare(b *testing.B, other contestant, task taskFunc) {
	var mine, its, ratios, cpus []float64
	for b.Loop() {
		a, z := cost(b, ours, task), cost(b, other, task)
		mine, its = append(mine, a.clock), append(its, z.clock)
		ratios, cpus = append(ratios, z.clock/a.clock), append(cpus, z.cpu/a.cpu)
	}
	b.ReportMetric(median(mine), "ns/task")
	b.ReportMetric(median(its), "ns/other-task")
	b.ReportMetric(median(ratios), "×ours")
	b.ReportMetric(median(cpus), "×ours-cpu")
	b.ReportMetric(0, "ns/op")
}

// spent is what a task came to, in ns.
type spent struct{ clock, cpu float64 }

func cost(b *testing.B, c contestant, task taskFunc) spent {
	b.Helper()
	runtime.GC() // so that nobody collects another's garbage
	before, start := process.Own(), time.Now()
	if err := c.run(task); err != nil {
		b.Fatalf("%s: %v", c.name, err)
	}
	return spent{float64(time.Since(start)) / tasks, float64(process.Own().Since(before).CPU()) / tasks}
}

func median(values []float64) float64 {
	sorted := slices.Sorted(slices.Values(values))
	return sorted[len(sorted)/2]
}

// Who is compared must do the same work.
func TestEveryContestantRunsEveryTask(t *testing.T) {
	for _, c := range append(others, ours) {
		var mu sync.Mutex
		ran, sum := 0, 0
		err := c.run(func(i int) uint64 {
			mu.Lock()
			defer mu.Unlock()
			ran++
			sum += i
			return 0
		})
		if err != nil || ran != tasks || sum != tasks*(tasks-1)/2 {
			t.Errorf("%s ran %d tasks, %v", c.name, ran, err)
		}
	}
}
