package gui

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"parallelogram/core"
	"parallelogram/core/plan"
	"parallelogram/gui/commandtext"
	"parallelogram/gui/document"
	"parallelogram/gui/form"
	"parallelogram/gui/guitest"
	"parallelogram/gui/widgets"
)

// ownRun is a run of a command.
func ownRun(t *testing.T) core.Run {
	t.Helper()
	c := core.Command{Main: core.CommandLine{Args: []string{"make", "-j", "{workers}", "a\u202eb"}}, Prepare: core.CommandLine{Args: []string{"make", "clean"}}, Dir: t.TempDir()}
	e := plan.Command(guitest.Host(), c)
	e.Rounds, e.Workers = 8, []int{1, 2}
	p, err := plan.Of(e, guitest.Host())
	if err != nil {
		t.Fatal(err)
	}
	run := guitest.Run(p.Experiment, 8)
	for i := range run.Trials {
		run.Trials[i].Tasks = 1
	}
	return run
}

// typeCommand fills the form with a command as a user would.
func (b *bench) typeCommand(texts commandtext.Texts) {
	b.edit(func(d *form.Draft) {
		d.Work, d.Strategies, d.Foreign = core.Workload{Name: "command", Params: texts}, []core.Strategy{core.Program}, false
	})
}

// reader is the text in the dialog that is open, which can be selected.
func (b *bench) reader() string {
	b.t.Helper()
	for _, o := range guitest.Objects(b.Window.Canvas().Overlays().Top()) {
		if r, ok := o.(*widgets.Reader); ok {
			return r.Text
		}
	}
	b.t.Fatal("the dialog shows nothing")
	return ""
}

// choose presses a button of the dialog that is open.
func (b *bench) choose(label string) {
	b.t.Helper()
	for _, o := range guitest.Objects(b.Window.Canvas().Overlays().Top()) {
		if button, ok := o.(*widgets.Button); ok && button.Text == label {
			test.Tap(button)
			return
		}
	}
	b.t.Fatalf("there is no button %q", label)
}

// What was typed here is run at once, and remembered.
func TestACommandThatWasTypedIsRunUnasked(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	b.typeCommand(commandtext.Texts{commandtext.Main: "make -j {workers}"})
	if len(b.store.Commands()) != 0 {
		t.Error("a command is remembered before it is run")
	}
	b.press(cmdRun)
	if b.Modal != nil || !b.runs.busy() {
		t.Fatal("it is asked for a command that was typed here")
	}
	b.awaitState(document.Finished)
	if got := b.store.Commands(); len(got) != 1 || got[0][commandtext.Main] != "make -j {workers}" {
		t.Errorf("remembered are %v", got)
	}
	b.mustRead("Command", "make -j {workers}")
}

// A command of a file is run only after the user has seen all of it and said so.
func TestACommandOfAFileIsAskedFor(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	b.look(guitest.Write(t, ownRun(t)))
	b.mustRead("Command", `make -j {workers} $'a\u202eb'`, "make clean")
	b.press(cmdRepeat)
	if !b.panes.form.Foreign() {
		t.Fatal("the form does not know where its command came from")
	}
	b.press(cmdRun)
	if b.runs.busy() || b.Modal == nil {
		t.Fatal("a command of a file is run unasked")
	}
	for _, part := range []string{`1  make -j 1 $'a\u202eb'`, `2  make -j 2 $'a\u202eb'`, "Before each run:\n  make clean", "In the folder:\n  /", "With the environment of this program, and over it:\n  nothing"} {
		if !strings.Contains(b.reader(), part) {
			t.Errorf("%q is not among what will be executed:\n%s", part, b.reader())
		}
	}
	if stay, ok := b.Window.Canvas().Focused().(*widgets.Button); !ok || stay.Text != "Cancel" {
		t.Errorf("the answer at hand is %T", b.Window.Canvas().Focused())
	}
	b.choose("Cancel")
	if b.runs.busy() || len(b.store.Commands()) != 0 {
		t.Fatal("a command is run that was declined")
	}
	b.press(cmdRun)
	b.choose("Execute it")
	if !b.runs.busy() {
		t.Fatal("a command is not run that was agreed to")
	}
	b.awaitState(document.Finished)
	b.press(cmdRun)
	if b.Modal != nil || !b.runs.busy() {
		t.Error("the same is asked twice")
	}
	b.awaitState(document.Finished)
	b.edit(func(d *form.Draft) { d.Workers = "1,2,4" })
	if b.press(cmdRun); b.Modal == nil || b.runs.busy() {
		t.Error("what was not seen yet is run unasked")
	}
}

func TestTheCellOfACommandOfAFileIsAskedFor(t *testing.T) {
	b := newBenchWith(t, Deps{Measure: guitest.Script(0), Inspect: guitest.Inspect, Site: guitest.Site{}, Folder: t.TempDir()})
	run := ownRun(t)
	b.look(guitest.Write(t, run))
	b.chart.Select(core.Cell{Strategy: core.Program, Workers: 2, Cores: 2})
	b.press(cmdInspect)
	if b.inspector.Busy() || b.Modal == nil || !strings.Contains(b.reader(), `2  make -j 2 $'a\u202eb'`) {
		t.Fatalf("inspecting it is not asked for, or not with what will be executed: %v", b.inspector.Busy())
	}
	b.choose("Execute it")
	if !b.inspector.Busy() {
		t.Error("it is not inspected")
	}
	b.await("the end", func() bool { return !b.inspector.Busy() })
}

// tried is a command that is tried, and waits to be stopped.
func tried(ctx context.Context, w core.Workload, c core.Cell, _ time.Duration) (core.Trial, error) {
	if w.Command == nil || c.Workers != 1 {
		return core.Trial{}, nil
	}
	<-ctx.Done()
	return core.Trial{}, ctx.Err()
}

func TestACommandIsTried(t *testing.T) {
	b := newBenchWith(t, Deps{Measure: guitest.Script(0), Try: tried, Site: guitest.Site{}, Folder: t.TempDir()})
	if b.commands.Find(cmdTry).Can() {
		t.Error("built-in work can be tried")
	}
	b.typeCommand(commandtext.Texts{commandtext.Main: "make -j {workers}"})
	b.press(cmdTry)
	if !b.own.busy() || b.idle() || b.runs.canStart() {
		t.Fatal("while a command is tried another can be measured")
	}
	for _, what := range b.unnamed() {
		t.Errorf("in the dialog %s has no name", what)
	}
	b.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	b.await("the end", func() bool { return !b.own.busy() })
	if b.Modal != nil || !b.idle() {
		t.Error("Escape does not end it")
	}
	b.press(cmdTry)
	b.end()
	if b.step("its end"); b.own.busy() {
		t.Error("it outlives the window")
	}
}

// A command of a file is not even tried unasked.
func TestTryingACommandOfAFileIsAskedFor(t *testing.T) {
	b := newBenchWith(t, Deps{Measure: guitest.Script(0), Try: tried, Site: guitest.Site{}, Folder: t.TempDir()})
	b.look(guitest.Write(t, ownRun(t)))
	b.press(cmdRepeat)
	b.press(cmdTry)
	if b.own.busy() || b.Modal == nil {
		t.Fatal("it is tried unasked")
	}
	b.choose("Execute it")
	if !b.own.busy() {
		t.Error("it is not tried")
	}
	b.escape()
	b.await("the end", func() bool { return !b.own.busy() })
}

// Everything of the editor has a name, and Tab comes to all of it.
func TestTheEditorIsForEverybody(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	b.typeCommand(commandtext.Texts{commandtext.Main: "make", commandtext.Setup: "./configure"})
	for _, what := range b.unnamed() {
		t.Errorf("%s has no name", what)
	}
	reached := map[fyne.Focusable]bool{}
	all := usable(b.panes.form.Content)
	for range usable(b.panes.frame.Content) {
		b.Window.Canvas().FocusNext()
		reached[b.Window.Canvas().Focused()] = true
	}
	for _, f := range all {
		if !reached[f] {
			t.Errorf("Tab does not come to %T", f)
		}
	}
	if len(all) < 30 {
		t.Errorf("only %d things of the form can be used", len(all))
	}
}

func TestAFolderIsBrowsed(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	b.own.browse(t.TempDir(), func(string) {})
	if b.Picker == nil {
		t.Error("no folder can be chosen")
	}
	b.escape()
}
