package builtin

import (
	"math"
	"math/rand/v2"
	"runtime/metrics"
	"slices"
	"testing"

	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/blas64"
)

func TestPrimesAreCounted(t *testing.T) {
	// π(1000) = 168 and π(10000) = 1229: any table of the prime-counting function.
	for limit, want := range map[int]uint64{2: 0, 3: 1, 10: 4, 1000: 168, 10_000: 1229} {
		if got := countPrimes(lone{}, 0, limit); got != want {
			t.Errorf("%d primes below %d, want %d", got, limit, want)
		}
	}
}

func TestMandelbrotKnowsInsideFromOutside(t *testing.T) {
	for _, c := range []struct {
		x, y float64
		want int
	}{
		{0, 0, 100},  // inside the cardioid
		{-1, 0, 100}, // inside the disc of period 2
		{2, 2, 1},    // leaves at once
	} {
		if got := escape(lone{}, c.x, c.y, 100); got != c.want {
			t.Errorf("%v%+vi stays for %d steps, want %d", c.x, c.y, got, c.want)
		}
	}
}

// A row's checksum counts its steps: the work, where its time would be noisy.
func TestTheTasksAreAsUnevenAsTheySay(t *testing.T) {
	const rows = 100
	job := prepared(t, "mandelbrot", rows, 1, nil)
	if edge, middle := job.Task(solo(job), 0), job.Task(solo(job), rows/2); middle < 20*edge {
		t.Errorf("mandelbrot: %d steps at the edge, %d in the middle", edge, middle)
	}
}

func TestFibonacci(t *testing.T) {
	for n, want := range map[int]uint64{0: 0, 1: 1, 2: 1, 10: 55, 25: 75025} {
		if got := fib(lone{}, n); got != want {
			t.Errorf("number %d is %d, want %d", n, got, want)
		}
	}
}

// The native share is the same work, in sections that let others have an
// interpreter's lock, and leaves checkpoints to the rest alone.
func TestNativeShareIsHashedInBlockingSections(t *testing.T) {
	var sums []uint64
	for share, want := range map[string]struct{ sections, checkpoints int }{"0%": {0, 4}, "50%": {1, 2}, "100%": {1, 0}} {
		job := prepared(t, "sha256", 1, 1, map[string]string{"block": "128KiB", "native": share})
		worker := solo(job)
		sums = append(sums, job.Task(worker, 7))
		if worker.sections != want.sections || worker.checkpoints != want.checkpoints {
			t.Errorf("native share %s: %d sections and %d checkpoints, want %+v", share, worker.sections, worker.checkpoints, want)
		}
	}
	if sums = slices.Compact(sums); len(sums) != 1 {
		t.Errorf("the share changes the hash: %x", sums)
	}
}

// created returns how many goroutines this process has ever made.
func created(t *testing.T) uint64 {
	t.Helper()
	sample := []metrics.Sample{{Name: "/sched/goroutines-created:goroutines"}}
	metrics.Read(sample)
	if sample[0].Value.Kind() != metrics.KindUint64 {
		t.Skip("this Go does not count the goroutines it makes")
	}
	return sample[0].Value.Uint64()
}

func TestATaskOfMatrixUsesOneWorker(t *testing.T) {
	job := prepared(t, "matrix", 4, 1, nil)
	worker := solo(job)
	before := created(t)
	job.Task(worker, 1)
	if more := created(t) - before; more != 0 {
		t.Errorf("a task made %d goroutines of its own", more)
	}
	a, b, c := newMatrix(2*tile, 1), newMatrix(2*tile, 1), newMatrix(2*tile, 1)
	before = created(t)
	blas64.Gemm(blas.NoTrans, blas.NoTrans, 1, *a, *b, 0, *c)
	if created(t) == before {
		t.Error("gonum makes no goroutines for four blocks either: the test above tells nothing")
	}
}

func TestTilesMakeTheProduct(t *testing.T) {
	const size = 2 * tile
	a, b, c := newMatrix(size, 3), newMatrix(size, 5), newMatrix(tile, 1)
	for i := range 4 {
		tileProduct(lone{}, a, b, c, i)
		for _, at := range [][2]int{{0, 0}, {3, 61}, {63, 63}} {
			row, col, want := i/2*tile+at[0], i%2*tile+at[1], 0.0
			for k := range size {
				want += a.Data[row*size+k] * b.Data[k*size+col]
			}
			if got := c.Data[at[0]*tile+at[1]]; got != want {
				t.Errorf("element %d, %d of the product is %v, want %v", row, col, got, want)
			}
		}
	}
}

// With 10⁶ points the standard deviation of the estimate is 0.0016.
func TestPiIsEstimated(t *testing.T) {
	const tasks, points = 100, 10_000
	job := prepared(t, "pi", tasks, 1, map[string]string{"points": "10000"})
	var within uint64
	for i := range tasks {
		within += job.Task(lone{}, i)
	}
	if got := 4 * float64(within) / (tasks * points); math.Abs(got-math.Pi) > 0.01 {
		t.Errorf("π is %v", got)
	}
}

func TestMergeSortSorts(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, n := range []int{0, 1, 2, sortedAtOnce, sortedAtOnce + 1, 3*sortedAtOnce + 7, mergedAtOnce * 3} {
		items := make([]uint64, n)
		for i := range items {
			items[i] = random.Uint64N(uint64(n)) // some of them equal
		}
		want := slices.Clone(items)
		slices.Sort(want)
		mergeSort(lone{}, items, make([]uint64, n))
		if !slices.Equal(items, want) {
			t.Errorf("%d items are not sorted", n)
		}
	}
}

// What a task of json leaves to the garbage collector.
func TestJSONAllocates(t *testing.T) {
	job := prepared(t, "json", 10, 1, map[string]string{"records": "50", "kept": "100"})
	worker := solo(job)
	if allocations := testing.AllocsPerRun(10, func() { job.Task(worker, 3) }); allocations < 5*50 {
		t.Errorf("%v allocations for 50 records", allocations)
	}
}

// Tasks that compute look up from their work, tasks that wait let others have
// an interpreter's lock: every task does one of them at least.
func TestEveryTaskLetsOthersIn(t *testing.T) {
	for _, w := range All() {
		job := prepared(t, w.Name, 100, 1, smallest(w))
		worker := solo(job)
		for i := range 20 {
			before := worker.checkpoints + worker.sections
			if run(job, worker, i); worker.checkpoints+worker.sections == before {
				t.Errorf("%s: task %d has no checkpoint and no blocking section", w.Name, i)
			}
		}
	}
}

func TestCheckpointsComeAsOftenAsThereIsWork(t *testing.T) {
	for steps, want := range map[int]int{1: 1, breath: 1, breath + 1: 2, 10 * breath: 10} {
		worker := &hand{}
		if compute(worker, 5, steps); worker.checkpoints != want {
			t.Errorf("%d steps: %d checkpoints, want %d", steps, worker.checkpoints, want)
		}
	}
	worker := &hand{}
	pace := newPace(worker, 10)
	for range 25 {
		pace.add(2)
	}
	if worker.checkpoints != 1+5 {
		t.Errorf("50 in steps of 2: %d checkpoints, want one at the start and one every 10", worker.checkpoints)
	}
}
