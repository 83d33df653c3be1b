package plotview

import (
	"image/color"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/chart"
)

// desk is a chart of a run in a window of 600 × 400 units, with what it told.
type desk struct {
	*Chart
	t       *testing.T
	canvas  software.WindowlessCanvas
	posted  chan func()
	drawn   int // drawings that have ended
	pointed []*chart.Point
	chosen  []*chart.Point
	named   []core.Strategy
	zoomed  []chart.Zoom
	rows    []int // that were to be passed over
	resets  int
	typed   []fyne.KeyName
	clock   time.Time
	held    fyne.KeyModifier
	view    chart.View
}

func newDesk(t *testing.T) *desk {
	test.NewTempApp(t)
	d := &desk{t: t, posted: make(chan func(), 8), clock: time.Unix(1, 0), view: chart.View{LogX: true, LogY: true}}
	card := canvas.NewRectangle(color.Black)
	card.SetMinSize(fyne.NewSize(150, 80))
	d.Chart = NewChart(chart.Light, func(err error) string { return err.Error() }, func(f func()) { d.posted <- f }, Hooks{
		Pointed:  func(p *chart.Point) { d.pointed = append(d.pointed, p) },
		Chosen:   func(p *chart.Point) { d.chosen = append(d.chosen, p) },
		Named:    func(s core.Strategy) { d.named = append(d.named, s) },
		Zoomed:   func(z chart.Zoom) { d.zoomed = append(d.zoomed, z) },
		Scrolled: func(rows int) { d.rows = append(d.rows, rows) },
		Reset:    func() { d.resets++ },
		Typed:    func(e *fyne.KeyEvent) { d.typed = append(d.typed, e.Name) },
	}, card)
	d.now = func() time.Time { return d.clock }
	d.modifiers = func() fyne.KeyModifier { return d.held }
	w := test.NewTempWindow(t, d.Chart)
	w.SetPadded(false)
	d.canvas = w.Canvas().(software.WindowlessCanvas)
	d.canvas.SetScale(2)
	w.Resize(fyne.NewSize(600, 400))
	d.plot()
	return d
}

// plot draws the run with the view of the moment and waits for it.
func (d *desk) plot() {
	v := d.view
	d.Plot(func(r Request) (chart.Picture, error) {
		return chart.Draw(analysis.Extended(nil, scaling()), v, r.Style, r.Width, r.Height, r.DPI)
	})
	d.canvas.Capture() // a paint tells the size
	d.settle()
}

func (d *desk) settle() {
	for d.Drawing() {
		(<-d.posted)()
		d.drawn++
	}
}

// scaling is a run of two strategies on four cores.
func scaling() core.Run {
	e := core.Experiment{
		Workload: core.Workload{Name: "primes"}, Strategies: []core.Strategy{core.Serial, core.Goroutine, core.Subprocess},
		Workers: []int{1, 2, 4, 8}, Cores: []int{4}, Rounds: 8,
	}
	run := core.Run{Experiment: e, Finished: true}
	for round := 1; round <= e.Rounds; round++ {
		for _, c := range e.Cells() {
			time := time.Second / time.Duration(min(c.Workers, 4))
			if c.Strategy == core.Subprocess {
				time += 100 * 1e6
			}
			run.Trials = append(run.Trials, core.Trial{Cell: c, Phase: core.PhaseSweep, Round: round, Runtime: time, Tasks: 8})
		}
	}
	return run
}

// spot is where a cell's point is in the window.
func (d *desk) spot(s core.Strategy, workers int) fyne.Position {
	d.t.Helper()
	for _, p := range d.Picture().Points {
		if p.Cell.Strategy == s && p.Cell.Workers == workers {
			return d.projection().position(p.X, p.Y)
		}
	}
	d.t.Fatalf("the chart has no point for %s with %d workers", s, workers)
	return fyne.Position{}
}

func (d *desk) hover(at fyne.Position) {
	e := &desktop.MouseEvent{}
	e.Position = at
	d.MouseMoved(e)
}

func (d *desk) tap(at fyne.Position) { test.TapAt(d.Chart, at) }

func (d *desk) press(keys ...fyne.KeyName) {
	for _, k := range keys {
		d.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

// dragFrom drags from a point to another as a hand does, in two moves.
func (d *desk) dragFrom(from, to fyne.Position) {
	half := fyne.NewPos((from.X+to.X)/2, (from.Y+to.Y)/2)
	for i, p := range []fyne.Position{half, to} {
		e := &fyne.DragEvent{Dragged: fyne.NewDelta(half.X-from.X, half.Y-from.Y)}
		if i == 1 {
			e.Dragged = fyne.NewDelta(to.X-half.X, to.Y-half.Y)
		}
		e.Position = p
		d.Dragged(e)
	}
	d.DragEnd()
}

func (d *desk) scroll(at fyne.Position, notches float32) {
	e := &fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, notches*notch)}
	e.Position = at
	d.Scrolled(e)
}

// middle is that of the area between the axes.
func (d *desk) middle() fyne.Position {
	from, to, _ := d.projection().area()
	return fyne.NewPos((from.X+to.X)/2, (from.Y+to.Y)/2)
}
