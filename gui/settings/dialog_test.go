package settings

import (
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"parallelogram/gui/apptheme"
	"parallelogram/gui/guitest"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

func TestMain(m *testing.M) { guitest.Main(m) }

// shown opens the dialog over an empty window; what is chosen goes into the store.
func shown(t *testing.T) *panel {
	t.Helper()
	a := guitest.App(t)
	store := Store{a.Preferences()}
	w := test.NewTempWindow(t, widgets.NewLabel(widgets.Body, ""))
	w.Resize(fyne.NewSize(1000, 800))
	return newPanel(Setup{Dialogs: &widgets.Dialogs{Window: w}, Store: store, StandardFolder: t.TempDir(), Hint: func(string) {},
		SetMode: store.SetMode, SetScale: store.SetScale, SetLanguage: func(l i18n.Choice) error {
			store.SetLanguage(l)
			return i18n.Use(l)
		}})
}

func TestChoicesAreMadeAtOnceAndShownAgain(t *testing.T) {
	guitest.EnglishAgain(t)
	p := shown(t)
	p.mode.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	p.mode.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	p.scale.Choose(2)
	p.notify.SetChecked(false)
	if s := p.Store; s.Mode() != apptheme.Dark || s.Scale() != 1.2 || s.Notifies() {
		t.Errorf("remembered %s, %v, %v", s.Mode(), s.Scale(), s.Notifies())
	}
	p.language.Choose(2)
	if p.Store.Language() != i18n.Korean || p.Dialogs.Modal == nil {
		t.Errorf("the language is %q, the dialog open: %v", p.Store.Language(), p.Dialogs.Modal != nil)
	}
	guitest.MustRead(t, guitest.InWindow(p.Dialogs.Window), i18n.Say("preferences.title"))
	if again := newPanel(p.Setup); again.language.Selected != 2 || again.mode.Selected != 2 || again.scale.Selected != 2 || again.notify.Checked {
		t.Error("the dialog shows other choices than it took")
	}
}

func TestTheFolderIsTakenWhenItHasBeenTyped(t *testing.T) {
	p := shown(t)
	chosen := filepath.Join(t.TempDir(), "mine")
	submit := func(text, want string, wrong bool) {
		t.Helper()
		p.folder.SetText(text)
		if p.folder.OnSubmitted(text); p.Store.Folder() != want || (p.problem.Text() != "") != wrong {
			t.Errorf("%q: runs are kept in %q, and it says %q", text, p.Store.Folder(), p.problem.Text())
		}
	}
	submit("nowhere", "", true)
	p.folder.SetText(chosen)
	if p.Store.Folder() != "" || p.problem.Text() != "" {
		t.Errorf("while it is typed, runs are kept in %q, and it says %q", p.Store.Folder(), p.problem.Text())
	}
	submit(chosen, chosen, false)
	submit("", "", false)
	p.folder.SetText(chosen)
	if p.modal.Close(); p.Store.Folder() != chosen {
		t.Errorf("once closed, runs are kept in %q", p.Store.Folder())
	}
	p = newPanel(p.Setup)
	p.folder.SetText("nowhere")
	if p.modal.Close(); p.Store.Folder() != chosen || p.Dialogs.Modal == nil {
		t.Errorf("after a wrong folder runs are kept in %q, complaint: %v", p.Store.Folder(), p.Dialogs.Modal != nil)
	}
}

func TestBrowsingForAFolder(t *testing.T) {
	p := shown(t)
	p.browse()
	if p.Dialogs.Picker == nil {
		t.Fatal("no picker")
	}
	if p.Dialogs.CloseTop(); p.Dialogs.Picker != nil || p.Dialogs.Modal == nil {
		t.Error("the picker must close and leave the dialog")
	}
}

// What was damaged, or written by another version, is within reason.
func TestWhatIsRememberedIsWithinReason(t *testing.T) {
	s := Store{guitest.App(t).Preferences()}
	for remembered, want := range map[float32]float32{0: 640, 639: 640, 640: 640, 8192: 8192, 8193: 8192} {
		if s.SetSize(fyne.NewSize(remembered, 1000)); s.Size().Width != want {
			t.Errorf("a width of %v becomes %v, want %v", remembered, s.Size().Width, want)
		}
	}
	if s.SetScale(7); s.Scale() != 1 {
		t.Errorf("a scale of 7 becomes %v", s.Scale())
	}
}
