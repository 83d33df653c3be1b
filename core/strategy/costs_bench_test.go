package strategy

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/job"
	"parallelogram/core/process"
	"parallelogram/core/shared"
)

// BenchmarkCheckpoint reports what a checkpoint costs where nobody asks for a
// lock, and the share of its work that a task spends on checkpoints when it has
// one every 50 µs.
func BenchmarkCheckpoint(b *testing.B) {
	const calls, work = 1_000_000, 50_000 // ns
	state := shared.New(job.Needs{})
	gil, _ := newGIL(0).initialize(plainEnv{state, 0}, nil)
	for name, e := range map[core.Strategy]job.Env{core.Goroutine: environment(plainEnv{state, 0}, nil), core.GIL: gil} {
		b.Run(string(name), func(b *testing.B) {
			var costs []float64
			for b.Loop() {
				start := time.Now()
				for range calls {
					e.Checkpoint()
				}
				costs = append(costs, float64(time.Since(start))/calls)
			}
			b.ReportMetric(median(costs), "ns/checkpoint")
			b.ReportMetric(100*median(costs)/work, "%-of-50µs")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// locksPerTask is how often a task of lockingJob locks.
const locksPerTask = 10_000

// lockingJob does little but lock and unlock.
func lockingJob(tasks, _ int) job.Job {
	return job.Job{Tasks: tasks, Needs: job.Needs{Words: 1}, Task: func(e job.Env, i int) uint64 {
		lock, words := e.Mutex(), e.Words()
		for range locksPerTask {
			lock.Lock()
			words[0]++
			lock.Unlock()
		}
		return uint64(i)
	}}
}

// BenchmarkLock reports what it costs to lock and unlock a mutex: for one
// worker, whom nobody disturbs, and for two that want it all the time.
func BenchmarkLock(b *testing.B) {
	const tasks = 400
	for _, s := range []Strategy{goroutine, gilThreads, subprocess} {
		b.Run(string(s.Name), func(b *testing.B) {
			costs := map[int][]float64{}
			for b.Loop() {
				for _, workers := range []int{1, 2} {
					timing, err := s.Run(testWork("locking", tasks, workers))
					if err != nil {
						b.Fatal(err)
					}
					costs[workers] = append(costs[workers], float64(timing.Runtime-timing.Startup)/(tasks*locksPerTask))
				}
			}
			b.ReportMetric(median(costs[1]), "ns/lock")
			b.ReportMetric(median(costs[2]), "ns/contended-lock")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// built returns the path of a program built from a folder, with the headless
// tag, which only Parallelogram knows.
func built(b *testing.B, folder string) string {
	b.Helper()
	program := filepath.Join(b.TempDir(), "program")
	build := exec.Command("go", "build", "-tags", "headless", "-o", program, ".")
	build.Dir = folder
	if output, err := build.CombinedOutput(); err != nil {
		b.Fatalf("building %s: %v\n%s", folder, err, output)
	}
	return program
}

// bareProgram builds a Go program that does nothing.
func bareProgram(b *testing.B) string {
	b.Helper()
	folder := b.TempDir()
	for name, text := range map[string]string{"main.go": "package main\n\nfunc main() {}\n", "go.mod": "module bare\n"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			b.Fatal(err)
		}
	}
	return built(b, folder)
}

// startWorker starts one worker process of a program, and returns how long it
// took until it was ready.
func startWorker(b *testing.B, program string) time.Duration {
	b.Helper()
	c, err := newCoordinator(smallWork(b, 1, 1))
	if err != nil {
		b.Fatal(err)
	}
	defer c.close()
	c.path = program
	m, err := c.spawn(0, 0)
	if err != nil {
		b.Fatal(err)
	}
	if err := m.ready(); err != nil {
		b.Fatal(err)
	}
	return time.Since(c.start)
}

// BenchmarkStart reports how long one worker process takes from its creation
// until it is ready, and how long a Go program that does nothing takes from its
// creation to its end, run in turn.
func BenchmarkStart(b *testing.B) {
	bare, headless := bareProgram(b), built(b, filepath.Join("..", "..", "cmd", "app"))
	var workers, programs []float64
	for b.Loop() {
		workers = append(workers, float64(startWorker(b, headless))/float64(time.Millisecond))
		start := time.Now()
		if err := exec.Command(bare).Run(); err != nil {
			b.Fatal(err)
		}
		programs = append(programs, float64(time.Since(start))/float64(time.Millisecond))
	}
	b.ReportMetric(median(workers), "ms/worker")
	b.ReportMetric(median(programs), "ms/bare-process")
	b.ReportMetric(0, "ns/op")
}

// spent is what running some work came to, in seconds.
type spent struct{ runtime, cpu float64 }

func spend(t testing.TB, s Strategy, w Work) spent {
	t.Helper()
	before := process.Own()
	timing, err := s.Run(w)
	if err != nil {
		t.Fatal(err)
	}
	return spent{timing.Runtime.Seconds(), process.Own().Since(before).CPU().Seconds()}
}

// BenchmarkGIL reports how long work that computes takes with workers that take
// turns, against the serial program, run in turn, and what processor time. On a
// machine that others use too, the processor time says more.
func BenchmarkGIL(b *testing.B) {
	const tasks = 200
	for _, workers := range []int{1, 2, 4, 8} {
		b.Run(fmt.Sprintf("workers=%d", workers), func(b *testing.B) {
			var runtimes, cpus []float64
			for b.Loop() {
				base, turns := spend(b, serial, testWork("computing", tasks, 1)), spend(b, gilThreads, testWork("computing", tasks, workers))
				runtimes, cpus = append(runtimes, turns.runtime/base.runtime), append(cpus, turns.cpu/base.cpu)
			}
			b.ReportMetric(median(runtimes), "×serial")
			b.ReportMetric(median(cpus), "×serial-cpu")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// computingJob computes for about a millisecond a task, with checkpoints.
func computingJob(tasks, _ int) job.Job {
	return job.Job{Tasks: tasks, Task: func(e job.Env, i int) uint64 {
		x := uint64(i)
		for range 20 {
			for range 20_000 {
				x = x*6364136223846793005 + 1442695040888963407 // Knuth, MMIX
			}
			e.Checkpoint()
		}
		return x
	}}
}
