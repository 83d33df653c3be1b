package chartpane

import (
	"strings"
	"testing"

	"parallelogram/core"
	"parallelogram/core/chart"
	"parallelogram/gui/guitest"
	"parallelogram/gui/i18n"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

func TestTabsChooseTheKind(t *testing.T) {
	b := charted(t)
	tabs := b.kinds.tabs
	for i, k := range chart.Kinds() {
		tabs.Choose(i)
		if b.model.view.Kind != k && k != chart.Kinds()[0] {
			t.Errorf("tab %d chose %q, want %q", i, b.model.view.Kind, k)
		}
		uses := chart.UsesOf(k)
		if b.axis.Visible() != uses.By || b.scale.Visible() != (uses.LogX || uses.LogY) {
			t.Errorf("%s: the switch of the axis is seen %v, the scales %v", k, b.axis.Visible(), b.scale.Visible())
		}
		if b.commands.Find(ByCores).Can() != uses.By || b.commands.Find(LogY).Can() != uses.LogY {
			t.Errorf("%s: commands of axes that it does not have, or none of those that it has", k)
		}
		b.drawn()
		if b.plot.Picture().Image == nil {
			t.Errorf("%s is not drawn", k)
		}
	}
	b.press(KindPrefix + string(chart.Speedup))
	if got := tabs.Labels[tabs.Selected]; got != "Speed-up" {
		t.Errorf("after the command the tab is %s", got)
	}
}

func TestTabsFit(t *testing.T) {
	b := charted(t)
	for _, l := range []i18n.Choice{i18n.Korean, i18n.English} {
		b.speak(l)
		for _, width := range []float32{1920, 1440, 1024, 660} {
			b.window.Resize(fyne.NewSize(width, 700))
			p, room := b, b.area.Size().Width
			tabs, list := p.kinds.tabs, p.area.Layout.(*paneLayout).list
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
		b.press(KindPrefix + string(chart.Distribution))
		b.hooks().Scrolled(3)
		return b.model.view.Row == 3
	}
	for _, id := range []string{KindPrefix + string(chart.Runtime), ByCores} {
		if !scrolled() {
			t.Fatalf("the rows are not scrolled: %d", b.model.view.Row)
		}
		if b.press(id); b.model.view.Row != 0 {
			t.Errorf("after %s the rows are still scrolled", id)
		}
	}
}

func TestAGridIsOfAStrategy(t *testing.T) {
	b := charted(t)
	b.press(KindPrefix + string(chart.Grid))
	b.fixed.list.SetSelected("subprocess")
	if b.model.view.Strategy != core.Subprocess {
		t.Errorf("chose %q", b.model.view.Strategy)
	}
	b.toggle(core.Goroutine)
	if b.model.view.Strategy != core.Goroutine || b.fixed.list.Selected != "goroutine" {
		t.Errorf("a name in the grid chose %q, and the list says %q", b.model.view.Strategy, b.fixed.list.Selected)
	}
}

func TestScalesAreOffered(t *testing.T) {
	b := charted(t)
	was := b.model.view.LogX
	test.Tap(b.scale)
	if !b.commands.Blocked() {
		t.Fatal("no menu of scales")
	}
	b.mustRead("Logarithmic x axis", "Logarithmic y axis")
	for _, o := range guitest.Objects(b.window.Canvas().Overlays().Top()) {
		if text, ok := o.(*canvas.Text); ok && text.Text == "Logarithmic x axis" {
			at := fyne.CurrentApp().Driver().AbsolutePositionForObject(text)
			test.TapCanvas(b.window.Canvas(), at.AddXY(2, 2))
			break
		}
	}
	if b.model.view.LogX == was {
		t.Error("the menu does not change the scale")
	}
}

func TestHoveringReadsOff(t *testing.T) {
	b := charted(t)
	b.hover(b.spot(two))
	b.mustRead("goroutine 2w 2c", "152.2 ms [150.5–154.0]", "2.00× the serial program [2.00–2.00]", "efficiency 1.00 [1.00–1.00]",
		"CPU 300 ms · start-up 20.0 µs", "n 8")
	if b.plot.Drawing() || len(b.posted) > 0 {
		t.Error("pointing at a cell ordered a drawing")
	}
	b.speak(i18n.Korean)
	b.drawn()
	b.hover(b.spot(two))
	b.mustRead("직렬 프로그램의 2.00배", "효율 1.00")
}

func TestAClickSelects(t *testing.T) {
	b := charted(t)
	plot := b.plot
	test.TapAt(plot, b.spot(two))
	if b.model.selected != two || b.model.shown().Selected != two {
		t.Fatalf("selected %v", b.model.selected)
	}
	b.drawn()
	test.TapAt(plot, b.spot(four))
	if b.model.selected != four {
		t.Fatalf("selected %v", b.model.selected)
	}
	b.drawn()
	b.click(&chart.Point{Cell: four, Trial: -1})
	if b.model.selected != (core.Cell{}) {
		t.Error("a click on the selected cell leaves it selected")
	}
	b.model.Select(two)
	b.click(&chart.Point{Cell: four, Trial: -1})
	b.doubleClick()
	if b.model.selected != two {
		t.Errorf("a double click changed the selection to %v", b.model.selected)
	}
	b.click(nil)
	if b.model.selected != (core.Cell{}) {
		t.Error("a click on nothing leaves a cell selected")
	}
}

func TestTheKeyboardSelects(t *testing.T) {
	b := charted(t)
	plot := b.plot
	b.window.Canvas().Focus(plot)
	b.hover(b.spot(two))
	for _, k := range []fyne.KeyName{fyne.KeyRight, fyne.KeyReturn} {
		plot.TypedKey(&fyne.KeyEvent{Name: k})
	}
	if b.model.selected != four {
		t.Fatalf("selected %v, want %v", b.model.selected, four)
	}
	if got := plot.AccessibilityLabel(); !strings.Contains(got, "goroutine 4w 2c") || !strings.Contains(got, "ms") {
		t.Errorf("who cannot see it is told %q", got)
	}
	plot.MouseOut()
	plot.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if b.model.selected != (core.Cell{}) {
		t.Error("Escape leaves the cell selected")
	}
	plot.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF1})
	if b.passed != fyne.KeyF1 {
		t.Error("F1 is not passed on")
	}
}

func TestZooming(t *testing.T) {
	b := charted(t)
	b.wheel(b.middle(), 2)
	x := b.model.view.Zoom.X
	if x == (chart.Range{}) || b.model.view.Zoom.Y != (chart.Range{}) || !b.whole.Visible() {
		t.Fatalf("two notches: %+v, the way back is seen %v", b.model.view.Zoom, b.whole.Visible())
	}
	b.drawn()
	b.wheel(b.middle(), -1)
	if out := b.model.view.Zoom.X; out.High-out.Low <= x.High-x.Low {
		t.Errorf("one notch back shows %v after %v", out, x)
	}
	b.drawn()
	b.wheel(b.middle(), -9)
	if b.model.view.Zoom != (chart.Zoom{}) || b.whole.Visible() {
		t.Errorf("nine notches back show %+v, want all", b.model.view.Zoom)
	}
	b.drawn()
	again := func() {
		b.press(ZoomIn)
		if b.model.view.Zoom.X == (chart.Range{}) || b.model.view.Zoom.Y == (chart.Range{}) {
			t.Errorf("the command shows %+v", b.model.view.Zoom)
		}
		b.drawn()
	}
	for what, reset := range map[string]func(){
		"the command":     func() { b.press(ZoomReset) },
		"the button":      func() { test.Tap(b.whole) },
		"a double click":  func() { b.doubleClick() },
		"looking further": func() { b.press(ZoomOut) },
		"another axis":    func() { b.press(ByCores); b.press(ByWorkers) },
		"another kind": func() {
			b.press(KindPrefix + string(chart.Speedup))
			b.press(KindPrefix + string(chart.Runtime))
		},
		"another run": b.model.Forget,
	} {
		again()
		reset()
		if b.model.view.Zoom != (chart.Zoom{}) {
			t.Errorf("%s leaves %+v", what, b.model.view.Zoom)
		}
		b.drawn()
	}
}

func TestAnOutdatedPictureIsNotZoomed(t *testing.T) {
	b := charted(t)
	b.press(KindPrefix + string(chart.Speedup))
	b.press(ZoomIn) // the runtimes are still on the screen
	if b.model.view.Zoom != (chart.Zoom{}) {
		t.Errorf("the ranges of runtimes became those of speed-ups: %+v", b.model.view.Zoom)
	}
	b.drawn()
	b.press(ZoomIn)
	if b.model.view.Zoom == (chart.Zoom{}) {
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
	plot := b.plot
	var name chart.Name
	for _, n := range plot.Picture().Names {
		if n.Strategy == core.Subprocess {
			name = n
		}
	}
	whole, size := plot.Picture().Image.Bounds().Size(), plot.Size()
	at := fyne.NewPos(float32(name.At.Min.X+4)*size.Width/float32(whole.X), float32(name.At.Min.Y+4)*size.Height/float32(whole.Y))
	test.TapAt(plot, at)
	if !b.model.view.Hidden.Has(core.Subprocess) {
		t.Fatal("a click on the name does not hide the series")
	}
	b.press(ShowSeries)
	if b.model.view.Hidden != (chart.Hidden{}) {
		t.Error("not every series is shown again")
	}
	b.model.Select(two)
	b.press(HideSeries)
	if !b.model.view.Hidden.Has(core.Goroutine) || b.model.selected != two {
		t.Errorf("hidden %+v, selected %v", b.model.view.Hidden, b.model.selected)
	}
	if hide := b.commands.Find(HideSeries); hide.Can() || !strings.Contains(hide.Hint(), "not hidden yet") {
		t.Errorf("what is hidden can be hidden: %q", hide.Hint())
	}
	b.toggle(core.Goroutine)
	if b.model.selected != two || !b.commands.Find(HideSeries).Can() {
		t.Errorf("shown again, %v is selected", b.model.selected)
	}
}
