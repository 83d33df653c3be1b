package gui

import (
	"errors"
	"parallelogram/gui/guitest"
	"parallelogram/gui/session"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// What is not saved is said first, whatever the user has done since.
func TestTheFooterSaysFirstWhatIsNotSaved(t *testing.T) {
	guitest.App(t)
	f := newFooter(guitest.Host())
	lost := errors.New("no space left on device")
	for _, c := range []struct {
		v     view
		says  string
		color fyne.ThemeColorName
	}{
		{view{}, "", theme.ColorNamePlaceHolder},
		{view{journal: session.Kept{Path: "/r.txt"}}, "Kept in /r.txt", theme.ColorNamePlaceHolder},
		{view{journal: session.Kept{Path: "/r.txt"}, exported: "/c.png"}, "Chart saved as /c.png", theme.ColorNameSuccess},
		{view{journal: session.Kept{Path: "/r.txt"}, copied: 2}, "2 rows of values copied", theme.ColorNameSuccess},
		{view{journal: session.Kept{Path: "/r.txt", Err: lost}}, "Not everything of this run is saved", theme.ColorNameError},
		{view{journal: session.Kept{Path: "/r.txt", Err: lost}, exported: "/c.png"}, "Not everything of this run is saved · Chart saved as /c.png", theme.ColorNameError},
	} {
		f.show(c.v)
		if got := f.saved.Text(); got != c.says || f.saved.Color() != c.color {
			t.Errorf("it says %q in %s, want %q in %s", got, f.saved.Color(), c.says, c.color)
		}
	}
}
