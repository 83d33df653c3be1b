package gui

import (
	"parallelogram/core/chart"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/chartpane"
	"parallelogram/gui/charttext"
	"parallelogram/gui/document"
	"parallelogram/gui/guitest"
	"parallelogram/gui/widgets"
	"runtime"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

func TestChangeOfLanguage(t *testing.T) {
	guitest.EnglishAgain(t)
	b := newBench(t, guitest.Script(0))
	b.entry().SetText("70ms")
	b.press(cmdLangKorean)
	b.mustRead("실행", "준비됨", "작업자")
	if got := b.entry().Text; got != "70ms" {
		t.Errorf("the form says %q after the change, want what was typed", got)
	}
	b.press(cmdRun)
	b.awaitState(document.Finished)
	b.mustRead("완료", "중앙값")
}

func TestChangeOfLook(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	b.press(cmdModeDark)
	if got := charttext.Style(); got.Foreground != chart.Dark().Foreground || got.Background != apptheme.New(apptheme.Dark).Color("background", 0) {
		t.Errorf("in the dark the chart has the style %+v", got)
	}
	if !b.item(cmdModeDark).Checked || b.store.Mode() != apptheme.Dark {
		t.Error("the choice is not remembered")
	}
}

func TestFitsASmallScreen(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	if min := b.Window.Canvas().Content().MinSize(); min.Width > 1024 || min.Height > 640 {
		t.Errorf("the window needs %v, more than a screen of 1024 × 700 has", min)
	}
}

func TestALanguageLeavesWhatWasChosen(t *testing.T) {
	guitest.EnglishAgain(t)
	b := newBench(t, guitest.Script(0))
	b.look(guitest.Write(t, guitest.Run(guitest.Experiment(), 8)))
	cell := b.shown().Run().Trials[1].Cell
	b.chart.Select(cell)
	b.press(chartpane.KindPrefix + string(chart.Speedup))
	b.press(cmdLangKorean)
	if b.chart.Selected() != cell || !b.item(chartpane.KindPrefix+string(chart.Speedup)).Checked {
		t.Errorf("the selected cell is %v, the chart another: %v", b.chart.Selected(), !b.item(chartpane.KindPrefix+string(chart.Speedup)).Checked)
	}
}

// The texts of a form in another language have other heights.
func TestAFormInAnotherLanguageIsLaidOut(t *testing.T) {
	guitest.EnglishAgain(t)
	b := newBench(t, guitest.Script(0))
	b.press(cmdLangKorean)
	b.press(cmdLangEnglish)
	sum := b.panes.form.Content.Objects[1] // what is foreseen, under the fields
	bottom := func(o fyne.CanvasObject) float32 {
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y + o.MinSize().Height
	}
	if got, end := bottom(sum), fyne.CurrentApp().Driver().AbsolutePositionForObject(b.panes.footer.content).Y; got > end {
		t.Errorf("what the form foresees ends at %v, the footer begins at %v", got, end)
	}
}

func TestHelpNamesEveryCommand(t *testing.T) {
	guitest.EnglishAgain(t)
	b := newBench(t, guitest.Script(0))
	for _, l := range []string{cmdLangKorean, cmdLangEnglish} {
		b.press(l)
		b.press(cmdHelp)
		for _, c := range b.commands.List {
			b.mustRead(c.Label())
			for _, keys := range c.Keys() {
				b.mustRead(keys)
			}
		}
		b.mustRead(b.files.folder()[:12])
		b.escape()
	}
	if b.Modal != nil {
		t.Error("Escape left the help open")
	}
}

func TestDialogsStandInTheMiddle(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	for _, id := range []string{cmdHelp, cmdAbout} {
		b.press(id)
		for _, o := range guitest.Objects(b.Window.Canvas().Overlays().Top()) {
			pop, ok := o.(*widget.PopUp)
			if !ok {
				continue
			}
			room, size, at := b.Window.Canvas().Size(), pop.Content.Size(), pop.Position()
			if got, want := at.X+size.Width/2, room.Width/2; got < want-1 || got > want+1 {
				t.Errorf("the middle of %s is at %v of %v", id, got, room.Width)
			}
			if got, want := at.Y+size.Height/2, room.Height/2; got < want-1 || got > want+1 {
				t.Errorf("the middle of %s is at a height of %v of %v", id, got, room.Height)
			}
		}
		b.escape()
	}
}

func TestHelpByKeys(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	f1 := &fyne.KeyEvent{Name: fyne.KeyF1}
	b.Window.Canvas().Focus(b.entry())
	b.entry().TypedKey(f1)
	if b.Modal == nil {
		t.Fatal("F1 in a field shows no help")
	}
	var page *container.Scroll
	done := b.Window.Canvas().Focused().(*widgets.Button)
	for _, o := range guitest.Objects(b.Window.Canvas().Overlays().Top()) {
		if s, ok := o.(*container.Scroll); ok {
			page = s
		}
	}
	done.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	down := page.Offset.Y
	done.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	if down <= 0 || page.Offset.Y != 0 {
		t.Errorf("Page Down scrolled to %v, Home to %v", down, page.Offset.Y)
	}
	done.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	b.Window.Canvas().Unfocus()
	b.Window.Canvas().OnTypedKey()(f1)
	if b.Modal == nil {
		t.Error("F1 without a focus shows no help")
	}
}

func TestAbout(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	b.press(cmdAbout)
	b.mustRead(Name, Name+" "+Version, "MIT licence")
	b.Window.Canvas().FocusPrevious() // from Close to Copy
	b.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := b.app.Clipboard().Content(); !strings.Contains(got, Name+" "+Version) || !strings.Contains(got, runtime.GOOS) {
		t.Errorf("the clipboard has %q", got)
	}
}

func TestPanesCanBeHidden(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	seen := func(pane fyne.CanvasObject) bool { return slices.Contains(guitest.InWindow(b.Window), pane) }
	b.Window.Canvas().Focus(b.entry())
	if b.press(cmdForm); seen(b.panes.form.Content) || b.item(cmdForm).Checked || b.Window.Canvas().Focused() != nil {
		t.Error("the form is still there, or a field that cannot be seen has the focus")
	}
	if b.press(cmdResults); seen(b.panes.results.Content) {
		t.Error("the results are still there")
	}
	if now := newWindow(b.app, b.deps).panes.frame.Arrangement(); !now.FormHidden || !now.ResultsHidden {
		t.Errorf("the next window has forgotten: %+v", now)
	}
	b.press(cmdForm)
	if b.press(cmdResults); !seen(b.panes.form.Content) || !seen(b.panes.results.Content) {
		t.Error("the panes do not come back")
	}
}
