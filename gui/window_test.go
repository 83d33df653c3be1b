package gui

import (
	"testing"

	"parallelogram/core/chart"
)

func TestChangeOfLanguage(t *testing.T) {
	inEnglishAgain(t)
	b := newBench(t, script(0))
	b.form.target.input.SetText("70ms")
	b.press(cmdLangKorean)
	b.mustRead("실행", "준비됨", "작업자")
	if got := b.form.target.input.Text; got != "70ms" {
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
	b := newBench(t, script(0))
	b.press(cmdLookDark)
	if got := chartStyle(); got.Foreground != chart.Dark().Foreground || got.Background != darkPalette["background"] {
		t.Errorf("in the dark the chart has the style %+v", got)
	}
	if !b.commands.items[cmdLookDark].Checked || b.prefs.look() != lookDark {
		t.Error("the choice is not remembered")
	}
}

func TestFitsASmallScreen(t *testing.T) {
	b := newBench(t, script(0))
	if min := b.win.Canvas().Content().MinSize(); min.Width > 1024 || min.Height > 640 {
		t.Errorf("the window needs %v, more than a screen of 1024 × 700 has", min)
	}
}
