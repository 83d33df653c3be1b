package gui

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"parallelogram/gui/command"
	"parallelogram/gui/form"
	"parallelogram/gui/guitest"
	"parallelogram/gui/i18n"
	"parallelogram/gui/session"
	"parallelogram/gui/widgets"
)

// bench is a window whose UI goroutine is the test's: what other goroutines
// post waits until the test lets it run.
type bench struct {
	*window
	t      testing.TB
	posted chan func()
}

func newBench(t testing.TB, m session.Measure) *bench {
	t.Helper()
	return newBenchWith(t, Deps{Measure: m, Site: guitest.Site{}, Folder: t.TempDir()})
}

func newBenchWith(t testing.TB, d Deps) *bench {
	t.Helper()
	a := guitest.App(t)
	b := &bench{t: t, posted: make(chan func(), 64)}
	d.Post = func(f func()) { b.posted <- f }
	d.Used = func() time.Duration { return 0 }
	b.window = newWindow(a, d.withDefaults())
	b.Window.Resize(fyne.NewSize(1440, 860))
	t.Cleanup(func() {
		for b.session != nil {
			b.session.Stop()
			b.step("the end of the test")
		}
	})
	return b
}

// step runs the next function that was posted.
func (b *bench) step(for_ string) {
	b.t.Helper()
	select {
	case f := <-b.posted:
		f()
	case <-time.After(20 * time.Second): // a fault, not a wait: nothing else would end the test
		b.t.Fatalf("nothing happened while waiting for %s", for_)
	}
}

// await runs what is posted until a condition holds.
func (b *bench) await(what string, holds func() bool) {
	b.t.Helper()
	for !holds() {
		b.step(what)
	}
}

// measuring starts a run that has got as far as a trial.
func (b *bench) measuring() {
	b.t.Helper()
	b.press(cmdRun)
	b.await("a trial", func() bool { return b.view.measured() })
}

func (b *bench) awaitPhase(p phase) {
	b.t.Helper()
	b.await(string(p), func() bool { return b.view.phase == p })
}

// press performs a command as its shortcut does.
func (b *bench) press(id string) {
	b.t.Helper()
	b.commands.Do(b.commands.Find(id))
}

// texts lists what can be read in the window, dialogs included.
func (b *bench) texts() string { return guitest.Texts(guitest.InWindow(b.Window)) }

// objectsOf lists what can be seen of an object and what it is made of.
func (b *bench) mustRead(texts ...string) {
	b.t.Helper()
	guitest.MustRead(b.t, guitest.InWindow(b.Window), texts...)
}

// edit changes what stands in the form, in one step.
func (b *bench) edit(change func(*form.Draft)) {
	d := b.form.Draft()
	change(&d)
	b.form.Replace(d)
}

// entry is the form's field for the serial time.
func (b *bench) entry() *widgets.Input {
	b.t.Helper()
	for _, o := range guitest.Objects(b.form.Content) {
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

// buttonOf is the button of a command in a window.
func buttonOf(t testing.TB, w fyne.Window, c *command.Command) *widgets.HintButton {
	t.Helper()
	for _, o := range guitest.Objects(w.Content()) {
		if b, ok := o.(*widgets.HintButton); ok && strings.HasPrefix(b.AccessibilityLabel(), c.Label()) {
			return b
		}
	}
	t.Fatalf("%s has no button", c.ID)
	return nil
}

func (b *bench) button(id string) *widgets.HintButton {
	b.t.Helper()
	return buttonOf(b.t, b.Window, b.commands.Find(id))
}
