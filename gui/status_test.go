package gui

import (
	"errors"
	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/gui/document"
	"parallelogram/gui/guitest"
	"parallelogram/gui/session"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

func TestStatus(t *testing.T) {
	run := guitest.Run(guitest.Experiment(), 8)
	for _, c := range []struct {
		d    document.Document
		want string
	}{
		{document.Document{}, "Ready"},
		{document.Document{State: document.Running}, "Sizing the serial program"},
		{document.Document{State: document.Running, Progress: running(7, 0)}, "Round 7 of 10 · goroutine 8w 8c"},
		{document.Document{State: document.Running, Progress: running(7, 21)}, "Round 7 of 10 · goroutine 8w 8c · 0:21 left"},
		{document.Document{State: document.Stopping}, "Stopping: ending the last process"},
		{document.Document{State: document.Stopped, Analysis: concluded(run), Progress: running(7, 21)}, "Stopped after 24 of 130 trials"},
		{document.Document{State: document.Failed}, "The run failed"},
		{document.Document{State: document.Opened, Analysis: concluded(run), Kept: session.Kept{Path: "/runs/a.txt"}}, "Opened a.txt: 24 trials"},
	} {
		if got := status(c.d); got != c.want {
			t.Errorf("%s: %q, want %q", c.d.State, got, c.want)
		}
	}
}

func TestTheProbeIsNotCounted(t *testing.T) {
	run := guitest.Run(guitest.Experiment(), 8)
	run.Trials[0].Phase = core.PhaseProbe
	for _, p := range []document.State{document.Finished, document.Opened} {
		if got := status(document.Document{State: p, Analysis: concluded(run)}); !strings.Contains(got, "23 trials") {
			t.Errorf("%s: %q, but 23 of 24 trials are measured", p, got)
		}
	}
}

func TestTitle(t *testing.T) {
	a := concluded(guitest.Run(guitest.Experiment(), 8))
	none, under := document.Document{}, document.Document{State: document.Running, Analysis: a, Progress: running(7, 21)}
	file := document.Document{State: document.Opened, Analysis: a, Kept: session.Kept{Path: "/runs/a.txt"}}
	done := document.Document{State: document.Finished, Analysis: a}
	for _, c := range []struct {
		shown, run document.Document
		want       string
	}{
		{none, none, Name}, // the first title is the window's class on X11
		{document.Document{State: document.Running, Analysis: a}, document.Document{State: document.Running, Analysis: a}, "● 0% primes – Parallelogram"},
		{under, under, "● 69% primes – Parallelogram"},
		{file, under, "● 69% primes – Parallelogram"},
		{done, done, "primes: " + strings.TrimSuffix(headline(done), ".") + " – Parallelogram"},
		{file, done, "a.txt – Parallelogram"},
		{document.Document{State: document.Stopped, Analysis: analysis.Extended(nil, a.Run)}, none, Name},
	} {
		if got := title(c.shown, c.run); got != c.want {
			t.Errorf("%s beside %s: %q, want %q", c.shown.State, c.run.State, got, c.want)
		}
	}
}

func TestTitleFollowsTheRun(t *testing.T) {
	b := newBench(t, guitest.UpTo(85))
	if got := b.Window.Title(); got != Name {
		t.Errorf("the first title is %q", got)
	}
	b.measuring()
	if got := b.Window.Title(); got != "● 50% primes – Parallelogram" {
		t.Errorf("after 85 of 170 trials the title is %q", got)
	}
}

// What is not saved is said first, whatever the user has done since.
func TestTheFooterSaysFirstWhatIsNotSaved(t *testing.T) {
	guitest.App(t)
	f := newFooter(guitest.Host())
	kept := document.Document{State: document.Finished, Kept: session.Kept{Path: "/r.txt"}}
	lost := document.Document{State: document.Running, Kept: session.Kept{Path: "/r.txt", Err: errors.New("no space left on device")}}
	file := document.Document{State: document.Opened, Kept: session.Kept{Path: "/f.txt"}}
	for _, c := range []struct {
		shown, run document.Document
		done, says string
		color      fyne.ThemeColorName
	}{
		{document.Document{}, document.Document{}, "", "", theme.ColorNamePlaceHolder},
		{kept, kept, "", "Kept in /r.txt", theme.ColorNamePlaceHolder},
		{file, kept, "", "From /f.txt", theme.ColorNamePlaceHolder},
		{kept, kept, "copied", "copied", theme.ColorNameSuccess},
		{lost, lost, "", "Not everything of this run is saved", theme.ColorNameError},
		{lost, lost, "copied", "Not everything of this run is saved · copied", theme.ColorNameError},
		{file, lost, "", "Not everything of this run is saved", theme.ColorNameError},
	} {
		f.show(c.shown, c.run, c.done)
		if got := f.saved.Text(); got != c.says || f.saved.Color() != c.color {
			t.Errorf("it says %q in %s, want %q in %s", got, f.saved.Color(), c.says, c.color)
		}
	}
}
