package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"parallelogram/gui/apptheme"
)

func TestSegmented(t *testing.T) {
	newLightApp(t)
	var chosen []int
	s := NewSegmented(func(i int) { chosen = append(chosen, i) }, "Workers", "Cores", "Both")
	test.NewTempWindow(t, s)
	second := s.widths()[0] + s.widths()[1]/2
	test.TapAt(s, fyne.NewPos(second, 10))
	test.TapAt(s, fyne.NewPos(second, 10))
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight}) // the last: stays
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	s.Set(0) // tells nobody
	if want := []int{1, 2, 1}; len(chosen) != 3 || chosen[0] != want[0] || chosen[1] != want[1] || chosen[2] != want[2] {
		t.Errorf("told %v, want %v", chosen, want)
	}
	if s.Selected != 0 {
		t.Errorf("segment %d is selected, want 0", s.Selected)
	}
}

func TestProgressBar(t *testing.T) {
	newLightApp(t)
	b := NewProgressBar()
	test.NewTempWindow(t, b).Resize(fyne.NewSize(400, 40))
	r := test.WidgetRenderer(b).(*progressRenderer)
	check := func(done, planned int, share float32) {
		t.Helper()
		b.Set(done, planned)
		got := r.fill.Size().Width / b.Size().Width
		if r.fill.Hidden {
			got = 0
		}
		if got < share-0.001 || got > share+0.001 {
			t.Errorf("%d of %d fills %.3f of the bar, want %.3f", done, planned, got, share)
		}
	}
	check(0, 0, 0)
	check(1, 4, 0.25)
	check(4, 4, 1)
	check(5, 4, 1)
	check(0, 4, 0)
}

func TestAWrongInputLooksWrong(t *testing.T) {
	newLightApp(t)
	i := NewInput("x", func() {})
	test.NewTempWindow(t, i.Framed())
	check := func(why string, stroke fyne.ThemeColorName) {
		t.Helper()
		if i.SetProblem(why); i.Problem() != why || i.frame.stroke != stroke {
			t.Errorf("marked for %q it is wrong for %q, in %s", why, i.Problem(), i.frame.stroke)
		}
	}
	check("not a time", theme.ColorNameError)
	check("", theme.ColorNameInputBorder)
}

// newLightApp is a headless program in the light theme.
func newLightApp(t *testing.T) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(apptheme.New(apptheme.Light))
}
