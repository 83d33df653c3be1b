package chartpane

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/gui/command"
	"parallelogram/gui/document"
	"parallelogram/gui/form"
	"parallelogram/gui/guitest"
	"parallelogram/gui/i18n"
)

func TestMain(m *testing.M) { guitest.Main(m) }

var (
	two  = core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 2}
	four = core.Cell{Strategy: core.Goroutine, Workers: 4, Cores: 2}
)

// bench is a pane in a window of its own, whose UI goroutine is the test's.
type bench struct {
	*Pane
	t        *testing.T
	window   fyne.Window
	model    *Model
	commands *command.Table
	state    State
	asked    string // the question that was pressed last
	posted   chan func()
	passed   fyne.KeyName // the key that came to the window last
}

func newBench(t *testing.T, s State) *bench {
	t.Helper()
	guitest.App(t)
	b := &bench{t: t, state: s, window: test.NewTempWindow(t, nil), posted: make(chan func(), 64)}
	b.model = NewModel(func() { b.Show(b.state); b.commands.Refresh() })
	b.window.SetPadded(false)
	b.build()
	b.window.Resize(fyne.NewSize(800, 700))
	return b
}

// charted shows a run of three strategies whose chart has been drawn.
func charted(t *testing.T) *bench {
	t.Helper()
	e := guitest.Experiment()
	e.Strategies = []core.Strategy{core.Serial, core.Goroutine, core.Subprocess}
	e.Workers, e.Cores = []int{1, 2, 4}, []int{1, 2}
	b := newBench(t, State{Document: opened(t, guitest.Run(e, 8))})
	b.drawn()
	return b
}

// opened is a run that was read from a file.
func opened(t *testing.T, run core.Run) document.Document {
	t.Helper()
	a, err := analysis.Of(run)
	if err != nil {
		t.Fatal(err)
	}
	return document.Document{Analysis: a, State: document.Opened}
}

// build makes the pane, in the language of the moment.
func (b *bench) build() {
	b.commands = command.New(b.window.Canvas(), func(string) {}, b.model.Commands()...)
	b.commands.MainMenu([]command.Menu{{Key: "menu.chart", Items: append(KindIDs(), ByWorkers, ByCores, LogX, LogY)}}, nil)
	b.commands.Listen(b.window.Canvas(), func() bool { return false })
	b.window.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { b.passed = e.Name })
	b.Pane = New(b.model, b.commands, func(f func()) { b.posted <- f }, func(q form.Question) { b.asked = q.Name })
	b.window.SetContent(b.Content)
	b.Show(b.state)
}

// speak changes the language, for which the pane is built anew.
func (b *bench) speak(l i18n.Choice) {
	b.t.Helper()
	guitest.Speak(b.t, l)
	b.build()
}

// press performs a command as its shortcut does.
func (b *bench) press(id string) { b.commands.Do(b.commands.Find(id)) }

// drawn waits until the chart is that of the model.
func (b *bench) drawn() {
	b.t.Helper()
	b.window.Canvas().Capture() // a paint tells the size
	for b.plot.Drawing() {
		(<-b.posted)()
	}
}

// spot is where the chart has a cell, in its own units.
func (b *bench) spot(c core.Cell) fyne.Position {
	b.t.Helper()
	picture, size := b.plot.Picture(), b.plot.Size()
	for _, p := range picture.Points {
		if p.Cell == c {
			whole := picture.Image.Bounds().Size()
			return fyne.NewPos(float32(p.X)*size.Width/float32(whole.X), float32(p.Y)*size.Height/float32(whole.Y))
		}
	}
	b.t.Fatalf("the chart has no point for %v", c)
	return fyne.Position{}
}

func (b *bench) middle() fyne.Position {
	return fyne.NewPos(b.plot.Size().Width/2, b.plot.Size().Height/2)
}

func (b *bench) hover(at fyne.Position) {
	e := &desktop.MouseEvent{}
	e.Position = at
	b.plot.MouseMoved(e)
}

func (b *bench) wheel(at fyne.Position, notches float32) {
	e := &fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 25*notches)}
	e.Position = at
	b.plot.Scrolled(e)
}

func (b *bench) mustRead(texts ...string) {
	b.t.Helper()
	guitest.MustRead(b.t, guitest.InWindow(b.window), texts...)
}
