package frame

import (
	"parallelogram/gui/guitest"
	"parallelogram/gui/widgets"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// newTestFrame is a frame of empty panes in a window of a size. It keeps what
// the user makes of it.
func newTestFrame(t *testing.T, a Arrangement, width, height float32) (f *Frame, kept *Arrangement) {
	t.Helper()
	guitest.App(t)
	parts := make([]*canvas.Rectangle, 5)
	for i := range parts {
		parts[i] = canvas.NewRectangle(nil)
		parts[i].SetMinSize(fyne.NewSize(10, 40))
	}
	kept = &Arrangement{}
	f = New(Panes{parts[0], parts[1], parts[2], parts[3], parts[4]}, a, func(a Arrangement) { *kept = a })
	w := test.NewTempWindow(t, f.Content)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	return f, kept
}

func TestFrame(t *testing.T) {
	f, _ := newTestFrame(t, Arrangement{}, 1440, 860)
	if f.results.Position().X != 1440-resultsWidth || f.chart.Size().Height != f.results.Size().Height {
		t.Errorf("in a wide window the results are at %v, %v high", f.results.Position(), f.results.Size().Height)
	}
	f.Content.Resize(fyne.NewSize(1024, 700))
	if f.results.Position().X != f.chart.Position().X || f.results.Position().Y <= f.chart.Position().Y {
		t.Errorf("in a narrow window the results are at %v, the chart at %v", f.results.Position(), f.chart.Position())
	}
	if f.chart.Size().Width != 1024-formWidth-1 {
		t.Errorf("in a narrow window the chart is %v wide", f.chart.Size().Width)
	}
}

func TestTheStartLeavesRoomForTheQuestions(t *testing.T) {
	f, _ := newTestFrame(t, Arrangement{share: resultsShare}, 1024, 700)
	with := f.chart.Size().Height
	f.SetBare(true)
	if more := f.chart.Size().Height - with; more < 60 {
		t.Errorf("without results the chart has %v more height", more)
	}
	if f.SetBare(false); f.chart.Size().Height != with {
		t.Error("the results do not get their room back")
	}
	f.SetBare(true)
	before := f.chart.Size().Height
	f.resultsHandle.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(0, -20)})
	if moved := before - f.chart.Size().Height; moved < 15 || moved > 25 {
		t.Errorf("a drag of 20 moves the border by %v", moved)
	}
}

func TestBordersCanBeMoved(t *testing.T) {
	f, kept := newTestFrame(t, Arrangement{}, 1920, 1080)
	drag := func(g *widgets.SplitHandle, by float32) {
		for range 10 { // as a mouse does
			g.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(by/10, by/10)})
		}
		g.DragEnd()
	}
	check := func(what string, form, results float32) {
		t.Helper()
		if got := f.form.Size().Width; got != form || kept.form != form {
			t.Errorf("%s: the form is %v wide and %v is kept, want %v", what, got, kept.form, form)
		}
		if got := f.results.Size().Width; got != results || kept.results != results {
			t.Errorf("%s: the results are %v wide and %v is kept, want %v", what, got, kept.results, results)
		}
	}
	drag(f.formHandle, 100)
	check("the form, dragged", formWidth+100, resultsWidth)
	drag(f.resultsHandle, -200)
	check("the results, dragged", formWidth+100, resultsWidth+200)
	drag(f.formHandle, 5000)
	check("the form, dragged too far", formMost, resultsWidth+200)
	drag(f.resultsHandle, -5000)
	check("the results, dragged too far", formMost, 1920-formMost-1-chartLeast)
	if f.chart.Size().Width < chartLeast-2 {
		t.Errorf("the chart has %v left", f.chart.Size().Width)
	}
	f.formHandle.DoubleTapped(nil)
	f.resultsHandle.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	check("both, put back", formWidth, resultsWidth)
	f.formHandle.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	f.resultsHandle.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	check("both, by arrows", formWidth+widgets.SplitStep, resultsWidth+widgets.SplitStep)
}

func TestTheBorderUnderTheChart(t *testing.T) {
	f, kept := newTestFrame(t, Arrangement{}, 1024, 700)
	before := f.results.Size().Height
	f.resultsHandle.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	if got := f.results.Size().Height - before; got < widgets.SplitStep-1 || got > widgets.SplitStep+1 {
		t.Errorf("Up makes the results %v higher, want %v", got, widgets.SplitStep)
	}
	for range 100 {
		f.resultsHandle.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	}
	if kept.share != shareMost {
		t.Errorf("the results have %v of the height, want at most %v", kept.share, shareMost)
	}
}

func TestAWindowThatShrinksKeepsItsChart(t *testing.T) {
	f, _ := newTestFrame(t, Arrangement{form: formMost, results: 1000}, 2400, 1080)
	for _, width := range []float32{2400, 1920, 1440, 1365, 1024, 700} {
		f.Content.Resize(fyne.NewSize(width, 700))
		if got := f.chart.Size().Width; got < chartLeast-2 {
			t.Errorf("at %v the chart has %v, want at least %v", width, got, chartLeast)
		}
		if got := f.form.Size().Width; got < formWidth {
			t.Errorf("at %v the form has %v", width, got)
		}
	}
}

func TestAHiddenPaneLeavesItsSpace(t *testing.T) {
	f, kept := newTestFrame(t, Arrangement{}, 1440, 860)
	f.Change(func(a *Arrangement) { a.FormHidden = true })
	if f.form.Visible() || f.chart.Position().X != 0 || !kept.FormHidden {
		t.Error("the form is still there")
	}
	f.Change(func(a *Arrangement) { a.ResultsHidden = true })
	if f.results.Visible() || f.chart.Size().Width != 1440 {
		t.Errorf("the chart has %v of 1440", f.chart.Size().Width)
	}
	store := guitest.App(t).Preferences()
	if f.Arrangement().Save(store); Load(store) != f.Arrangement() {
		t.Errorf("remembered %+v, want %+v", Load(store), f.Arrangement())
	}
}
