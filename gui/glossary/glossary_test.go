package glossary

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"parallelogram/core/message"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/widgets"
)

func TestJargonIsThatOfTheSentences(t *testing.T) {
	used := map[string]bool{"columns": true, "goroutine": true, "target": true}
	for key, names := range termsByKey {
		if !message.English().Has(key) {
			t.Errorf("nothing says %q", key)
		}
		for _, name := range names {
			used[name] = true
			if !slices.Contains(All, name) {
				t.Errorf("%s uses %q, which is not explained", key, name)
			}
		}
	}
	for _, name := range All {
		if !used[name] {
			t.Errorf("%q is explained and never used", name)
		}
	}
}

// An explanation opens and closes by the mouse and by the keys.
func TestAnExplanationIsOpenedAndClosed(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(apptheme.New(apptheme.Light))
	settled := 0
	o := Explained(widgets.NewLabel(widgets.Body, "x"), func() { settled++ }, "interval").(*fyne.Container)
	w := test.NewTempWindow(t, o)
	w.Resize(fyne.NewSize(400, 300))
	panel, button := o.Objects[1], o.Objects[0].(*fyne.Container).Objects[1].(*fyne.Container).Objects[0].(*widgets.InfoButton)
	check := func(what string, open bool) {
		t.Helper()
		if panel.Visible() != open || button.Open != open {
			t.Errorf("%s: open %v, want %v", what, panel.Visible(), open)
		}
	}
	check("at first", false)
	test.Tap(button)
	check("a press", true)
	w.Canvas().Focus(button)
	button.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	check("space", false)
	button.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	check("enter", true)
	button.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	check("escape", false)
	passed := false
	w.Canvas().SetOnTypedKey(func(*fyne.KeyEvent) { passed = true })
	button.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if !passed || settled != 4 {
		t.Errorf("escape was let out: %v; settled %d times", passed, settled)
	}
}
