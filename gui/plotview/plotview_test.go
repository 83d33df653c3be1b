package plotview

import (
	"errors"
	"image"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"

	"parallelogram/core/chart"
)

// bench is a view in a window of 200 × 150 units, with a drawing that waits
// for the test and a UI goroutine that is the test.
type bench struct {
	*View
	canvas software.WindowlessCanvas
	posted chan func()
	drawn  []Request  // written by drawings, read between them
	gate   chan error // each value lets one drawing end
	style  chart.Style
}

func newBench(t *testing.T) *bench {
	test.NewTempApp(t)
	b := &bench{posted: make(chan func(), 8), gate: make(chan error), style: chart.Light()}
	b.View = New(func() chart.Style { return b.style },
		func(err error) string { return "cannot draw: " + strings.SplitN(err.Error(), "\n", 2)[0] },
		func(f func()) { b.posted <- f })
	w := test.NewTempWindow(t, b.View)
	w.SetPadded(false)
	b.canvas = w.Canvas().(software.WindowlessCanvas)
	b.canvas.SetScale(2)
	w.Resize(fyne.NewSize(200, 150))
	return b
}

func (b *bench) draw(r Request) (chart.Picture, error) {
	err := <-b.gate
	b.drawn = append(b.drawn, r)
	return chart.Picture{Image: image.NewRGBA(image.Rect(0, 0, r.Width, r.Height))}, err
}

// finish lets the drawing under way end with err, and its result land.
func (b *bench) finish(err error) {
	b.gate <- err
	(<-b.posted)()
}

func (b *bench) paint() { b.canvas.Capture() }

func TestDrawsAtTheDensityOfTheScreen(t *testing.T) {
	b := newBench(t)
	b.Plot(b.draw)
	b.paint()
	b.finish(nil)
	want := Request{Width: 400, Height: 300, DPI: 144, Style: chart.Light()}
	if len(b.drawn) != 1 || b.drawn[0] != want {
		t.Errorf("drew %v, want one of %v", b.drawn, want)
	}
	if got := b.Picture().Image.Bounds().Dx(); got != 400 {
		t.Errorf("the picture on the screen is %d pixels wide, want 400", got)
	}
}

func TestOnlyTheLatestIsDrawn(t *testing.T) {
	b := newBench(t)
	last := 0
	for i := 1; i <= 4; i++ {
		b.Plot(func(r Request) (chart.Picture, error) { last = i; return b.draw(r) })
		b.paint()
	}
	b.finish(nil) // the first
	b.finish(nil) // the fourth
	if len(b.drawn) != 2 || last != 4 {
		t.Errorf("%d drawings, the last of data %d; want 2 and 4", len(b.drawn), last)
	}
	b.paint()
	if len(b.posted) != 0 || b.busy {
		t.Error("a drawing was ordered although nothing had changed")
	}
}

func TestFollowsTheStyle(t *testing.T) {
	b := newBench(t)
	b.Plot(b.draw)
	b.paint()
	b.finish(nil)
	b.style = chart.Dark()
	b.Refresh()
	b.paint()
	b.finish(nil)
	if got := b.drawn[len(b.drawn)-1].Style; got != chart.Dark() {
		t.Errorf("drawn in %v, want the dark style", got)
	}
}

func TestAFailedDrawingIsSaid(t *testing.T) {
	b := newBench(t)
	b.Plot(b.draw)
	b.paint()
	b.finish(errors.New("no ink"))
	if got := b.failed.Text; got != "cannot draw: no ink" {
		t.Errorf("the view says %q", got)
	}
	b.Plot(b.draw)
	b.finish(nil)
	if b.failed.Text != "" {
		t.Errorf("the view still says %q after a good drawing", b.failed.Text)
	}
}

func TestAPanicIsAFailedDrawing(t *testing.T) {
	b := newBench(t)
	b.Plot(func(Request) (chart.Picture, error) { panic("values must be greater than 0 for a log scale") })
	b.paint()
	(<-b.posted)()
	want := "cannot draw: drawing 400×300 pixels failed: values must be greater than 0 for a log scale"
	if got := b.failed.Text; got != want {
		t.Errorf("the view says %q, want %q", got, want)
	}
}

func TestEmptiedWhileDrawing(t *testing.T) {
	b := newBench(t)
	b.Plot(b.draw)
	b.paint()
	b.Plot(nil)
	b.finish(nil)
	if b.Picture().Image != nil {
		t.Error("a drawing of data that are no longer shown landed on the screen")
	}
}
