package gui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"parallelogram/gui/kit"
)

func TestHelpNamesEveryCommand(t *testing.T) {
	inEnglishAgain(t)
	b := newBench(t, script(0))
	for _, l := range []string{cmdLangKorean, cmdLangEnglish} {
		b.press(l)
		b.press(cmdHelp)
		for _, c := range b.commands.list {
			b.mustRead(c.label())
			for _, keys := range keysOf(c) {
				b.mustRead(keys)
			}
		}
		b.mustRead(b.deps.Folder[:12])
		b.escape()
	}
	if b.Modal != nil {
		t.Error("Escape left the help open")
	}
}

func TestDialogsStandInTheMiddle(t *testing.T) {
	b := newBench(t, script(0))
	for _, id := range []string{cmdHelp, cmdAbout} {
		b.press(id)
		for _, o := range objectsOf(b.Window.Canvas().Overlays().Top()) {
			pop, ok := o.(*widget.PopUp)
			if !ok {
				continue
			}
			room, size, at := b.Window.Canvas().Size(), pop.Content.Size(), pop.Position()
			if got, want := at.X+size.Width/2, room.Width/2; got < want-1 || got > want+1 {
				t.Errorf("the middle of %s is at %v of %v", id, got, room.Width)
			}
			if got, want := at.Y+size.Height/2, room.Height/2; got < want-1 || got > want+1 {
				t.Errorf("the middle of %s is at a height of %v of %v", id, got, room.Height)
			}
		}
		b.escape()
	}
}

func TestHelpByKeys(t *testing.T) {
	b := newBench(t, script(0))
	f1 := &fyne.KeyEvent{Name: fyne.KeyF1}
	b.Window.Canvas().Focus(b.entry())
	b.entry().TypedKey(f1)
	if b.Modal == nil {
		t.Fatal("F1 in a field shows no help")
	}
	var page *container.Scroll
	done := b.Window.Canvas().Focused().(*kit.Button)
	for _, o := range objectsOf(b.Window.Canvas().Overlays().Top()) {
		if s, ok := o.(*container.Scroll); ok {
			page = s
		}
	}
	done.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	down := page.Offset.Y
	done.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	if down <= 0 || page.Offset.Y != 0 {
		t.Errorf("Page Down scrolled to %v, Home to %v", down, page.Offset.Y)
	}
	done.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	b.Window.Canvas().Unfocus()
	b.Window.Canvas().OnTypedKey()(f1)
	if b.Modal == nil {
		t.Error("F1 without a focus shows no help")
	}
}

func TestWritten(t *testing.T) {
	for _, c := range []struct {
		s      fyne.Shortcut
		system string
		want   string
	}{
		{shiftKey(fyne.KeyX), "linux", "Ctrl+Shift+X"},
		{key(fyne.KeyReturn), "linux", "Ctrl+Enter"},
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
	if got := strings.Join(keysOf(&command{plain: fyne.KeyF1}), " "); got != "F1" {
		t.Errorf("without a modifier: %q", got)
	}
}
