package gui

import (
	"os"
	"path/filepath"
	"testing"

	"parallelogram/core/runfile"
	"parallelogram/gui/form"
	"parallelogram/gui/guitest"
)

func TestFirstWindowIsReady(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	if !b.commands.Find(cmdRun).Can() || b.commands.Find(cmdStop).Can() || b.commands.Find(cmdExport).Can() {
		t.Error("want Run possible, Stop and Export not")
	}
	b.mustRead("Run", "Ready", "How does this work scale here?", "Test CPU · 2 cores", "primes", "1–4")
}

func TestRunToTheEnd(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	b.press(cmdRun)
	if b.commands.Find(cmdRun).Can() || !b.commands.Find(cmdStop).Can() || !b.entry().Disabled() {
		t.Error("during a run: want Run impossible, Stop possible, the form locked")
	}
	b.awaitPhase(finished)
	if b.session != nil || !b.commands.Find(cmdRun).Can() || !b.commands.Find(cmdExport).Can() || b.entry().Disabled() {
		t.Error("after a run: want no session, Run and Export possible, the form open")
	}
	b.mustRead("Done: 170 trials in 0:00", "goroutine 2w 2c", "Kept in")
	if n := len(b.view.cells()); n != 17 {
		t.Errorf("%d cells, want 17", n)
	}
	kept, err := runfile.Read(b.view.journal.Path)
	if err != nil || !kept.Finished {
		t.Errorf("the file that the footer names: finished %v, %v", kept.Finished, err)
	}
}

func TestChartFollowsTheRun(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	b.press(cmdRun)
	b.awaitPhase(finished)
	b.Window.Canvas().Capture() // a paint asks for the picture
	pane := b.panes[2].(*chartPane)
	b.await("the chart", func() bool { return pane.plot.Picture().Image != nil })
	if n := len(pane.plot.Picture().Points); n != 9 {
		t.Errorf("the chart has %d points, want 9: serial, and 4 worker counts of 2 strategies", n)
	}
	if pane.empty.content.Visible() {
		t.Error("the empty state covers the chart")
	}
	for pane.plot.Drawing() {
		b.step("the last drawing")
	}
	b.refresh()
	if pane.plot.Drawing() {
		t.Error("the chart is drawn anew although nothing of it has changed")
	}
}

func TestStopKeepsWhatWasMeasured(t *testing.T) {
	b := newBench(t, guitest.UpTo(5))
	b.measuring()
	b.press(cmdStop)
	if b.view.phase != stopping || b.commands.Find(cmdStop).Can() {
		t.Errorf("after Stop the window is %s, Stop possible %v", b.view.phase, b.commands.Find(cmdStop).Can())
	}
	b.awaitPhase(stopped)
	b.mustRead("Stopped after")
	if !b.view.measured() {
		t.Error("what was measured is gone")
	}
}

func TestAFailedRunIsSaid(t *testing.T) {
	b := newBench(t, guitest.Failing("the serial program crashed: exit status 7"))
	b.press(cmdRun)
	b.awaitPhase(failed)
	b.mustRead("The run failed", "The serial program crashed: exit status 7")
	if !b.commands.Find(cmdRun).Can() {
		t.Error("after a failure nothing can be run")
	}
}

func TestAFolderThatCannotBeWritten(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	b := newBenchWith(t, Deps{Measure: guitest.Script(0), Site: guitest.Site{}, Folder: filepath.Join(file, "runs")})
	b.press(cmdRun)
	b.awaitPhase(finished)
	b.mustRead("Not everything of this run is saved", "This run is not being saved")
}

func TestARunIsSeenAnew(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	b.middle.fixed.list.SetSelected("on 1 core")
	if b.view.chart.Fixed != 1 {
		t.Fatalf("%d cores are held fixed", b.view.chart.Fixed)
	}
	b.edit(func(d *form.Draft) { d.Cores = "2" })
	b.press(cmdRun)
	b.awaitPhase(finished)
	if b.view.chart.Fixed != 0 {
		t.Errorf("the chart is still for %d core, which the run has not", b.view.chart.Fixed)
	}
}
