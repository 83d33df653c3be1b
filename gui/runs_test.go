package gui

import (
	"bytes"
	"os"
	"parallelogram/core/runfile"
	"parallelogram/gui/document"
	"parallelogram/gui/guitest"
	"parallelogram/gui/i18n"
	"parallelogram/gui/session"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
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
	b.awaitState(document.Finished)
	if b.runs.session != nil || !b.commands.Find(cmdRun).Can() || !b.commands.Find(cmdExport).Can() || b.entry().Disabled() {
		t.Error("after a run: want no session, Run and Export possible, the form open")
	}
	b.mustRead("Done: 170 trials in 0:00", "goroutine 2w 2c", "Kept in")
	if n := len(b.shown().Analysis.Cells); n != 17 {
		t.Errorf("%d cells, want 17", n)
	}
	kept, err := runfile.Read(b.shown().Kept.Path)
	if err != nil || !kept.Finished {
		t.Errorf("the file that the footer names: finished %v, %v", kept.Finished, err)
	}
}

func TestChartFollowsTheRun(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	b.press(cmdRun)
	b.awaitState(document.Finished)
	b.drawn()
	if n := len(b.plot().Picture().Points); n != 9 {
		t.Errorf("the chart has %d points, want 9: serial, and 4 worker counts of 2 strategies", n)
	}
	if b.refresh(); b.plot().Drawing() {
		t.Error("the chart is drawn anew although nothing of it has changed")
	}
}

func TestStopKeepsWhatWasMeasured(t *testing.T) {
	b := newBench(t, guitest.UpTo(5))
	b.measuring()
	b.press(cmdStop)
	if b.shown().State != document.Stopping || b.commands.Find(cmdStop).Can() {
		t.Errorf("after Stop the window is %s, Stop possible %v", b.shown().State, b.commands.Find(cmdStop).Can())
	}
	b.awaitState(document.Stopped)
	b.mustRead("Stopped after")
	if !b.shown().Measured() {
		t.Error("what was measured is gone")
	}
}

func TestAFailedRunIsSaid(t *testing.T) {
	b := newBench(t, guitest.Failing("the serial program crashed: exit status 7"))
	b.press(cmdRun)
	b.awaitState(document.Failed)
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
	b.awaitState(document.Finished)
	b.mustRead("Not everything of this run is saved", "This run is not being saved")
}

func TestClosingWithoutARun(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	closed := false
	b.Window.SetOnClosed(func() { closed = true })
	b.press(cmdQuit)
	if !closed {
		t.Error("Quit did not close the window")
	}
}

func TestClosingDuringARunAsks(t *testing.T) {
	b := newBench(t, guitest.UpTo(5))
	closed := false
	b.Window.SetOnClosed(func() { closed = true })
	b.measuring()
	b.quit()
	b.mustRead("A run is under way", "Keep measuring", "Stop and close")
	b.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) // the safe answer has the focus
	if b.Modal != nil || b.shown().State != document.Running || closed {
		t.Fatal("Enter must keep measuring")
	}
	b.quit()
	b.Window.Canvas().FocusNext()
	b.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	run := b.runs.session
	b.await("the window to close", func() bool { return closed })
	select {
	case <-run.Ended():
	default:
		t.Error("the window closed before its run had ended")
	}
}

func TestClosingAfterStopDoesNotAsk(t *testing.T) {
	b := newBench(t, guitest.UpTo(5))
	closed := false
	b.Window.SetOnClosed(func() { closed = true })
	b.measuring()
	b.press(cmdStop)
	b.quit()
	if b.Modal != nil {
		t.Error("a run that was stopped already is asked about")
	}
	b.await("the window to close", func() bool { return closed })
}

func TestEscapeClosesADialogAndStopsNoRun(t *testing.T) {
	b := newBench(t, guitest.UpTo(5))
	b.press(cmdRun)
	b.quit()
	b.press(cmdStop)
	if b.shown().State != document.Running {
		t.Error("Stop was possible while a question was open")
	}
	b.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if b.Modal != nil || b.shown().State != document.Running {
		t.Errorf("after Escape: dialog open %v, window %s", b.Modal != nil, b.shown().State)
	}
}

func TestLongRunsAreToldOf(t *testing.T) {
	check := func(told bool, length time.Duration, prepare func(*bench)) {
		t.Helper()
		b := newBenchWith(t, Deps{Measure: guitest.UpTo(5), Site: guitest.Site{}, Folder: t.TempDir()})
		b.measuring()
		b.runs.behind, b.runs.started = true, b.deps.Now().Add(-length)
		prepare(b)
		run := guitest.Run(b.shown().Run().Experiment, 10)
		var expected *fyne.Notification
		if told {
			answer := headline(document.Document{Analysis: concluded(run)})
			expected = fyne.NewNotification(i18n.Say("notify.title", "Work", "primes"), answer)
		}
		under := b.runs.session
		test.AssertNotificationSent(t, expected, func() { b.runs.follow(session.Snapshot{Analysis: concluded(run), Ended: true}) })
		b.runs.session = under // for the end of the test
	}
	check(true, time.Minute, func(*bench) {})
	check(true, 11*time.Second, func(*bench) {})
	check(false, 9*time.Second, func(*bench) {})
	check(false, time.Minute, func(b *bench) { b.runs.behind = false })
	check(false, time.Minute, func(b *bench) { b.store.SetNotifies(false) })
}

func TestTheWindowKnowsWhetherItIsInFront(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	desktop := b.app.Lifecycle().(interface {
		OnExitedForeground() func()
		OnEnteredForeground() func()
	})
	desktop.OnExitedForeground()()
	if !b.runs.behind {
		t.Error("another window came to the front, unnoticed")
	}
	desktop.OnEnteredForeground()()
	if b.runs.behind {
		t.Error("the window came back to the front, unnoticed")
	}
}

func TestTheScreenStaysOnDuringARun(t *testing.T) {
	var awake []bool
	b := newBenchWith(t, Deps{Measure: guitest.UpTo(5), Site: guitest.Site{}, Folder: t.TempDir(), KeepScreenOn: func(on bool) { awake = append(awake, on) }})
	b.measuring()
	if len(awake) != 1 || !awake[0] {
		t.Errorf("during the run the screen was told %v", awake)
	}
	b.press(cmdStop)
	b.awaitState(document.Stopped)
	if len(awake) != 2 || awake[1] {
		t.Errorf("after the run the screen was told %v", awake)
	}
}

func TestRunWithoutADisplay(t *testing.T) {
	t.Setenv("DISPLAY", "")
	t.Setenv("WAYLAND_DISPLAY", "")
	var said bytes.Buffer
	if status := Run(Deps{Errors: &said}); status != 1 {
		t.Errorf("exit status %d, want 1", status)
	}
	for _, want := range []string{"there is no display", "parallelogram run"} {
		if !strings.Contains(said.String(), want) {
			t.Errorf("it says %q, want %q in it", said.String(), want)
		}
	}
}
