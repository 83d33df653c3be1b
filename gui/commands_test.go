package gui

import (
	"parallelogram/core"
	"parallelogram/gui/document"
	"parallelogram/gui/form"
	"parallelogram/gui/guitest"
	"parallelogram/gui/i18n"
	"parallelogram/gui/inspector"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestShortcuts(t *testing.T) {
	b := newBench(t, guitest.UpTo(5))
	seen := map[string]string{}
	for _, c := range b.commands.List {
		for _, s := range []fyne.Shortcut{c.Shortcut, c.Second} {
			if s == nil {
				continue
			}
			if other, taken := seen[s.ShortcutName()]; taken {
				t.Errorf("%s and %s have the same shortcut %s", c.ID, other, s.ShortcutName())
			}
			seen[s.ShortcutName()] = c.ID
		}
	}
	b.Window.Canvas().Focus(b.entry())
	b.press(cmdRun)
	if b.Window.Canvas().Focused() != nil {
		t.Error("a caret blinks during the run")
	}
}

func TestWhatCannotBeDoneIsNotDone(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	b.press(cmdStop)
	b.press(cmdExport)
	b.edit(func(d *form.Draft) { d.Workers = "none" })
	b.press(cmdRun)
	if !b.shown().Empty() || b.Modal != nil {
		t.Errorf("the window is %s, a dialog open %v", b.shown().State, b.Modal != nil)
	}
}

func TestEveryCommandIsInAMenu(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	for _, c := range b.commands.List {
		if b.item(c.ID) == nil {
			t.Errorf("no menu has %s", c.ID)
		}
		if (c.Enabled == nil) != (c.Needs == "") {
			t.Errorf("%s must say what it needs exactly when it cannot always be done", c.ID)
		}
	}
}

// A menu that is longer wants another one inside it.
func TestMenusAreShort(t *testing.T) {
	for _, m := range slices.Concat(menus, submenus) {
		if n := len(m.Items); n > 14 {
			t.Errorf("%s has %d lines", m.Key, n)
		}
	}
}

// selected shows a run of which a cell is selected.
func selected(t *testing.T, inspect inspector.Inspect, d document.Document) *bench {
	t.Helper()
	b := newBenchWith(t, Deps{Measure: guitest.Script(0), Inspect: inspect, Site: guitest.Site{}, Folder: t.TempDir()})
	b.show(func() { b.documents.Begin(d) })
	b.chart.Select(core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 2})
	t.Cleanup(func() {
		b.inspector.Stop(0)
		b.await("the end of inspections", func() bool { return !b.inspector.Busy() })
	})
	return b
}

func finished() document.Document {
	return document.Document{State: document.Finished, Analysis: concluded(guitest.Run(guitest.Experiment(), 2))}
}

// What a file asks for is run when the user has seen it.
func TestInspectAsksWhatWasOpened(t *testing.T) {
	file := finished()
	run := file.Run()
	run.Experiment.Workload = core.Workload{Name: "sleep", Params: map[string]string{"time": "3ms", "spread": "0.5"}}
	file.State, file.Analysis = document.Opened, concluded(run)
	b := selected(t, guitest.Inspect, file)
	windows := len(b.app.Driver().AllWindows())
	answer := func(steps int) int {
		b.press(cmdInspect)
		b.mustRead("goroutine 2w 2c", "sleep", "spread = 0.5", "time = 3ms")
		for range steps {
			b.Window.Canvas().FocusNext()
		}
		b.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		b.await("the trial", func() bool { return !b.inspector.Busy() })
		return len(b.app.Driver().AllWindows()) - windows
	}
	if got := answer(0); got != 0 || b.Modal != nil { // the safe answer has the focus
		t.Errorf("Cancel opens %d windows", got)
	}
	if got := answer(1); got != 1 {
		t.Errorf("the other answer opens %d windows", got)
	}
}

func TestInspectHasAButton(t *testing.T) {
	b := selected(t, guitest.Inspect, finished())
	windows := len(b.app.Driver().AllWindows())
	test.Tap(b.button(cmdInspect))
	b.await("the trial", func() bool { return !b.inspector.Busy() })
	if len(b.app.Driver().AllWindows()) != windows+1 {
		t.Error("the button inspects nothing")
	}
}

// Inspecting says what it waits for, and a run waits for it.
func TestInspectNeedsACellAndRest(t *testing.T) {
	b := selected(t, guitest.InspectUntilStopped, finished())
	inspect, run := b.commands.Find(cmdInspect), b.commands.Find(cmdRun)
	cell := b.chart.Selected()
	if b.chart.Select(core.Cell{}); inspect.Can() || !strings.Contains(inspect.Hint(), i18n.Say("needs.cell")) {
		t.Errorf("without a cell: %v, %q", inspect.Can(), inspect.Hint())
	}
	b.chart.Select(cell)
	b.press(cmdInspect)
	if run.Can() || inspect.Can() || !b.inspector.Busy() {
		t.Error("beside an inspection a run or another inspection can be started")
	}
	b.inspector.Stop(0)
	b.await("the end of the trial", func() bool { return !b.inspector.Busy() })
	if !run.Can() || !inspect.Can() {
		t.Errorf("after the inspection: run %v, inspect %v", run.Can(), inspect.Can())
	}
	b.press(cmdRun)
	if inspect.Can() {
		t.Error("beside a run a cell can be inspected")
	}
	b.awaitState(document.Finished)
}
