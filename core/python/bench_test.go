package python

import (
	"fmt"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"parallelogram/core"
)

// byHand is how people measure a pool, in fifteen lines: a process of its own, one
// untimed pool, and one that is timed.
const byHand = `
import gc, sys, time
from concurrent.futures import %[1]s
sys.path.insert(0, %[2]q)
from work import busy

def once():
    start = time.perf_counter()
    with %[1]s(max_workers=2) as pool:
        results = list(pool.map(busy, range(%[3]d)))
    return time.perf_counter() - start

if __name__ == "__main__":
    once()
    gc.collect()
    print(int(once() * 1e9))
`

// byTimeit is the same function in timeit, with the garbage collection on as here.
const byTimeit = `
import sys, timeit
sys.path.insert(0, %[1]q)
from work import busy
loop = "[busy(n) for n in range(%[2]d)]"
print(int(timeit.repeat(loop, "gc.enable()", repeat=2, number=1, globals={"busy": busy, "gc": __import__("gc")})[1] * 1e9))
`

// benched is how many items a trial has: some tenths of a second.
const benched = 100

// BenchmarkByHand measures in turn by us and by hand, and reports both medians, the
// median of the ratios, and the ratio of the shortest times, which tells more on a
// busy machine: 1 is none of our cost in the time.
func BenchmarkByHand(b *testing.B) {
	for _, c := range []struct {
		h    how
		pool string
	}{
		{serial, ""}, {thread, "ThreadPoolExecutor"}, {how{core.PythonProcess, ""}, "ProcessPoolExecutor"}, {subs, "InterpreterPoolExecutor"},
	} {
		b.Run(string(c.h.strategy), func(b *testing.B) {
			o := order(b, "work.py:busy", c.h)
			o.Warmup, o.Python.Items.Count = 1, benched
			program := fmt.Sprintf(byHand, c.pool, testdata(b), benched)
			if c.pool == "" {
				program = fmt.Sprintf(byTimeit, testdata(b), benched)
			}
			var ours, theirs, ratios []float64
			for b.Loop() {
				var us, them time.Duration
				pair := []func(){
					func() { us = measured(b, o).Runtime },
					func() { them = told(b, o.Python.Interpreter, program) },
				}
				first := len(ours) % 2 // in turn
				pair[first]()
				pair[1-first]()
				ours, theirs = append(ours, us.Seconds()*1e3), append(theirs, them.Seconds()*1e3)
				ratios = append(ratios, us.Seconds()/them.Seconds())
			}
			b.ReportMetric(median(ours), "ours-ms")
			b.ReportMetric(median(theirs), "by-hand-ms")
			b.ReportMetric(median(ratios), "ratio")
			b.ReportMetric(slices.Min(ours)/slices.Min(theirs), "least-ratio")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// told runs a program that prints nanoseconds.
func told(b *testing.B, interpreter, program string) time.Duration {
	b.Helper()
	out, err := exec.Command(interpreter, "-c", program).Output()
	if err != nil {
		b.Fatal(err)
	}
	took, err := strconv.ParseInt(strings.TrimSpace(string(out)), 10, 64)
	if err != nil {
		b.Fatal(err)
	}
	return time.Duration(took)
}

// BenchmarkCost reports what a trial takes beside its timed region: the start of the
// interpreter, the import, the digest, the end.
func BenchmarkCost(b *testing.B) {
	for _, h := range []how{serial, thread, fork, spawn, forkserver, subs} {
		b.Run(strings.ReplaceAll(h.String(), " ", "-"), func(b *testing.B) {
			o := order(b, "work.py:square", h)
			var beside []float64
			for b.Loop() {
				start := time.Now()
				trial := measured(b, o)
				beside = append(beside, float64(time.Since(start)-trial.Runtime)/1e6)
			}
			b.ReportMetric(median(beside), "ms/trial")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// median returns the middle of the values.
func median(values []float64) float64 {
	slices.Sort(values)
	return values[len(values)/2]
}
