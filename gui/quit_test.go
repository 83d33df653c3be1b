package gui

import (
	"parallelogram/gui/guitest"
	"testing"

	"fyne.io/fyne/v2"
)

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
	if b.Modal != nil || b.view.phase != running || closed {
		t.Fatal("Enter must keep measuring")
	}
	b.quit()
	b.Window.Canvas().FocusNext()
	b.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	run := b.session
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
	if b.view.phase != running {
		t.Error("Stop was possible while a question was open")
	}
	b.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if b.Modal != nil || b.view.phase != running {
		t.Errorf("after Escape: dialog open %v, window %s", b.Modal != nil, b.view.phase)
	}
}
