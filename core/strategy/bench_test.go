package strategy

import (
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

const (
	manyTasks = 1_000_000
	benchTwo  = 2 // workers
)

// median returns the middle of the values.
func median(values []float64) float64 {
	slices.Sort(values)
	return values[len(values)/2]
}

// perTask is the time of an execution divided by its tasks, in ns.
func perTask(d time.Duration) float64 { return float64(d.Nanoseconds()) / manyTasks }

// bareLoop is what handing out cannot be cheaper than: two goroutines that
// claim the same chunks from a shared atomic counter and call the same task.
func bareLoop(w Work) time.Duration {
	bounds, task := Chunks(w.Job.Tasks, w.Workers), w.Job.Task
	var next atomic.Int64
	var total atomic.Uint64
	var done sync.WaitGroup
	start := time.Now()
	for range w.Workers {
		done.Go(func() {
			var sum uint64
			for k := next.Add(1); int(k) < len(bounds); k = next.Add(1) {
				for i := bounds[k-1]; i < bounds[k]; i++ {
					sum += task(nil, i)
				}
			}
			total.Add(sum)
		})
	}
	done.Wait()
	return time.Since(start)
}

// BenchmarkGoroutineHandOut compares the cost of an empty task with that of
// the bare loop, run in turn.
func BenchmarkGoroutineHandOut(b *testing.B) {
	w := emptyWork(manyTasks, benchTwo)
	var ours, bare, ratios []float64
	for b.Loop() {
		timing, err := goroutine.Run(w)
		if err != nil {
			b.Fatal(err)
		}
		loop := bareLoop(w)
		ours = append(ours, perTask(timing.Runtime))
		bare = append(bare, perTask(loop))
		ratios = append(ratios, float64(timing.Runtime)/float64(loop))
	}
	b.ReportMetric(median(ours), "ns/task")
	b.ReportMetric(median(bare), "ns/bare-task")
	b.ReportMetric(median(ratios), "×bare")
	b.ReportMetric(0, "ns/op")
}

// BenchmarkSubprocessHandOut reports the cost of an empty task with workers
// already started, and what starting a worker costs.
func BenchmarkSubprocessHandOut(b *testing.B) {
	w := emptyWork(manyTasks, benchTwo)
	var tasks, starts []float64
	for b.Loop() {
		timing, err := subprocess.Run(w)
		if err != nil {
			b.Fatal(err)
		}
		tasks = append(tasks, perTask(timing.Runtime-timing.Startup))
		starts = append(starts, float64(timing.Startup.Microseconds())/benchTwo)
	}
	b.ReportMetric(median(tasks), "ns/task")
	b.ReportMetric(median(starts), "µs/worker-start")
	b.ReportMetric(0, "ns/op")
}

// pythonPool hands the same empty tasks to a pool of two Python processes, and
// prints the nanoseconds a task.
const pythonPool = `
import multiprocessing, sys, time
def task(i): return i
if __name__ == "__main__":
    tasks, chunk = int(sys.argv[1]), int(sys.argv[2])
    with multiprocessing.Pool(2) as pool:
        sum(pool.imap_unordered(task, range(2)))
        start = time.perf_counter_ns()
        sum(pool.imap_unordered(task, range(tasks), chunk))
        print((time.perf_counter_ns() - start) / tasks)
`

// BenchmarkPythonPool is the same job through multiprocessing.Pool, for
// comparison: with a task a message, and with a thousand.
func BenchmarkPythonPool(b *testing.B) {
	python, err := exec.LookPath("python3")
	if err != nil {
		b.Skip("there is no python3 to compare with")
	}
	for _, c := range []struct{ tasks, chunk int }{{20_000, 1}, {manyTasks, 1000}} {
		b.Run("chunk="+strconv.Itoa(c.chunk), func(b *testing.B) {
			var values []float64
			for b.Loop() {
				output, err := exec.Command(python, "-c", pythonPool, strconv.Itoa(c.tasks), strconv.Itoa(c.chunk)).Output()
				if err != nil {
					b.Fatal(err)
				}
				ns, err := strconv.ParseFloat(strings.TrimSpace(string(output)), 64)
				if err != nil {
					b.Fatal(err)
				}
				values = append(values, ns)
			}
			b.ReportMetric(median(values), "ns/task")
			b.ReportMetric(0, "ns/op")
		})
	}
}
