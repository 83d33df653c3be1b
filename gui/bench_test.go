package gui

import (
	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/sweep"
	"parallelogram/gui/document"
	"parallelogram/gui/form"
	"parallelogram/gui/guitest"
	"parallelogram/gui/i18n"
	"parallelogram/gui/plotview"
	"parallelogram/gui/session"
	"parallelogram/gui/widgets"
	"testing"
	"time"

	"fyne.io/fyne/v2"
)

// bench is a window whose UI goroutine is the test's: what other goroutines
// post waits until the test lets it run.
type bench struct {
	*window
	t      testing.TB
	posted guitest.Posted
}

func newBench(t testing.TB, m session.Measure) *bench {
	t.Helper()
	return newBenchWith(t, Deps{Measure: m, Site: guitest.Site{}, Folder: t.TempDir()})
}

func newBenchWith(t testing.TB, d Deps) *bench {
	t.Helper()
	a := guitest.App(t)
	b := &bench{t: t, posted: guitest.NewPosted()}
	d.Post = b.posted.Post
	d.Used = func() time.Duration { return 0 }
	b.window = newWindow(a, d.withDefaults())
	b.Window.Resize(fyne.NewSize(1440, 860))
	t.Cleanup(func() {
		for b.runs.session != nil {
			b.runs.session.Stop()
			b.step("the end of the test")
		}
	})
	return b
}

// step runs the next function that was posted.
func (b *bench) step(awaited string) {
	b.t.Helper()
	b.posted.Step(b.t, awaited)
}

// await runs what is posted until a condition holds.
func (b *bench) await(awaited string, holds func() bool) {
	b.t.Helper()
	b.posted.Await(b.t, awaited, holds)
}

// measuring starts a run that has got as far as a trial.
func (b *bench) measuring() {
	b.t.Helper()
	b.press(cmdRun)
	b.await("a trial", func() bool { return b.shown().Measured() })
}

// shown is the document that is shown.
func (b *bench) shown() document.Document { return b.documents.Shown() }

func (b *bench) awaitState(s document.State) {
	b.t.Helper()
	b.await(string(s), func() bool { return b.shown().State == s && b.files.opening == nil })
}

// plot is the chart of the window.
func (b *bench) plot() *plotview.Chart {
	for _, o := range guitest.Objects(b.panes.chart.Content) {
		if c, ok := o.(*plotview.Chart); ok {
			return c
		}
	}
	b.t.Fatal("the window has no chart")
	return nil
}

// drawn waits until the chart is what is to be seen.
func (b *bench) drawn() {
	b.t.Helper()
	b.Window.Canvas().Capture() // a paint tells the size
	b.await("the chart", func() bool { return !b.plot().Drawing() })
}

// look opens a file and waits for its chart.
func (b *bench) look(path string) {
	b.t.Helper()
	b.files.open(path)
	b.await("the file", func() bool { return b.shown().State == document.Opened && b.files.opening == nil })
	b.drawn()
}

// press performs a command as its shortcut does.
func (b *bench) press(id string) {
	b.t.Helper()
	b.commands.Do(b.commands.Find(id))
}

// texts lists what can be read in the window, dialogs included.
func (b *bench) texts() string { return guitest.Texts(guitest.InWindow(b.Window)) }

func (b *bench) mustRead(texts ...string) {
	b.t.Helper()
	guitest.MustRead(b.t, guitest.InWindow(b.Window), texts...)
}

// edit changes what stands in the form, in one step.
func (b *bench) edit(change func(*form.Draft)) {
	d := b.panes.form.Draft()
	change(&d)
	b.panes.form.Replace(d)
}

// entry is the form's field for the serial time.
func (b *bench) entry() *widgets.Input {
	b.t.Helper()
	for _, o := range guitest.Objects(b.panes.form.Content) {
		if i, ok := o.(*widgets.Input); ok && i.Label == i18n.Say("form.target") {
			return i
		}
	}
	b.t.Fatal("the form has no field for the serial time")
	return nil
}

// item is the line of a command in the menus, or nil.
func (b *bench) item(id string) *fyne.MenuItem {
	return itemIn(b.Window.MainMenu().Items, b.commands.Find(id).Label())
}

func itemIn(menus []*fyne.Menu, label string) *fyne.MenuItem {
	for _, m := range menus {
		for _, item := range m.Items {
			if item.ChildMenu != nil {
				if inner := itemIn([]*fyne.Menu{item.ChildMenu}, label); inner != nil {
					return inner
				}
			} else if item.Label == label {
				return item
			}
		}
	}
	return nil
}

func (b *bench) button(id string) *widgets.HintButton {
	b.t.Helper()
	return guitest.Button(b.t, b.Window, b.commands.Find(id).Label())
}

// running is the progress of a round, with seconds left.
func running(round, left int) sweep.Progress {
	return sweep.Progress{Phase: sweep.Measuring, Round: round, Rounds: 10, Cell: core.Cell{Strategy: core.Goroutine, Workers: 8, Cores: 8},
		Done: 90, Planned: 130, Left: time.Duration(left) * time.Second}
}

// concluded is a run that has ended.
func concluded(run core.Run) *analysis.Analysis {
	a, err := analysis.Of(run)
	if err != nil {
		panic(err)
	}
	return a
}
