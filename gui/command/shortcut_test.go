package command

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

func TestWritten(t *testing.T) {
	for _, c := range []struct {
		s      fyne.Shortcut
		system string
		want   string
	}{
		{ShiftKey(fyne.KeyX), "linux", "Ctrl+Shift+X"},
		{Key(fyne.KeyReturn), "linux", "Ctrl+Enter"},
		{&fyne.ShortcutUndo{}, "windows", "Ctrl+Z"},
	} {
		k := c.s.(fyne.KeyboardShortcut)
		if got := written(k.Key(), k.Mod(), c.system); got != c.want {
			t.Errorf("on %s: %q, want %q", c.system, got, c.want)
		}
	}
	if got := written(fyne.KeyZ, fyne.KeyModifierSuper|fyne.KeyModifierShift, "darwin"); got != "⇧⌘Z" {
		t.Errorf("on a Mac: %q", got)
	}
	if got := strings.Join((&Command{Plain: fyne.KeyF1}).Keys(), " "); got != "F1" {
		t.Errorf("without a modifier: %q", got)
	}
}
