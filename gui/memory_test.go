package gui

import (
	"parallelogram/core"
	"parallelogram/gui/chartpane"
	"parallelogram/gui/document"
	"parallelogram/gui/guitest"
	"runtime"
	"testing"
	"time"
	"weak"

	"fyne.io/fyne/v2"
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
			b.lookAt(path, i)
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

// lookAt opens a file and paints one of its charts.
func (b *bench) lookAt(path string, i int) {
	b.t.Helper()
	ids := chartpane.KindIDs()
	b.look(path)
	b.press(ids[i%len(ids)])
	b.drawn()
}

// What was looked at before is let go of: no file is kept but the one that is
// shown, no goroutine and no session is left.
func TestNothingAccumulates(t *testing.T) {
	path := guitest.Write(t, large())
	b := newBenchWith(t, Deps{Measure: guitest.Script(0), Inspect: guitest.Inspect, Site: guitest.Site{}, Folder: t.TempDir()})
	b.lookAt(path, 0)
	before, windows := runtime.NumGoroutine(), len(b.app.Driver().AllWindows())
	var runs []weak.Pointer[core.Trial]
	for i := range glances {
		b.lookAt(path, i)
		runs = append(runs, weak.Make(&b.shown().Run().Trials[0]))
		b.press(cmdRun)
		b.awaitState(document.Finished)
		b.chart.Select(core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 2})
		b.press(cmdInspect)
		b.await("the trial", func() bool { return !b.inspector.Busy() })
		all := b.app.Driver().AllWindows()
		all[len(all)-1].Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	}
	b.lookAt(path, 0)
	b.await("the drawings", func() bool { return !b.plot().Drawing() && len(b.posted) == 0 })
	if left := len(b.app.Driver().AllWindows()); b.runs.busy() || left != windows {
		t.Errorf("a session is left: %v, and %d windows of %d", b.runs.busy(), left, windows)
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
		t.Errorf("of %d files that were looked at, %d are kept", glances, kept)
	}
}
