package form

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"parallelogram/core/workload"
	"parallelogram/gui/i18n"
)

func TestEveryWorkloadIsInTheMenuOfItsFamily(t *testing.T) {
	newTestApp(t)
	s := newFamilySelect()
	s.Selected = "sleep"
	told := ""
	s.OnChanged = func(name string) { told = name }
	found := map[string]bool{}
	families := s.menu().Items[3:] // behind the user's own work
	for _, family := range families {
		for _, item := range family.ChildMenu.Items {
			found[item.Label] = true
			if item.Checked != (item.Label == s.Selected) {
				t.Errorf("%s is checked: %v, while %s is chosen", item.Label, item.Checked, s.Selected)
			}
		}
		if len(family.ChildMenu.Items) == 0 {
			t.Errorf("nothing is in %q", family.Label)
		}
	}
	for _, w := range workload.All() {
		if !found[w.Name] {
			t.Errorf("%s is in no menu", w.Name)
		}
	}
	families[0].ChildMenu.Items[0].Action()
	if told != "primes" || s.Selected != "primes" {
		t.Errorf("the first item chose %q, told %q", s.Selected, told)
	}
	s.menu().Items[0].Action()
	if told != "Your command" || !s.menu().Items[0].Checked {
		t.Errorf("the very first item told %q", told)
	}
	s.menu().Items[1].Action()
	if told != "Your Python function" || !s.menu().Items[1].Checked || s.menu().Items[0].Checked {
		t.Errorf("the second item told %q", told)
	}
}

func TestTheMenuOpensByMouseAndKeys(t *testing.T) {
	newTestApp(t)
	s := newFamilySelect()
	w := test.NewTempWindow(t, s)
	open := func() bool { return w.Canvas().Overlays().Top() != nil }
	check := func(what string, do func()) {
		t.Helper()
		do()
		if !open() {
			t.Errorf("%s opens no menu", what)
			return
		}
		families := slices.ContainsFunc(test.LaidOutObjects(w.Canvas().Overlays().Top()), func(o fyne.CanvasObject) bool {
			text, ok := o.(*canvas.Text)
			return ok && text.Text == i18n.Say("family.waiting")
		})
		if !families {
			t.Errorf("%s opens a menu without families", what)
		}
		w.Canvas().Overlays().Remove(w.Canvas().Overlays().Top())
	}
	check("a press", func() { test.Tap(s) })
	for _, name := range []fyne.KeyName{fyne.KeySpace, fyne.KeyReturn, fyne.KeyUp, fyne.KeyDown} {
		check(string(name), func() { s.TypedKey(&fyne.KeyEvent{Name: name}) })
	}
	s.Disable()
	if test.Tap(s); open() {
		t.Error("a select that is locked opens")
	}
}
