package gui

import (
	"parallelogram/gui/document"
	"parallelogram/gui/guitest"
	"parallelogram/gui/widgets"
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// unnamed lists what can be used in the window and tells nobody what it is
// for: the project's own widgets without a label, and Fyne's buttons with
// nothing on them but an icon.
func (b *bench) unnamed() (list []string) {
	for _, root := range append([]fyne.CanvasObject{b.Window.Canvas().Content()}, b.Window.Canvas().Overlays().List()...) {
		for _, o := range guitest.Objects(root) {
			_, tappable := o.(fyne.Tappable)
			_, focusable := o.(fyne.Focusable)
			kind := reflect.TypeOf(o).Elem()
			button, icon := o.(*widget.Button)
			switch own := strings.HasPrefix(kind.PkgPath(), "parallelogram/"); {
			case icon && button.Text == "":
				list = append(list, "a button with an icon, "+button.Icon.Name())
			case own && (tappable || focusable):
				if a, ok := o.(fyne.Accessible); !ok || strings.TrimSpace(a.AccessibilityLabel()) == "" || a.AccessibilityRole() == "" {
					list = append(list, kind.String())
				}
			}
		}
	}
	return list
}

func TestEverythingHasAName(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	check := func(where string) {
		t.Helper()
		for _, what := range b.unnamed() {
			t.Errorf("%s: %s has no name", where, what)
		}
	}
	check("the first window")
	b.press(cmdRun)
	b.awaitState(document.Finished)
	check("a window with an answer")
	for _, id := range []string{cmdPalette, cmdPreferences, cmdHelp, cmdAbout, cmdExport} {
		b.press(id)
		check(id)
		b.escape()
	}
}

func TestWhatIsToldOfAnInput(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	target := b.entry()
	if got := target.AccessibilityLabel(); got != "Serial time: 300ms" {
		t.Errorf("got %q", got)
	}
	target.SetText("x")
	if got := target.AccessibilityLabel(); !strings.HasPrefix(got, "Serial time: x. ") || len(got) < 30 {
		t.Errorf("of a wrong text it says %q", got)
	}
	target.SetText("")
	b.press(cmdPalette)
	if got := b.Window.Canvas().Focused().(*widgets.Input).AccessibilityLabel(); got != "Type what you want to do" {
		t.Errorf("the palette's says %q", got)
	}
}
