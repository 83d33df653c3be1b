package gui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"parallelogram/gui/guitest"
	"parallelogram/gui/widgets"
)

func TestHelpNamesEveryCommand(t *testing.T) {
	guitest.EnglishAgain(t)
	b := newBench(t, guitest.Script(0))
	for _, l := range []string{cmdLangKorean, cmdLangEnglish} {
		b.press(l)
		b.press(cmdHelp)
		for _, c := range b.commands.List {
			b.mustRead(c.Label())
			for _, keys := range c.Keys() {
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
	b := newBench(t, guitest.Script(0))
	for _, id := range []string{cmdHelp, cmdAbout} {
		b.press(id)
		for _, o := range guitest.Objects(b.Window.Canvas().Overlays().Top()) {
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
	b := newBench(t, guitest.Script(0))
	f1 := &fyne.KeyEvent{Name: fyne.KeyF1}
	b.Window.Canvas().Focus(b.entry())
	b.entry().TypedKey(f1)
	if b.Modal == nil {
		t.Fatal("F1 in a field shows no help")
	}
	var page *container.Scroll
	done := b.Window.Canvas().Focused().(*widgets.Button)
	for _, o := range guitest.Objects(b.Window.Canvas().Overlays().Top()) {
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
