package builtin

import (
	"testing"

	"parallelogram/core"
	"parallelogram/core/job"
)

// The checksum of n copies is n times that of one: what is done alone, too.
func TestCopiesDoTheSameWorkAgain(t *testing.T) {
	for _, name := range []string{"primes", "mandelbrot", "amdahl"} {
		sum := func(copies int) (tasks int, sum uint64) {
			w := core.Workload{Name: name, Tasks: 7, Copies: copies}
			job, err := entry(w).Prepare(w, 1, "")
			if err != nil {
				t.Fatal(err)
			}
			for i := range job.Tasks {
				sum += job.Task(nopEnv{nil}, i)
			}
			if job.Alone != nil {
				sum += job.Alone()
			}
			return job.Tasks, sum
		}
		tasks, once := sum(0)
		if n, thrice := sum(3); n != 3*tasks || thrice != 3*once {
			t.Errorf("%s: 3 copies are %d tasks with checksum %d, one is %d with %d", name, n, thrice, tasks, once)
		}
	}
}

func TestCopiesOfWhatIsHandedOverAndLost(t *testing.T) {
	job := job.Job{
		Tasks: 2,
		Payload: &job.Payload{
			In: 1, Out: 1,
			Load:  func(i int, in []byte) { in[0] = byte(i) },
			Run:   func(_ job.Env, i int, in, out []byte) { out[0] = in[0] + byte(i) },
			Check: func(i int, out []byte) uint64 { return uint64(out[0]) + uint64(i) },
		},
		Lost: func(words []uint64) int64 { return 10 - int64(words[0]) },
	}.Times(3)
	for i := range job.Tasks {
		in, out := []byte{0}, []byte{0}
		job.Payload.Load(i, in)
		job.Payload.Run(nil, i, in, out)
		if got := job.Payload.Check(i, out); got != uint64(3*(i%2)) {
			t.Errorf("task %d of the copies checks as %d", i, got)
		}
	}
	if got := job.Lost([]uint64{25}); got != 5 {
		t.Errorf("25 of 3×10 updates leave %d lost, want 5", got)
	}
}

// nopEnv is for tasks that share nothing.
type nopEnv struct{ job.Env }

func (nopEnv) Checkpoint()             {}
func (nopEnv) Blocking(section func()) { section() }
