package gui

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"parallelogram/gui/apptheme"
	"parallelogram/gui/guitest"
	"parallelogram/gui/i18n"
)

func TestPreferencesTakeEffectAtOnce(t *testing.T) {
	guitest.EnglishAgain(t)
	restoreScale(t)
	b := newBench(t, guitest.Script(0))
	d := b.newSettings()
	d.look.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	d.look.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	if got := b.prefs.look(); got != apptheme.Dark {
		t.Errorf("the look that is remembered is %s", got)
	}
	if !b.app.Settings().Theme().(apptheme.Theme).Dark(theme.VariantLight) {
		t.Error("the window is not dark")
	}
	if !b.item(cmdLookDark).Checked {
		t.Error("the menu does not say that the window is dark")
	}
	d.scale.Choose(2)
	if b.prefs.scale() != 1.2 || os.Getenv("FYNE_SCALE") != "1.2" {
		t.Errorf("the scale is %v, in the environment %q", b.prefs.scale(), os.Getenv("FYNE_SCALE"))
	}
	d.notify.SetChecked(false)
	if b.prefs.notify() {
		t.Error("the end of a run is still told")
	}
	d.language.Choose(2)
	if b.prefs.language() != i18n.Korean || b.Modal == nil {
		t.Errorf("the language is %q, the dialog open: %v", b.prefs.language(), b.Modal != nil)
	}
	b.mustRead("환경 설정", "실행 기록 폴더")
	if got := b.newSettings(); got.language.Selected != 2 || got.look.Selected != 2 || got.scale.Selected != 2 || got.notify.Checked {
		t.Error("the dialog shows other preferences than it took")
	}
}

// restoreScale ends a test that magnifies.
func restoreScale(t *testing.T) {
	t.Setenv("FYNE_SCALE", "") // remembers what it was
	if err := apptheme.SetScale(1); err != nil {
		t.Fatal(err)
	}
}

func TestRunsAreKeptWhereTheUserWants(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	standard, chosen := b.deps.Folder, filepath.Join(t.TempDir(), "mine")
	d := b.newSettings()
	d.folder.SetText("nowhere")
	d.folder.OnSubmitted("")
	b.mustRead("Write the whole path")
	if b.deps.Folder != standard {
		t.Errorf("a wrong folder is kept: %s", b.deps.Folder)
	}
	d.folder.SetText(chosen)
	if b.deps.Folder != standard || d.said.Text() != "" {
		t.Errorf("while it is typed, runs are kept in %s, and it says %q", b.deps.Folder, d.said.Text())
	}
	b.escape()
	b.press(cmdRun)
	b.awaitPhase(finished)
	if got := filepath.Dir(b.view.journal.Path); got != chosen {
		t.Errorf("the run is in %s, want %s", got, chosen)
	}
	d = b.newSettings()
	if d.folder.Text != chosen {
		t.Errorf("the dialog says %q", d.folder.Text)
	}
	d.folder.SetText("nowhere")
	b.escape()
	b.mustRead("Runs are kept where they were")
	if b.deps.Folder != chosen {
		t.Errorf("after a wrong folder runs are kept in %s", b.deps.Folder)
	}
	b.escape()
	d = b.newSettings()
	d.folder.SetText("")
	d.folder.OnSubmitted("")
	if b.deps.Folder != standard {
		t.Errorf("without a choice runs are kept in %s, want %s", b.deps.Folder, standard)
	}
}

func TestBrowsingForAFolder(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	b.newSettings().browse()
	b.mustRead("Choose a folder for runs")
	b.escape()
	if b.Picker != nil || b.Modal == nil {
		t.Error("Escape must close the picker and leave the preferences")
	}
}
