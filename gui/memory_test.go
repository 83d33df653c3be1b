package gui

import (
	"runtime"
	"testing"
	"time"
	"weak"

	"parallelogram/core"
	"parallelogram/core/chart"
	"parallelogram/gui/guitest"
)

// glances is how many runs are looked at, one after the other.
const glances = 10

// large is a run of three hundred trials and as many that failed.
func large() core.Run {
	e := guitest.Experiment()
	e.Rounds = 100
	run := guitest.Run(e, e.Rounds)
	for _, t := range run.Trials {
		t.Failure = "exit status 3"
		run.Trials = append(run.Trials, t)
	}
	return run
}

// look opens a file and paints one of its charts.
func (b *bench) look(path string, kind chart.Kind) {
	b.t.Helper()
	b.open(path)
	b.await("the file", func() bool { return b.view.phase == opened && b.view.loading == "" })
	b.chooseKind(kind)
	b.Window.Canvas().Capture()
	b.await("the chart", func() bool { return b.middle.plot.Picture().Image != nil && !b.middle.plot.Drawing() })
}

// heap is what is in use, in MiB, once what is not has been collected.
func heap() float64 {
	runtime.GC()
	runtime.GC() // also what waited to be finalised
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	return float64(memory.HeapInuse) / (1 << 20)
}

// BenchmarkTenRuns opens ten run files one after the other, draws a chart of
// each, and reports the heap in use after the first and after the tenth. Fyne
// keeps what it has painted for a minute.
func BenchmarkTenRuns(t *testing.B) {
	path := guitest.Write(t, large())
	b := newBench(t, guitest.Script(0))
	var first, last float64
	for t.Loop() {
		for i := range glances {
			b.look(path, chart.Kinds()[i%len(chart.Kinds())])
			switch i {
			case 0:
				first = heap()
			case glances - 1:
				last = heap()
			}
		}
	}
	t.ReportMetric(first, "MiB/first")
	t.ReportMetric(last, "MiB/tenth")
}

// What was looked at before is let go of: no run is kept but the one that is
// shown, no goroutine and no session is left.
func TestNothingAccumulates(t *testing.T) {
	path := guitest.Write(t, large())
	b := newBenchWith(t, Deps{Measure: guitest.Script(0), Inspect: scriptedTrial, Site: guitest.Site{}, Folder: t.TempDir()})
	b.look(path, chart.Runtime)
	before := runtime.NumGoroutine()
	var runs []weak.Pointer[core.Trial]
	for i := range glances {
		b.look(path, chart.Kinds()[i%len(chart.Kinds())])
		runs = append(runs, weak.Make(&b.view.run().Trials[0]))
		b.press(cmdRun)
		b.awaitPhase(finished)
		b.selectCell(looked)
		b.press(cmdInspect)
		b.await("the trial", func() bool { return b.inspecting() == nil })
		b.inspections[0].close()
	}
	b.look(path, chart.Runtime)
	b.await("the drawings", func() bool { return !b.middle.plot.Drawing() && len(b.posted) == 0 })
	if b.session != nil || len(b.inspections) != 0 {
		t.Errorf("a session is left: %v, and %d inspections", b.session != nil, len(b.inspections))
	}
	for limit := time.Now().Add(10 * time.Second); runtime.NumGoroutine() > before; runtime.Gosched() { // the last ones are ending
		if time.Now().After(limit) {
			stacks := make([]byte, 1<<20)
			t.Fatalf("%d goroutines became %d:\n%s", before, runtime.NumGoroutine(), stacks[:runtime.Stack(stacks, true)])
		}
	}
	runtime.GC()
	kept := 0
	for _, run := range runs {
		if run.Value() != nil {
			kept++
		}
	}
	if kept > 0 {
		t.Errorf("of %d runs that were looked at, %d are kept", glances, kept)
	}
}
