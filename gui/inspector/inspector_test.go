package inspector

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"parallelogram/core"
	"parallelogram/core/chart"
	"parallelogram/core/message"
	"parallelogram/core/site"
	"parallelogram/core/sweep"
	"parallelogram/gui/guitest"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

func TestInspectShowsTheTrial(t *testing.T) {
	b, i := inspected(t, guitest.Inspect)
	b.paint(i)
	if p := i.pane.plot.Picture(); p.Image == nil || p.Area.Empty() {
		t.Error("there is no timeline")
	}
	i.mustRead(t, "The workers waited for locks 20% of their time, worker 2 most: 40%.", "All finished about together, within 1.0% of the trial.", "One trial, slowed a little", "Run again", "Stop")
	if !strings.Contains(i.Window.Title(), "goroutine 2w 2c") {
		t.Errorf("the window is called %q", i.Window.Title())
	}
}

// TestAnInspectionIsOfThisMachine, whatever machine the run is from.
func TestAnInspectionIsOfThisMachine(t *testing.T) {
	b := newBench(t, guitest.Inspect)
	run := guitest.Run(guitest.Experiment(), 2)
	run.Host = core.Host{Model: "another machine"}
	b.Open(run, cell)
	if got := b.list[0].run.Host; !reflect.DeepEqual(got, guitest.Host()) {
		t.Errorf("its host is %+v", got)
	}
}

func TestInspectStops(t *testing.T) {
	b := newBench(t, guitest.InspectUntilStopped)
	i := b.opened()
	i.mustRead(t, "Running one traced trial of goroutine 2w 2c", "It takes as long as a trial")
	for _, id := range []string{again, zoomReset, copyText, exportPicture} {
		if i.commands.Find(id).Can() {
			t.Errorf("%s is possible while the trial runs", id)
		}
	}
	button := guitest.Button(t, i.Window, i.commands.Find(stop).Label())
	button.MouseIn(nil)
	i.mustRead(t, "Stop  Ctrl+.")
	if button.MouseOut(); i.pane.under.Text() != "" {
		t.Errorf("the hint %q stays", i.pane.under.Text())
	}
	if i.escape(); i.state.stopping || i.closed {
		t.Error("Escape ends a trial that is under way")
	}
	i.commands.Do(i.commands.Find(stop))
	i.mustRead(t, "Stopping")
	b.await("the stop")
	i.mustRead(t, "Stopped before the trial was over")
	if !i.commands.Find(again).Can() || i.commands.Find(stop).Can() {
		t.Error("after Stop, Run again should be possible and Stop not")
	}
	if i.escape(); !i.closed {
		t.Error("Escape leaves the window open")
	}
}

func TestInspectSaysWhatFailed(t *testing.T) {
	fails := true
	b, i := inspected(t, func(_ context.Context, _ site.Site, _ sweep.Plan, _ core.Run, c core.Cell) (core.Trial, error) {
		if fails {
			return core.Trial{}, errors.New("another Parallelogram is measuring")
		}
		return guitest.Traced(c), nil
	})
	i.mustRead(t, "The trial cannot be shown", "Another Parallelogram is measuring")
	again := func() {
		i.press(again)
		b.await("another trial")
	}
	fails = false
	again()
	i.mustRead(t, "The workers waited for locks")
	fails = true
	again()
	i.mustRead(t, "The workers waited for locks", "Another Parallelogram is measuring") // what there was stays
}

// TestInspectSaysWhoMeasures in the window's language.
func TestInspectSaysWhoMeasures(t *testing.T) {
	b, i := inspected(t, func(context.Context, site.Site, sweep.Plan, core.Run, core.Cell) (core.Trial, error) {
		return core.Trial{}, &site.Busy{}
	})
	i.mustRead(t, "The trial cannot be shown")
	guitest.Speak(t, i18n.Korean)
	b.Rebuild()
	i.mustRead(t, "다른 Parallelogram이")
}

func TestInspectReadsWhatIsUnderThePointer(t *testing.T) {
	b, i := inspected(t, guitest.Inspect)
	b.paint(i)
	at := func(worker int, ms float64) fyne.Position {
		area, size, image := i.pane.plot.Picture().Area, i.pane.plot.Size(), i.pane.plot.Picture().Image.Bounds().Size()
		x, top, rows := float64(area.Min.X)+ms/100*float64(area.Dx()), 0, 0
		for y := area.Min.Y; y < area.Max.Y; y++ {
			if u, ok := i.pane.plot.Picture().Under(x, float64(y)); ok && u.First == worker {
				top, rows = y-rows, rows+1
			}
		}
		if rows > 0 {
			return fyne.NewPos(float32(x)*size.Width/float32(image.X), (float32(top)+float32(rows)/2)*size.Height/float32(image.Y))
		}
		t.Fatalf("worker %d has no row", worker)
		return fyne.Position{}
	}
	move := func(worker int, ms float64) {
		i.pane.plot.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at(worker, ms)}})
	}
	i.mustRead(t, "Point at a row to read it")
	move(0, 30)
	i.mustRead(t, "Worker 1 · tasks · 1–60 ms (59.0 ms) · 10 tasks from number 1")
	move(1, 40)
	i.mustRead(t, "Worker 2 · waits for a lock · 20–60 ms (40.0 ms) · 10 tasks from number 11")
	i.pane.plot.Tapped(&fyne.PointEvent{Position: at(1, 40)})
	if i.state.view.Selected != 2 {
		t.Errorf("worker %d is marked, want 2", i.state.view.Selected)
	}
	move(0, 30)
	for range 2 { // a double click
		i.pane.plot.Tapped(&fyne.PointEvent{Position: at(0, 30)})
	}
	if i.state.view.Selected != 2 {
		t.Errorf("after a double click worker %d is marked, want 2 as before", i.state.view.Selected)
	}
	i.pane.plot.MouseOut()
	i.mustRead(t, "Point at a row to read it")
}

func TestInspectZooms(t *testing.T) {
	b, i := inspected(t, guitest.Inspect)
	b.paint(i)
	check := func(low, high float64) {
		t.Helper()
		if got := i.state.view.Zoom; got != (chart.Range{Low: low, High: high}) || i.commands.Find(zoomReset).Can() != (low < high) {
			t.Errorf("shows %v, want %g to %g", got, low, high)
		}
	}
	i.zoom(chart.Zoom{X: chart.Range{Low: 0.02, High: 0.03}})
	check(0.02, 0.03)
	i.zoom(chart.Zoom{X: chart.Range{Low: -0.01, High: 0.05}})
	check(0, 0.05)
	i.zoom(chart.Zoom{X: chart.Range{Low: 0.3, High: 0.4}}) // nothing is there: stays
	check(0, 0.05)
	i.zoom(chart.Zoom{Y: chart.Range{Low: 1, High: 2}}) // the time is left as it is
	check(0, 0.05)
	i.zoom(chart.Zoom{X: chart.Range{Low: -1, High: 1}})
	check(0, 0)
	i.zoom(chart.Zoom{X: chart.Range{Low: 0.00011, High: 0.1}})
	check(0.00011, 0.1)
	i.zoom(chart.Zoom{X: chart.Range{Low: 0.00009, High: 0.09991}}) // nobody sees what is missing
	check(0, 0)
	i.zoom(chart.Zoom{X: chart.Range{High: 0.09989}})
	check(0, 0.09989)
	i.zoom(chart.Zoom{X: chart.Range{Low: 0.02, High: 0.03}})
	b.paint(i)
	if low, _ := i.pane.plot.Picture().Value(0, 0); low != 0.02 {
		t.Errorf("the picture begins at %g s", low)
	}
	i.pane.plot.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(2, 300)}, Scrolled: fyne.NewDelta(0, 25)}) // over the numbers of the rows
	check(0.02, 0.03)
	i.pane.plot.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(400, 300)}, Scrolled: fyne.NewDelta(0, -250)})
	if z := i.state.view.Zoom; z.Low >= 0.02 || z.High <= 0.03 {
		t.Errorf("the wheel shows %v", z)
	}
	i.press(zoomReset)
	check(0, 0)
	b.paint(i)
	i.press(zoomIn)
	if z := i.state.view.Zoom; z.Low <= 0 || z.High >= 0.1 || z.High <= z.Low {
		t.Errorf("looking closer shows %v", z)
	}
	b.paint(i)
	i.press(zoomOut)
	check(0, 0)
}

func TestInspectCopiesAndExports(t *testing.T) {
	b, i := inspected(t, guitest.Inspect)
	b.paint(i)
	i.press(copyText)
	text := b.app.Clipboard().Content()
	for _, line := range []string{"goroutine 2w 2c\n", "The workers waited for locks 20%", "Worker\tstarting ms\ttasks ms\twaits for a lock ms\tidle ms\tend ms\ttasks\n", "2\t1.000000\t58.000000\t40.000000\t1.000000\t99.000000\t10\n"} {
		if !strings.Contains(text, line) {
			t.Errorf("%q is not on the clipboard:\n%s", line, text)
		}
	}
	folder := t.TempDir()
	b.app.Preferences().SetString("export.folder", folder)
	i.press(exportPicture)
	i.mustRead(t, "Export the chart")
	want := filepath.Join(folder, "primes-goroutine-2w-2c.png")
	for _, o := range guitest.Objects(i.Window.Canvas().Overlays().Top()) {
		if browse, ok := o.(*widgets.HintButton); ok {
			browse.MouseIn(nil)
		}
	}
	i.mustRead(t, "Choose a folder for the chart")
	entry := i.Window.Canvas().Focused().(*widgets.Input)
	if entry.Text != want {
		t.Errorf("it proposes %s, want %s", entry.Text, want)
	}
	entry.OnSubmitted("")
	b.posted.Await(t, "the file", func() bool { return i.Modal == nil })
	if data, err := os.ReadFile(want); err != nil || !strings.HasPrefix(string(data), "\x89PNG") {
		t.Errorf("%v, %.8q", err, data)
	}
	i.mustRead(t, "Chart saved as "+want)
}

func TestInspectFollowsTheLanguage(t *testing.T) {
	b, i := inspected(t, guitest.Inspect)
	guitest.Speak(t, i18n.Korean)
	b.Rebuild()
	i.mustRead(t, "작업자들이 시간의 20% 동안 잠금을 기다렸습니다.", "다시 실행")
	b.paint(i)
	if i.pane.plot.Picture().Area.Empty() {
		t.Error("the timeline is gone")
	}
}

// TestTwoInspectionsSideBySide: each keeps its trial.
func TestTwoInspectionsSideBySide(t *testing.T) {
	b, first := inspected(t, guitest.Inspect)
	b.Open(guitest.Run(guitest.Experiment(), 2), core.Baseline)
	b.await("the second")
	if len(b.list) != 2 || first.cell != cell || b.list[1].cell != core.Baseline || !first.state.has() {
		t.Fatalf("%d inspections", len(b.list))
	}
	first.press(closeWindow)
	if len(b.list) != 1 {
		t.Errorf("%d inspections after one was closed", len(b.list))
	}
}

// An inspection that is closed is known until its trial has ended: nothing may be
// measured beside it.
func TestAClosedInspectionIsBusyUntilItsEnd(t *testing.T) {
	b := newBench(t, guitest.InspectUntilStopped)
	i := b.opened()
	if i.close(); !b.Busy() || len(b.list) != 1 {
		t.Errorf("busy %v, %d inspections before the trial has ended", b.Busy(), len(b.list))
	}
	b.await("the end")
	if len(b.list) != 0 {
		t.Errorf("%d inspections are left", len(b.list))
	}
}

// TestTheEndWaitsForAnInspection that is under way.
func TestTheEndWaitsForAnInspection(t *testing.T) {
	b := newBench(t, guitest.InspectUntilStopped)
	i := b.opened()
	b.Stop(10 * time.Second)
	select {
	case <-i.done:
	default:
		t.Error("the trial is still running")
	}
}

func TestUnderText(t *testing.T) {
	ms := time.Millisecond
	for want, u := range map[string]chart.Under{
		"Worker 3 · idle · 0–5 ms (5.00 ms)":                        {First: 2, Last: 2, To: 5 * ms, Holder: -1},
		"Worker 1 · tasks · 1.5–2.25 s (750 ms) · 1 task: number 8": {Kind: core.SpanChunk, From: 1500 * ms, To: 2250 * ms, Chunk: 1, Task: 7, Tasks: 1, Holder: -1},
		"Interpreter lock · held by worker 2 · 5–10 ms (5.00 ms)":   {First: -1, Last: -1, Holder: 1, From: 5 * ms, To: 10 * ms},
		"Interpreter lock · free · 5–10 ms (5.00 ms)":               {First: -1, Last: -1, Holder: -1, From: 5 * ms, To: 10 * ms},
		"Workers 1 to 4 · tasks 75%, idle 25% · 5–10 ms (5.00 ms)":  {First: 0, Last: 3, Holder: -1, From: 5 * ms, To: 10 * ms, Parts: map[core.SpanKind]float64{core.SpanChunk: 0.75}},
		"Workers 1 to 4 · tasks 60%, waits for a lock 40% · 5–10 ms (5.00 ms)": {Last: 3, Holder: -1, From: 5 * ms, To: 10 * ms,
			Parts: map[core.SpanKind]float64{core.SpanChunk: 0.6, core.SpanLock: 0.4}},
	} {
		if got := underText(u); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestEveryCommandHasWords(t *testing.T) {
	for _, c := range (&inspection{}).table() {
		if !message.English().Has("command."+c.ID) || c.Needs != "" && !message.English().Has("needs."+c.Needs) {
			t.Errorf("%s, which needs %q, is not in the catalogue", c.ID, c.Needs)
		}
	}
}
