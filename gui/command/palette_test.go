package command

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"parallelogram/gui/apptheme"
)

// names lists the rows of the palette.
func (p *Palette) names() (names []string) {
	for _, r := range p.rows {
		names = append(names, r.command.ID)
	}
	return names
}

func (p *Palette) press(keys ...fyne.KeyName) {
	for _, k := range keys {
		p.typed.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

// newTestPalette is the palette of a table in which all that is done is
// remembered; "stop" cannot be done. There are more commands than rows in sight.
func newTestPalette(t *testing.T) (p *Palette, w fyne.Window, done *[]string) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(apptheme.New(apptheme.Light))
	w = test.NewTempWindow(t, container.NewStack())
	w.Resize(fyne.NewSize(1440, 860))
	done = &[]string{}
	var list []*Command
	ids := []string{"palette", "run", "stop", "inspect", "open", "export", "folder", "quit", "by-workers", "by-cores", "log-x", "log-y", "about", "undo", "redo"}
	for _, id := range ids {
		list = append(list, &Command{ID: id, Needs: "run", Enabled: func() bool { return id != "stop" }, Action: func() { *done = append(*done, id) }})
	}
	list[1].Shortcut = Key(fyne.KeyR)
	table := New(w.Canvas(), func(string) {}, list...)
	table.MainMenu([]Menu{{"menu.file", append([]string{"menu.axes", Separator}, ids[:8]...)}, {"menu.edit", ids[12:]}}, []Menu{{"menu.axes", ids[8:12]}})
	p = NewPalette(table, "palette")
	p.Show()
	return p, w, done
}

func TestPaletteHasEveryCommand(t *testing.T) {
	p, _, _ := newTestPalette(t)
	names := p.names()
	for _, c := range p.commands.List {
		if n := strings.Count(strings.Join(names, " ")+" ", c.ID+" "); (n != 1) != (c.ID == "palette") {
			t.Errorf("the palette has %s %d times", c.ID, n)
		}
	}
}

func TestPaletteRunsWhatIsTyped(t *testing.T) {
	p, w, done := newTestPalette(t)
	if w.Canvas().Focused() != fyne.Focusable(p.typed) {
		t.Fatal("nothing can be typed into the palette")
	}
	test.Type(p.typed, "export")
	p.press(fyne.KeyReturn)
	if !slices.Equal(*done, []string{"export"}) || p.Open() {
		t.Errorf("after Enter, %v was done, the palette open: %v", *done, p.Open())
	}
}

func TestPaletteByArrows(t *testing.T) {
	p, _, done := newTestPalette(t)
	p.press(fyne.KeyUp)
	if p.at != 0 {
		t.Errorf("above the first row is row %d", p.at)
	}
	p.press(fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyDown)
	if p.at != len(p.rows)-1 {
		t.Errorf("below the last row %d is row %d", len(p.rows)-1, p.at)
	}
	if bottom := p.scroll.Offset.Y + p.scroll.Size().Height; bottom < float32(len(p.rows))*paletteRowHeight-1 {
		t.Errorf("the last row is out of sight: %v of %v", bottom, float32(len(p.rows))*paletteRowHeight)
	}
	test.Type(p.typed, "by cores")
	p.press(fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn)
	if !slices.Equal(*done, []string{"by-cores"}) {
		t.Errorf("%v was done", *done)
	}
}

func TestPaletteDoesOnlyWhatCanBeDone(t *testing.T) {
	p, w, done := newTestPalette(t)
	test.Type(p.typed, "stop")
	p.press(fyne.KeyReturn)
	if !p.Open() || len(*done) > 0 {
		t.Errorf("Stop without a run: palette open %v, done %v", p.Open(), *done)
	}
	p.typed.SetText("no such thing")
	p.press(fyne.KeyDown, fyne.KeyReturn)
	if !p.none.Visible() || len(*done) > 0 {
		t.Errorf("it says that there is none: %v, done %v", p.none.Visible(), *done)
	}
	p.Close()
	if p.Open() || w.Canvas().Overlays().Top() != nil {
		t.Error("the palette stays open")
	}
}

func TestPaletteByMouse(t *testing.T) {
	p, w, done := newTestPalette(t)
	i := slices.Index(p.names(), "by-cores")
	row := p.rows[i]
	lying := &desktop.MouseEvent{PointEvent: fyne.PointEvent{AbsolutePosition: fyne.NewPos(700, 300)}}
	row.MouseIn(lying)
	p.rows[0].MouseIn(lying)
	row.MouseMoved(lying)
	if p.at != 0 {
		t.Errorf("a mouse that lies still marks row %d", p.at)
	}
	row.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{AbsolutePosition: fyne.NewPos(701, 300)}})
	if p.at != i {
		t.Errorf("the mouse over row %d marks row %d", i, p.at)
	}
	test.Tap(row)
	if !slices.Equal(*done, []string{"by-cores"}) || p.Open() {
		t.Error("a click did not choose")
	}
	p.Show()
	test.TapCanvas(w.Canvas(), fyne.NewPos(2, w.Canvas().Size().Height-2))
	if p.Open() {
		t.Error("a click beside the palette left it open")
	}
}
