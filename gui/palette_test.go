package gui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"parallelogram/gui/look"
)

func TestMatch(t *testing.T) {
	for _, c := range []struct {
		typed, name, beside string
		found               bool
	}{
		{"", "Export…", "File", true},
		{"exp", "Export…", "File", true},
		{"EXPORT file", "Export…", "File", true},
		{"by work", "By workers", "View", true},
		{"work by", "By workers", "View", true},
		{"bwk", "By workers", "View", true},
		{"kwb", "By workers", "View", false},
		{"cafe", "Café", "", true},
		{"실행", "실행", "", true},
		{"시", "실행", "", true},  // the first letters of a syllable
		{"ㅅㅎ", "실행", "", true}, // the first letter of each
		{"중지", "실행", "", false},
		{"export", "내보내기…", "파일 export", true},
		{"exit", "Export…", "File", false},
	} {
		if got := match(c.typed, c.name, c.beside) >= 0; got != c.found {
			t.Errorf("%q finds %q: %v, want %v", c.typed, c.name, got, c.found)
		}
	}
	if match("log", "Logarithmic x axis", "") >= match("log", "Colours of the system", "log") {
		t.Error("what only stands beside a name is not found after what starts with it")
	}
}

// names lists the rows of the palette.
func (p *palette) names() (names []string) {
	for _, r := range p.rows {
		names = append(names, r.command.id)
	}
	return names
}

func (p *palette) press(keys ...fyne.KeyName) {
	for _, k := range keys {
		p.typed.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func TestPaletteHasEveryCommand(t *testing.T) {
	b := newBench(t, script(0))
	b.press(cmdPalette)
	names := b.palette.names()
	for _, c := range b.commands.list {
		if n := strings.Count(strings.Join(names, " ")+" ", c.id+" "); (n != 1) != (c.id == cmdPalette) {
			t.Errorf("the palette has %s %d times", c.id, n)
		}
	}
	b.mustRead("Run", "Ctrl+R", "Stop", "needs a run under way")
}

func TestPaletteRunsWhatIsTyped(t *testing.T) {
	b := newBench(t, script(0))
	b.press(cmdPalette)
	if b.Window.Canvas().Focused() != fyne.Focusable(b.palette.typed) {
		t.Fatal("nothing can be typed into the palette")
	}
	test.Type(b.palette.typed, "dark")
	b.palette.press(fyne.KeyReturn)
	if b.prefs.look() != look.Dark || b.palette.open() || b.blocked() {
		t.Errorf("after Enter the look is %s, the palette open: %v", b.prefs.look(), b.palette.open())
	}
}

func TestPaletteByArrows(t *testing.T) {
	b := newBench(t, script(0))
	b.press(cmdPalette)
	p := b.palette
	p.press(fyne.KeyUp)
	if p.at != 0 {
		t.Errorf("above the first row is row %d", p.at)
	}
	p.press(fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyDown)
	if p.at != len(p.rows)-1 {
		t.Errorf("below the last row %d is row %d", len(p.rows)-1, p.at)
	}
	if bottom := p.scroll.Offset.Y + p.scroll.Size().Height; bottom < float32(len(p.rows))*paletteRowHeight-1 {
		t.Errorf("the last row is out of sight: %v of %v", bottom, float32(len(p.rows))*paletteRowHeight)
	}
	test.Type(p.typed, "by cores")
	p.press(fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn)
	if b.view.chart.By != "cores" {
		t.Errorf("the chart is by %q", b.view.chart.By)
	}
}

func TestPaletteDoesOnlyWhatCanBeDone(t *testing.T) {
	b := newBench(t, script(0))
	b.press(cmdPalette)
	test.Type(b.palette.typed, "stop")
	b.palette.press(fyne.KeyReturn)
	if !b.palette.open() || b.view.phase != ready {
		t.Errorf("Stop without a run: palette open %v, window %s", b.palette.open(), b.view.phase)
	}
	b.palette.typed.SetText("no such thing")
	b.palette.press(fyne.KeyDown, fyne.KeyReturn)
	b.mustRead("No command is called that.")
	b.palette.press(fyne.KeyEscape)
	if b.blocked() {
		t.Error("Escape left the palette open")
	}
}

func TestPaletteByMouse(t *testing.T) {
	b := newBench(t, script(0))
	b.press(cmdPalette)
	i := slices.Index(b.palette.names(), cmdByCores)
	row := b.palette.rows[i]
	lying := &desktop.MouseEvent{PointEvent: fyne.PointEvent{AbsolutePosition: fyne.NewPos(700, 300)}}
	row.MouseIn(lying)
	b.palette.rows[0].MouseIn(lying)
	row.MouseMoved(lying)
	if b.palette.at != 0 {
		t.Errorf("a mouse that lies still marks row %d", b.palette.at)
	}
	row.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{AbsolutePosition: fyne.NewPos(701, 300)}})
	if b.palette.at != i {
		t.Errorf("the mouse over row %d marks row %d", i, b.palette.at)
	}
	test.Tap(row)
	if b.view.chart.By != "cores" || b.palette.open() {
		t.Error("a click did not choose")
	}
	b.press(cmdPalette)
	test.TapCanvas(b.Window.Canvas(), fyne.NewPos(2, b.Window.Canvas().Size().Height-2))
	if b.palette.open() || b.blocked() {
		t.Error("a click beside the palette left it open")
	}
	b.escape()
}

func TestPaletteGivesTheFocusBack(t *testing.T) {
	b := newBench(t, script(0))
	b.Window.Canvas().Focus(b.entry())
	b.press(cmdPalette)
	b.palette.press(fyne.KeyEscape)
	if b.Window.Canvas().Focused() != fyne.Focusable(b.entry()) {
		t.Error("the field that had the focus has lost it")
	}
}
