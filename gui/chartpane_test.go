package gui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"parallelogram/core"
	"parallelogram/core/chart"
	"parallelogram/gui/guitest"
)

// charted opens a run of three strategies whose chart has been drawn.
func charted(t *testing.T) *bench {
	t.Helper()
	e := guitest.Experiment()
	e.Strategies = []core.Strategy{core.Serial, core.Goroutine, core.Subprocess}
	e.Workers, e.Cores = []int{1, 2, 4}, []int{1, 2}
	b := newBench(t, guitest.Script(0))
	b.open(guitest.Write(t, guitest.Run(e, 8)))
	b.awaitPhase(opened)
	b.drawn()
	return b
}

// drawn waits until the chart is that of the view.
func (b *bench) drawn() {
	b.t.Helper()
	b.Window.Canvas().Capture() // a paint tells the size
	for b.middle.plot.Drawing() {
		b.step("the chart")
	}
}

// spot is where the chart has a cell, in its own units.
func (b *bench) spot(c core.Cell) fyne.Position {
	b.t.Helper()
	picture, size := b.middle.plot.Picture(), b.middle.plot.Size()
	for _, p := range picture.Points {
		if p.Cell == c {
			whole := picture.Image.Bounds().Size()
			return fyne.NewPos(float32(p.X)*size.Width/float32(whole.X), float32(p.Y)*size.Height/float32(whole.Y))
		}
	}
	b.t.Fatalf("the chart has no point for %v", c)
	return fyne.Position{}
}

func (b *bench) hover(at fyne.Position) {
	e := &desktop.MouseEvent{}
	e.Position = at
	b.middle.plot.MouseMoved(e)
}

func (b *bench) wheel(at fyne.Position, notches float32) {
	e := &fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 25*notches)}
	e.Position = at
	b.middle.plot.Scrolled(e)
}

var (
	two  = core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 2}
	four = core.Cell{Strategy: core.Goroutine, Workers: 4, Cores: 2}
)

func TestTabsChooseTheKind(t *testing.T) {
	b := charted(t)
	tabs := b.middle.kinds.tabs
	for i, k := range chart.Kinds() {
		tabs.Choose(i)
		if b.view.chart.Kind != k && k != chart.Kinds()[0] {
			t.Errorf("tab %d chose %q, want %q", i, b.view.chart.Kind, k)
		}
		uses := k.Uses()
		if b.middle.axis.Visible() != uses.By || b.middle.scale.Visible() != (uses.LogX || uses.LogY) {
			t.Errorf("%s: the switch of the axis is seen %v, the scales %v", k, b.middle.axis.Visible(), b.middle.scale.Visible())
		}
		if b.commands.Find(cmdByCores).Can() != uses.By || b.commands.Find(cmdLogY).Can() != uses.LogY {
			t.Errorf("%s: commands of axes that it does not have, or none of those that it has", k)
		}
		b.drawn()
		if b.middle.plot.Picture().Image == nil {
			t.Errorf("%s is not drawn", k)
		}
	}
	b.press(kindPrefix + string(chart.Speedup))
	if got := tabs.Labels[tabs.Selected]; got != "Speed-up" {
		t.Errorf("after the command the tab is %s", got)
	}
}

func TestTabsFit(t *testing.T) {
	guitest.EnglishAgain(t)
	b := charted(t)
	for _, l := range []string{cmdLangKorean, cmdLangEnglish} {
		b.press(l)
		for _, width := range []float32{1920, 1440, 1024, 660} {
			b.Window.Resize(fyne.NewSize(width, 700))
			p, room := b.middle, b.middle.area.Size().Width
			tabs, list := p.kinds.tabs, p.area.Layout.(*chartLayout).list
			if fit := tabs.MinSize().Width <= room; tabs.Visible() != fit || list.Visible() == fit || !fit && width >= 1024 {
				t.Errorf("%s, %v wide: tabs of %v in %v seen %v, the list %v", l, width, tabs.MinSize().Width, room, tabs.Visible(), list.Visible())
			}
			for _, o := range []fyne.CanvasObject{p.axis, p.scale, p.choice} {
				if o.Position().X < 0 || o.Position().X+o.Size().Width > room+0.5 {
					t.Errorf("%s, %v wide: something stands at %v, %v wide, in %v", l, width, o.Position(), o.Size().Width, room)
				}
			}
			if over := p.choice.Position().X + p.choice.Size().Width - p.scale.Position().X; p.choice.Position().Y == p.scale.Position().Y && over > 0 {
				t.Errorf("%s, %v wide: the choice reaches %v into the scales", l, width, over)
			}
		}
	}
}

func TestRowsBelongToAChart(t *testing.T) {
	b := charted(t)
	scrolled := func() bool {
		b.press(kindPrefix + string(chart.Distribution))
		b.middle.hooks().Scrolled(3)
		return b.view.chart.Row == 3
	}
	for _, id := range []string{kindPrefix + string(chart.Runtime), cmdByCores} {
		if !scrolled() {
			t.Fatalf("the rows are not scrolled: %d", b.view.chart.Row)
		}
		if b.press(id); b.view.chart.Row != 0 {
			t.Errorf("after %s the rows are still scrolled", id)
		}
	}
}

func TestAGridIsOfAStrategy(t *testing.T) {
	b := charted(t)
	b.press(kindPrefix + string(chart.Grid))
	b.middle.fixed.list.SetSelected("subprocess")
	if b.view.chart.Strategy != core.Subprocess {
		t.Errorf("chose %q", b.view.chart.Strategy)
	}
	b.middle.toggle(core.Goroutine)
	if b.view.chart.Strategy != core.Goroutine || b.middle.fixed.list.Selected != "goroutine" {
		t.Errorf("a name in the grid chose %q, and the list says %q", b.view.chart.Strategy, b.middle.fixed.list.Selected)
	}
}

func TestScalesAreOffered(t *testing.T) {
	b := charted(t)
	was := b.view.chart.LogX
	test.Tap(b.middle.scale)
	if !b.blocked() {
		t.Fatal("no menu of scales")
	}
	b.mustRead("Logarithmic x axis", "Logarithmic y axis")
	for _, o := range guitest.Objects(b.Window.Canvas().Overlays().Top()) {
		if text, ok := o.(*canvas.Text); ok && text.Text == "Logarithmic x axis" {
			at := fyne.CurrentApp().Driver().AbsolutePositionForObject(text)
			test.TapCanvas(b.Window.Canvas(), at.AddXY(2, 2))
			break
		}
	}
	if b.view.chart.LogX == was {
		t.Error("the menu does not change the scale")
	}
}

func TestHoveringReadsOff(t *testing.T) {
	guitest.EnglishAgain(t)
	b := charted(t)
	b.hover(b.spot(two).AddXY(6, -5))
	b.mustRead("goroutine 2w 2c", "152.2 ms [150.5–154.0]", "2.00× the serial program [2.00–2.00]", "efficiency 1.00 [1.00–1.00]",
		"CPU 300 ms · start-up 20.0 µs", "n 8")
	if b.middle.plot.Drawing() || len(b.posted) > 0 {
		t.Error("pointing at a cell ordered a drawing")
	}
	b.press(cmdLangKorean)
	b.drawn()
	b.hover(b.spot(two))
	b.mustRead("직렬 프로그램의 2.00배", "효율 1.00")
}

func TestAClickSelects(t *testing.T) {
	b := charted(t)
	plot := b.middle.plot
	test.TapAt(plot, b.spot(two))
	if b.view.selected != two || b.view.shown().Selected != two {
		t.Fatalf("selected %v", b.view.selected)
	}
	b.drawn()
	test.TapAt(plot, b.spot(four))
	if b.view.selected != four {
		t.Fatalf("selected %v", b.view.selected)
	}
	b.drawn()
	b.middle.click(&chart.Point{Cell: four, Trial: -1})
	if b.view.selected != (core.Cell{}) {
		t.Error("a click on the selected cell leaves it selected")
	}
	b.selectCell(two)
	b.middle.click(&chart.Point{Cell: four, Trial: -1})
	b.middle.doubleClick()
	if b.view.selected != two {
		t.Errorf("a double click changed the selection to %v", b.view.selected)
	}
	b.middle.click(nil)
	if b.view.selected != (core.Cell{}) {
		t.Error("a click on nothing leaves a cell selected")
	}
}

func TestADialogTakesTheCardAway(t *testing.T) {
	b := charted(t)
	for _, id := range []string{cmdExport, cmdOpen, cmdPreferences} {
		b.hover(b.spot(two))
		if b.middle.plot.At() == nil {
			t.Fatal("the mouse points at nothing")
		}
		b.press(id)
		if b.middle.plot.At() != nil {
			t.Errorf("the card lies behind the dialog of %s", id)
		}
		b.escape()
	}
}

func TestTheKeyboardSelects(t *testing.T) {
	b := charted(t)
	plot := b.middle.plot
	b.Window.Canvas().Focus(plot)
	b.hover(b.spot(two))
	for _, k := range []fyne.KeyName{fyne.KeyRight, fyne.KeyReturn} {
		plot.TypedKey(&fyne.KeyEvent{Name: k})
	}
	if b.view.selected != four {
		t.Fatalf("selected %v, want %v", b.view.selected, four)
	}
	if got := plot.AccessibilityLabel(); !strings.Contains(got, "goroutine 4w 2c") || !strings.Contains(got, "ms") {
		t.Errorf("who cannot see it is told %q", got)
	}
	plot.MouseOut()
	plot.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if b.view.selected != (core.Cell{}) {
		t.Error("Escape leaves the cell selected")
	}
	plot.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF1})
	if b.Modal == nil {
		t.Error("F1 is not passed on")
	}
}

func TestZooming(t *testing.T) {
	b := charted(t)
	middle := func() fyne.Position { return fyne.NewPos(b.middle.plot.Size().Width/2, b.middle.plot.Size().Height/2) }
	b.wheel(middle(), 2)
	x := b.view.chart.Zoom.X
	if x == (chart.Range{}) || b.view.chart.Zoom.Y != (chart.Range{}) || !b.middle.whole.Visible() {
		t.Fatalf("two notches: %+v, the way back is seen %v", b.view.chart.Zoom, b.middle.whole.Visible())
	}
	b.drawn()
	b.wheel(middle(), -1)
	if out := b.view.chart.Zoom.X; out.High-out.Low <= x.High-x.Low {
		t.Errorf("one notch back shows %v after %v", out, x)
	}
	b.drawn()
	b.wheel(middle(), -9)
	if b.view.chart.Zoom != (chart.Zoom{}) || b.middle.whole.Visible() {
		t.Errorf("nine notches back show %+v, want all", b.view.chart.Zoom)
	}
	b.drawn()
	again := func() {
		b.press(cmdZoomIn)
		if b.view.chart.Zoom.X == (chart.Range{}) || b.view.chart.Zoom.Y == (chart.Range{}) {
			t.Errorf("the command shows %+v", b.view.chart.Zoom)
		}
		b.drawn()
	}
	for what, reset := range map[string]func(){
		"the command":     func() { b.press(cmdZoomReset) },
		"the button":      func() { test.Tap(b.middle.whole) },
		"a double click":  func() { b.middle.doubleClick() },
		"looking further": func() { b.press(cmdZoomOut) },
		"another axis":    func() { b.press(cmdByCores); b.press(cmdByWorkers) },
		"another kind": func() {
			b.press(kindPrefix + string(chart.Speedup))
			b.press(kindPrefix + string(chart.Runtime))
		},
		"another run": func() { b.opened(b.view, nil) },
	} {
		again()
		reset()
		if b.view.chart.Zoom != (chart.Zoom{}) {
			t.Errorf("%s leaves %+v", what, b.view.chart.Zoom)
		}
		b.drawn()
	}
}

func TestAnOutdatedPictureIsNotZoomed(t *testing.T) {
	b := charted(t)
	b.press(kindPrefix + string(chart.Speedup))
	b.press(cmdZoomIn) // the runtimes are still on the screen
	if b.view.chart.Zoom != (chart.Zoom{}) {
		t.Errorf("the ranges of runtimes became those of speed-ups: %+v", b.view.chart.Zoom)
	}
	b.drawn()
	b.press(cmdZoomIn)
	if b.view.chart.Zoom == (chart.Zoom{}) {
		t.Error("the new picture cannot be zoomed")
	}
}

func TestZoomAxis(t *testing.T) {
	all := chart.Range{}
	shown := chart.Range{Low: 1, High: 16}
	for _, c := range []struct{ now, wanted, want chart.Range }{
		{all, all, all},
		{all, chart.Range{Low: 2, High: 4}, chart.Range{Low: 2, High: 4}},
		{all, chart.Range{Low: 0.5, High: 4}, chart.Range{Low: 1, High: 4}},
		{all, chart.Range{Low: 0.5, High: 20}, all},
		{all, chart.Range{Low: 20, High: 30}, all},
		{chart.Range{Low: 2, High: 4}, all, chart.Range{Low: 2, High: 4}},
	} {
		now, full := c.now, shown
		zoomAxis(&now, &full, shown, c.wanted)
		if now != c.want {
			t.Errorf("from %v, %v asked for gives %v, want %v", c.now, c.wanted, now, c.want)
		}
	}
}

func TestANameTogglesItsSeries(t *testing.T) {
	b := charted(t)
	plot := b.middle.plot
	var name chart.Name
	for _, n := range plot.Picture().Names {
		if n.Strategy == core.Subprocess {
			name = n
		}
	}
	whole, size := plot.Picture().Image.Bounds().Size(), plot.Size()
	at := fyne.NewPos(float32(name.At.Min.X+4)*size.Width/float32(whole.X), float32(name.At.Min.Y+4)*size.Height/float32(whole.Y))
	test.TapAt(plot, at)
	if !b.view.chart.Hidden.Has(core.Subprocess) {
		t.Fatal("a click on the name does not hide the series")
	}
	b.press(cmdShowSeries)
	if b.view.chart.Hidden != (chart.Hidden{}) {
		t.Error("not every series is shown again")
	}
	b.selectCell(two)
	b.press(cmdHideSeries)
	if !b.view.chart.Hidden.Has(core.Goroutine) || b.view.selected != two {
		t.Errorf("hidden %+v, selected %v", b.view.chart.Hidden, b.view.selected)
	}
	if hide := b.commands.Find(cmdHideSeries); hide.Can() || !strings.Contains(hide.Hint(), "not hidden yet") {
		t.Errorf("what is hidden can be hidden: %q", hide.Hint())
	}
	b.middle.toggle(core.Goroutine)
	if b.view.selected != two || !b.commands.Find(cmdHideSeries).Can() {
		t.Errorf("shown again, %v is selected", b.view.selected)
	}
}

func TestTheTitleSaysTheFinding(t *testing.T) {
	guitest.EnglishAgain(t)
	b := charted(t)
	titled := func() string { return worded(b.view.shown())(b.view.run()).Title }
	if got := titled(); got != "" {
		t.Errorf("on 2 cores, where nothing is recommended, it says %q", got)
	}
	b.middle.fixed.list.SetSelected("on 1 core")
	if got := titled(); !strings.HasPrefix(got, "4 goroutines on 1 core: ") {
		t.Errorf("on 1 core it says %q", got)
	}
	b.press(cmdLangKorean)
	if got := titled(); hangul() && !strings.HasPrefix(got, "코어 1개의 고루틴 4개") {
		t.Errorf("in Korean it says %q", got)
	}
}
