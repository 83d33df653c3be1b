package gui

import (
	"testing"

	"parallelogram/gui/document"
	"parallelogram/gui/guitest"
)

// A file that is opened while a run is measured is shown; the run goes on and its
// progress stays in the bar.
func TestAFileIsOpenedBesideARun(t *testing.T) {
	b := newBench(t, guitest.UpTo(85))
	b.measuring()
	bar := b.panes.bar
	if bar.other.Visible() || b.commands.Find(cmdOther).Can() {
		t.Error("there is another run to go to before a file is open")
	}
	b.look(guitest.Write(t, guitest.Run(guitest.Experiment(), 8)))
	if b.shown().State != document.Opened || !b.runs.busy() || !b.entry().Disabled() {
		t.Fatalf("%s is shown, a run under way %v, the form locked %v", b.shown().State, b.runs.busy(), b.entry().Disabled())
	}
	if got, want := bar.status.Text(), "primes: "+status(b.documents.Run()); got != want || bar.bar.Value != 0.5 || !bar.other.Visible() {
		t.Errorf("the bar is at %v and says %q, want a half and %q; a way to the run: %v", bar.bar.Value, got, want, bar.other.Visible())
	}
	b.press(cmdOther)
	if b.shown().State != document.Running || bar.other.Visible() || bar.status.Text() != status(b.shown()) {
		t.Errorf("%s is shown, and the bar says %q", b.shown().State, bar.status.Text())
	}
	b.press(cmdOther)
	if b.shown().State != document.Opened {
		t.Errorf("back again %s is shown", b.shown().State)
	}
}

// A run that ends while a file is shown says so in the bar until it is looked at.
func TestARunEndsUnseen(t *testing.T) {
	b := newBench(t, guitest.UpTo(5))
	b.measuring()
	b.look(guitest.Write(t, guitest.Run(guitest.Experiment(), 8)))
	b.press(cmdStop)
	b.await("the end", func() bool { return !b.runs.busy() })
	bar := b.panes.bar
	if b.shown().State != document.Opened || !bar.other.Visible() || bar.status.Text() != "primes: "+status(b.documents.Run()) {
		t.Fatalf("%s is shown, and the bar says %q", b.shown().State, bar.status.Text())
	}
	b.press(cmdOther)
	if b.shown().State != document.Stopped {
		t.Errorf("%s is shown", b.shown().State)
	}
	if b.press(cmdOther); bar.other.Visible() || bar.status.Text() != status(b.shown()) {
		t.Errorf("once seen, the bar still says %q", bar.status.Text())
	}
}

// Whatever is shown, closing the window asks when a run would be lost.
func TestClosingBesideARunAsks(t *testing.T) {
	b := newBench(t, guitest.UpTo(5))
	b.measuring()
	b.look(guitest.Write(t, guitest.Run(guitest.Experiment(), 8)))
	if b.quit(); b.Modal == nil {
		t.Error("nothing is asked")
	}
}
