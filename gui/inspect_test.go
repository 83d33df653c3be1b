package gui

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
	"fyne.io/fyne/v2/test"

	"parallelogram/core"
	"parallelogram/core/chart"
	"parallelogram/core/site"
	"parallelogram/core/sweep"
	"parallelogram/core/trace"
	"parallelogram/gui/guitest"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

var looked = core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 2}

func TestInspectShowsTheTrial(t *testing.T) {
	b, i := inspected(t, scriptedTrial)
	b.paint(i)
	if p := i.pane.plot.Picture(); p.Image == nil || p.Area.Empty() {
		t.Error("there is no timeline")
	}
	i.mustRead(t, "The workers waited for locks 20% of their time, worker 2 most: 40%.", "All finished about together, within 1.0% of the trial.", "One trial, slowed a little", "Run again", "Stop")
	if !strings.Contains(i.Window.Title(), "goroutine 2w 2c") {
		t.Errorf("the window is called %q", i.Window.Title())
	}
}

func TestAnInspectionOffersNoQuestions(t *testing.T) {
	b := looking(t, untilStopped)
	b.press(cmdInspect)
	for _, o := range guitest.Objects(b.inspections[0].Window.Canvas().Content()) {
		if question, ok := o.(*widgets.Button); ok {
			t.Errorf("it offers %q", question.Text)
		}
	}
}

// TestAnInspectionIsOfThisMachine, whatever machine the run is from.
func TestAnInspectionIsOfThisMachine(t *testing.T) {
	b := looking(t, scriptedTrial)
	b.view.analysis.Run.Host = core.Host{Model: "another machine"}
	b.press(cmdInspect)
	if got := b.inspections[0].run.Host; !reflect.DeepEqual(got, b.deps.Site.Host()) {
		t.Errorf("its host is %+v", got)
	}
	if b.view.run().Host.Model != "another machine" {
		t.Error("the run has become one of this machine")
	}
}

// TestInspectAsksWhatWasOpened may be run.
func TestInspectAsksWhatWasOpened(t *testing.T) {
	b := looking(t, scriptedTrial)
	v := b.view
	run := v.run()
	run.Experiment.Workload = core.Workload{Name: "sleep", Params: map[string]string{"time": "3ms", "spread": "0.5"}}
	v.phase, v.analysis = opened, concluded(run)
	b.set(v)
	answer := func(steps int) {
		b.press(cmdInspect)
		b.mustRead("Run what the file asks for?", "goroutine 2w 2c", "sleep", "spread = 0.5", "time = 3ms")
		for range steps {
			b.Window.Canvas().FocusNext()
		}
		b.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	answer(0) // the safe answer has the focus
	if len(b.inspections) != 0 || b.Modal != nil {
		t.Fatal("Cancel runs it")
	}
	answer(1)
	b.await("the trial", func() bool { return b.inspecting() == nil })
	if len(b.inspections) != 1 || b.inspections[0].run.Experiment.Workload.Name != "sleep" {
		t.Errorf("%d inspections after the other answer", len(b.inspections))
	}
}

// TestInspectHasAButton beside what is known of the cell.
func TestInspectHasAButton(t *testing.T) {
	b := looking(t, scriptedTrial)
	b.mustRead("Inspect the cell")
	test.Tap(b.button(cmdInspect))
	b.await("the trial", func() bool { return b.inspecting() == nil })
	if len(b.inspections) != 1 || !b.inspections[0].seen.has() {
		t.Error("the button inspects nothing")
	}
}

// TestInspectNeedsACellAndRest: it says what it waits for, and a run waits for
// it.
func TestInspectNeedsACellAndRest(t *testing.T) {
	b := looking(t, untilStopped)
	command := b.commands.Find(cmdInspect)
	v := b.view
	v.selected = core.Cell{}
	b.set(v)
	if command.Can() || !strings.Contains(command.Hint(), "needs a cell that is selected") {
		t.Errorf("without a cell: %v, %q", command.Can(), command.Hint())
	}
	v.selected, v.phase = looked, running
	b.set(v)
	if command.Can() || !strings.Contains(command.Hint(), "no run under way") {
		t.Errorf("during a run: %v, %q", command.Can(), command.Hint())
	}
	v.phase = finished
	b.set(v)
	b.press(cmdInspect)
	if b.commands.Find(cmdRun).Can() || command.Can() || b.inspecting() == nil {
		t.Error("beside an inspection a run or another inspection can be started")
	}
	b.inspections[0].close()
	if b.commands.Find(cmdRun).Can() {
		t.Error("a run can be started before the trial has ended")
	}
	b.await("the end of the trial", func() bool { return b.inspecting() == nil })
	if !b.commands.Find(cmdRun).Can() || !command.Can() || len(b.inspections) != 0 {
		t.Errorf("after the inspection: run %v, inspect %v, %d are known", b.commands.Find(cmdRun).Can(), command.Can(), len(b.inspections))
	}
}

func TestInspectStops(t *testing.T) {
	b := looking(t, untilStopped)
	b.press(cmdInspect)
	i := b.inspections[0]
	i.mustRead(t, "Running one traced trial of goroutine 2w 2c", "It takes as long as a trial")
	for _, id := range []string{cmdAgain, cmdZoomReset, cmdCopyTrace, cmdExport} {
		if i.commands.Find(id).Can() {
			t.Errorf("%s is possible while the trial runs", id)
		}
	}
	stop := buttonOf(t, i.Window, i.commands.Find(cmdStop))
	stop.MouseIn(nil)
	i.mustRead(t, "Stop  Ctrl+.")
	if stop.MouseOut(); i.pane.under.Text() != "" {
		t.Errorf("the hint %q stays", i.pane.under.Text())
	}
	if i.escape(); i.seen.stopping || i.closed {
		t.Error("Escape ends a trial that is under way")
	}
	i.commands.Do(i.commands.Find(cmdStop))
	i.mustRead(t, "Stopping")
	b.await("the stop", func() bool { return b.inspecting() == nil })
	i.mustRead(t, "Stopped before the trial was over")
	if !i.commands.Find(cmdAgain).Can() || i.commands.Find(cmdStop).Can() {
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
		return tracedTrial(c), nil
	})
	i.mustRead(t, "The trial cannot be shown", "Another Parallelogram is measuring")
	again := func() {
		i.press(cmdAgain)
		b.await("another trial", func() bool { return b.inspecting() == nil })
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
	guitest.EnglishAgain(t)
	b, i := inspected(t, func(context.Context, site.Site, sweep.Plan, core.Run, core.Cell) (core.Trial, error) {
		return core.Trial{}, &site.Busy{}
	})
	i.mustRead(t, "The trial cannot be shown")
	b.speak(i18n.Korean)
	i.mustRead(t, "다른 Parallelogram이")
}

func TestInspectReadsWhatIsUnderThePointer(t *testing.T) {
	b, i := inspected(t, scriptedTrial)
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
	if i.seen.timeline.Selected != 2 {
		t.Errorf("worker %d is marked, want 2", i.seen.timeline.Selected)
	}
	move(0, 30)
	for range 2 { // a double click
		i.pane.plot.Tapped(&fyne.PointEvent{Position: at(0, 30)})
	}
	if i.seen.timeline.Selected != 2 {
		t.Errorf("after a double click worker %d is marked, want 2 as before", i.seen.timeline.Selected)
	}
	i.pane.plot.MouseOut()
	i.mustRead(t, "Point at a row to read it")
}

func TestInspectZooms(t *testing.T) {
	b, i := inspected(t, scriptedTrial)
	b.paint(i)
	check := func(low, high float64) {
		t.Helper()
		if got := i.seen.timeline.Zoom; got != (chart.Range{Low: low, High: high}) || i.commands.Find(cmdZoomReset).Can() != (low < high) {
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
	i.zoom(chart.Zoom{X: chart.Range{Low: 0.02, High: 0.03}})
	b.paint(i)
	if low, _ := i.pane.plot.Picture().Value(0, 0); low != 0.02 {
		t.Errorf("the picture begins at %g s", low)
	}
	i.pane.plot.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(2, 300)}, Scrolled: fyne.NewDelta(0, 25)}) // over the numbers of the rows
	check(0.02, 0.03)
	i.pane.plot.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(400, 300)}, Scrolled: fyne.NewDelta(0, -250)})
	if z := i.seen.timeline.Zoom; z.Low >= 0.02 || z.High <= 0.03 {
		t.Errorf("the wheel shows %v", z)
	}
	i.press(cmdZoomReset)
	check(0, 0)
	b.paint(i)
	i.press(cmdZoomIn)
	if z := i.seen.timeline.Zoom; z.Low <= 0 || z.High >= 0.1 || z.High <= z.Low {
		t.Errorf("looking closer shows %v", z)
	}
	b.paint(i)
	i.press(cmdZoomOut)
	check(0, 0)
}

func TestInspectCopiesAndExports(t *testing.T) {
	b, i := inspected(t, scriptedTrial)
	b.paint(i)
	i.press(cmdCopyTrace)
	text := b.app.Clipboard().Content()
	for _, line := range []string{"goroutine 2w 2c\n", "The workers waited for locks 20%", "Worker\tstarting ms\ttasks ms\twaits for a lock ms\tidle ms\tend ms\ttasks\n", "2\t1.000000\t58.000000\t40.000000\t1.000000\t99.000000\t10\n"} {
		if !strings.Contains(text, line) {
			t.Errorf("%q is not on the clipboard:\n%s", line, text)
		}
	}
	folder := t.TempDir()
	b.prefs.store.SetString("export.folder", folder)
	i.press(cmdExport)
	i.mustRead(t, "Export the chart")
	want := filepath.Join(folder, "primes-goroutine-2w-2c.png")
	for _, o := range guitest.Objects(i.Window.Canvas().Overlays().Top()) {
		if browse, ok := o.(*widgets.HintButton); ok {
			browse.MouseIn(nil)
		}
	}
	if i.mustRead(t, "Choose a folder for the chart"); b.foot.hinted.Visible() {
		t.Error("the hint stands in another window")
	}
	entry := i.Window.Canvas().Focused().(*widgets.Input)
	if entry.Text != want {
		t.Errorf("it proposes %s, want %s", entry.Text, want)
	}
	entry.OnSubmitted("")
	b.await("the file", func() bool { return i.Modal == nil })
	if data, err := os.ReadFile(want); err != nil || !strings.HasPrefix(string(data), "\x89PNG") {
		t.Errorf("%v, %.8q", err, data)
	}
	i.mustRead(t, "Chart saved as "+want)
}

func TestInspectFollowsTheLanguage(t *testing.T) {
	b, i := inspected(t, scriptedTrial)
	guitest.EnglishAgain(t)
	b.speak(i18n.Korean)
	i.mustRead(t, "작업자들이 시간의 20% 동안 잠금을 기다렸습니다.", "다시 실행")
	b.paint(i)
	if i.pane.plot.Picture().Area.Empty() {
		t.Error("the timeline is gone")
	}
}

// TestTwoInspectionsSideBySide: each keeps its trial.
func TestTwoInspectionsSideBySide(t *testing.T) {
	b, first := inspected(t, scriptedTrial)
	v := b.view
	v.selected = core.Baseline
	b.set(v)
	b.press(cmdInspect)
	b.await("the second", func() bool { return b.inspecting() == nil })
	if len(b.inspections) != 2 || first.cell != looked || b.inspections[1].cell != core.Baseline || !first.seen.has() {
		t.Fatalf("%d inspections", len(b.inspections))
	}
	first.press(cmdLeave)
	if len(b.inspections) != 1 {
		t.Errorf("%d inspections after one was closed", len(b.inspections))
	}
}

// TestTheEndWaitsForAnInspection that is under way.
func TestTheEndWaitsForAnInspection(t *testing.T) {
	b := looking(t, untilStopped)
	b.press(cmdInspect)
	done := b.inspections[0].done
	b.end()
	select {
	case <-done:
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

func TestTimelineHasAllItsWords(t *testing.T) {
	for _, kind := range append(trace.Kinds(), "") {
		if timelineWords().Kind(kind) == "" {
			t.Errorf("the kind %q has no word", kind)
		}
	}
	words := reflect.ValueOf(timelineWords())
	for i := range words.NumField() {
		if words.Field(i).String() == "" {
			t.Errorf("the timeline's %s has no words", words.Type().Field(i).Name)
		}
	}
}
