//go:build linux && !headless

package realwindow

import (
	"errors"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/chart"
	"parallelogram/core/runfile"
)

// BenchmarkStart reports how long after its start the program shows its window,
// ready, and how long until the chart of a run that it is given is painted. The
// screen is asked every 20 ms, which is how exact the figures are.
func BenchmarkStart(b *testing.B) {
	screen := Open(b, 1440, 900)
	binary := Build(b, "app", "parallelogram/cmd/app")
	file := keptRun(b, 4)
	line := chart.Light().Series[0]
	var windows, charts []time.Duration
	for b.Loop() {
		begin := time.Now()
		program := screen.Start(binary, Options{})
		program.Text("How does this work scale here?")
		windows = append(windows, time.Since(begin))
		program.Kill()

		begin = time.Now()
		program = screen.Start(binary, Options{Args: []string{file}})
		program.Await("the chart", func() bool { return count(screen.grab(), line) > 100 })
		charts = append(charts, time.Since(begin))
		program.Kill()
	}
	b.ReportMetric(medianOf(windows), "ms/window")
	b.ReportMetric(medianOf(charts), "ms/chart")
	b.ReportMetric(0, "ns/op")
}

func medianOf(times []time.Duration) float64 {
	slices.Sort(times)
	return float64(times[len(times)/2].Milliseconds())
}

// primesBelow100000 are what a hundred tasks of a thousand numbers each count.
const primesBelow100000 = 9592

// keptRun writes a run on so many cores whose chart has a line.
func keptRun(t testing.TB, cores int) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "run.txt")
	file, err := runfile.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	run := core.Run{Experiment: core.Experiment{
		Workload: core.Workload{Name: "primes", Tasks: 100}, Strategies: []core.Strategy{core.Serial, core.Goroutine},
		Workers: []int{1, 2, 4}, Cores: []int{cores}, Rounds: 1, Target: time.Second,
	}}
	err = file.Begin(run)
	for _, c := range run.Experiment.Cells() {
		err = errors.Join(err, file.Append(core.Trial{Cell: c, Phase: core.PhaseSweep, Round: 1, Runtime: time.Second / time.Duration(c.Workers), Tasks: 100, Checksum: primesBelow100000}))
	}
	run.Finished = true
	if err := errors.Join(err, file.Finish(run), file.Close()); err != nil {
		t.Fatal(err)
	}
	return name
}
