package gui

import (
	"testing"

	"fyne.io/fyne/v2"

	"parallelogram/core/chart"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/guitest"
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
	b.awaitPhase(finished)
	b.mustRead("완료", "중앙값")
	in := b.panes[3].(*resultPane).answer
	korean := in.shown
	b.press(cmdLangEnglish)
	english := b.panes[3].(*resultPane).answer.shown
	if len(korean) == 0 || len(english) != len(korean) || english[0] == korean[0] {
		t.Errorf("the answer was %q in Korean and is %q in English", korean, english)
	}
}

func TestChangeOfLook(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	b.press(cmdLookDark)
	if got := chartStyle(); got.Foreground != chart.Dark().Foreground || got.Background != apptheme.New(apptheme.Dark).Color("background", 0) {
		t.Errorf("in the dark the chart has the style %+v", got)
	}
	if !b.item(cmdLookDark).Checked || b.prefs.look() != apptheme.Dark {
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
	b := charted(t)
	middle := fyne.NewPos(b.middle.plot.Size().Width/2, b.middle.plot.Size().Height/2)
	b.wheel(middle, 2)
	zoomed := b.view.chart.Zoom.X
	b.selectCell(two)
	b.results.tabs.Choose(0)
	b.results.table.sortBy(3)
	b.press(cmdLangKorean)
	b.drawn()
	if tabs := b.results.tabs; tabs.Selected != 0 || !b.results.whole.Visible() {
		t.Errorf("tab %d is chosen", tabs.Selected)
	}
	if got := b.results.table; got.order != (order{column: 3}) || got.names.strong != 3 {
		t.Errorf("the rows are ordered %+v, by the name %d", got.order, got.names.strong)
	}
	b.wheel(middle, 1)
	if x := b.view.chart.Zoom.X; x == (chart.Range{}) || x.High-x.Low >= zoomed.High-zoomed.Low {
		t.Errorf("one notch closer shows %v after %v", x, zoomed)
	}
}

// The texts of a form in another language have other heights.
func TestAFormInAnotherLanguageIsLaidOut(t *testing.T) {
	guitest.EnglishAgain(t)
	b := newBench(t, guitest.Script(0))
	b.press(cmdLangKorean)
	b.press(cmdLangEnglish)
	sum := b.form.Content.Objects[1] // what is foreseen, under the fields
	bottom := func(o fyne.CanvasObject) float32 {
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y + o.MinSize().Height
	}
	if got, end := bottom(sum), fyne.CurrentApp().Driver().AbsolutePositionForObject(b.frame.footer).Y; got > end {
		t.Errorf("what the form foresees ends at %v, the footer begins at %v", got, end)
	}
}
