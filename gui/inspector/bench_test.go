package inspector

import (
	"testing"

	"fyne.io/fyne/v2"

	"parallelogram/core"
	"parallelogram/gui/charttext"
	"parallelogram/gui/export"
	"parallelogram/gui/guitest"
)

func TestMain(m *testing.M) { guitest.Main(m) }

var cell = core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 2}

// bench is an inspector beside a window that does nothing else.
type bench struct {
	*Inspector
	app    fyne.App
	t      *testing.T
	posted guitest.Posted
}

func newBench(t *testing.T, inspect Inspect) *bench {
	t.Helper()
	b := &bench{t: t, app: guitest.App(t), posted: guitest.NewPosted()}
	folder := t.TempDir()
	b.Inspector = New(Setup{App: b.app, Name: "Parallelogram", Site: guitest.Site{}, Inspect: inspect, Post: b.posted.Post,
		Exporter: export.New(b.app.Preferences(), b.posted.Post, charttext.Failed), Folder: func() string { return folder },
		Idle: func() bool { return !b.Busy() }, Changed: func() {}})
	t.Cleanup(func() {
		for _, i := range b.list {
			i.close()
		}
		b.await("the end of inspections")
	})
	return b
}

// await waits for the end of the trial under way.
func (b *bench) await(what string) {
	b.t.Helper()
	b.posted.Await(b.t, what, func() bool { return !b.Busy() })
}

// opened inspects the cell and returns the inspection while its trial runs.
func (b *bench) opened() *inspection {
	b.Open(guitest.Run(guitest.Experiment(), 2), cell)
	return b.list[len(b.list)-1]
}

// inspected inspects the cell and waits for the trial.
func inspected(t *testing.T, inspect Inspect) (*bench, *inspection) {
	t.Helper()
	b := newBench(t, inspect)
	i := b.opened()
	b.await("the trial")
	return b, i
}

func (i *inspection) mustRead(t *testing.T, texts ...string) {
	t.Helper()
	guitest.MustRead(t, guitest.InWindow(i.Window), texts...)
}

func (i *inspection) press(id string) { i.commands.Do(i.commands.Find(id)) }

// paint draws the window until its timeline is on it.
func (b *bench) paint(i *inspection) {
	i.Window.Canvas().Capture()
	b.posted.Await(b.t, "the timeline", func() bool { return !i.pane.plot.Drawing() })
	i.Window.Canvas().Capture()
}
