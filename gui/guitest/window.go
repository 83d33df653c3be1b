package guitest

import (
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"parallelogram/gui/apptheme"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// Main runs the tests of a package in English, whatever the system speaks.
func Main(m *testing.M) {
	if err := i18n.Use(i18n.English); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}

// App is a headless program in the light theme.
func App(t testing.TB) fyne.App {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(apptheme.New(apptheme.Light))
	return a
}

// Speak changes the language for the rest of a test.
func Speak(t testing.TB, l i18n.Choice) {
	t.Helper()
	EnglishAgain(t)
	if err := i18n.Use(l); err != nil {
		t.Fatal(err)
	}
}

// EnglishAgain ends a test that changes the language.
func EnglishAgain(t testing.TB) {
	t.Cleanup(func() {
		if err := i18n.Use(i18n.English); err != nil {
			t.Error(err)
		}
	})
}

// Objects lists what can be seen of an object and what it is made of.
func Objects(o fyne.CanvasObject) []fyne.CanvasObject {
	if !o.Visible() {
		return nil
	}
	all, parts := []fyne.CanvasObject{o}, []fyne.CanvasObject(nil)
	switch o := o.(type) {
	case *fyne.Container:
		parts = o.Objects
	case fyne.Widget:
		parts = test.WidgetRenderer(o).Objects()
	}
	for _, part := range parts {
		all = append(all, Objects(part)...)
	}
	return all
}

// InWindow lists what can be seen in a window, dialogs included.
func InWindow(w fyne.Window) (all []fyne.CanvasObject) {
	for _, root := range append([]fyne.CanvasObject{w.Canvas().Content()}, w.Canvas().Overlays().List()...) {
		all = append(all, Objects(root)...)
	}
	return all
}

// Texts returns what can be read of objects, a line for each text.
func Texts(objects []fyne.CanvasObject) string {
	var all []string
	for _, o := range objects {
		if text, ok := o.(*canvas.Text); ok {
			all = append(all, text.Text)
		}
	}
	return strings.Join(all, "\n")
}

// MustRead checks that texts can be read of objects, wherever their lines break.
func MustRead(t testing.TB, objects []fyne.CanvasObject, texts ...string) {
	t.Helper()
	all := Texts(objects)
	line := strings.NewReplacer("\n", " ", "\u00a0", " ").Replace(all)
	for _, text := range texts {
		if !strings.Contains(line, text) {
			t.Errorf("%q cannot be read; it says:\n%s", text, all)
		}
	}
}

// Button returns the button in a window whose label begins so.
func Button(t testing.TB, w fyne.Window, label string) *widgets.HintButton {
	t.Helper()
	for _, o := range Objects(w.Content()) {
		if b, ok := o.(*widgets.HintButton); ok && strings.HasPrefix(b.AccessibilityLabel(), label) {
			return b
		}
	}
	t.Fatalf("there is no button %q", label)
	return nil
}
