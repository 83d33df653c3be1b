package results

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

var (
	_ fyne.Tappable      = (*tableHead)(nil)
	_ fyne.Focusable     = (*tableHead)(nil)
	_ desktop.Cursorable = (*tableHead)(nil)
)

// tableHead is the row of the columns' names. A press on one tells which; the
// left and right arrows go from name to name while it has the focus.
type tableHead struct {
	tableRow
	pressed func(column int)
}

func newTableHead(pressed func(int)) *tableHead {
	h := &tableHead{pressed: pressed}
	h.head, h.strong, h.texts = true, -1, make([]string, 1+len(columnTexts))
	h.ExtendBaseWidget(h)
	return h
}

func (h *tableHead) Tapped(e *fyne.PointEvent) {
	for i := range h.texts {
		if _, right := columnBounds(i, h.Size().Width); e.Position.X <= right {
			h.pressed(i)
			return
		}
	}
}

// AccessibilityLabel says by what the rows are sorted.
func (h *tableHead) AccessibilityLabel() string {
	return i18n.Say("accessible.sorted", "Column", h.texts[max(0, h.strong)])
}

// AccessibilityRole is that of what can be pressed.
func (h *tableHead) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (h *tableHead) Cursor() desktop.Cursor { return desktop.PointerCursor }
func (h *tableHead) FocusGained()           { h.emphasise(max(0, h.strong)) }
func (h *tableHead) FocusLost()             {}
func (h *tableHead) TypedRune(rune)         {}

func (h *tableHead) TypedKey(e *fyne.KeyEvent) {
	at := max(0, h.strong)
	switch e.Name {
	case fyne.KeyLeft:
		h.step(at - 1)
	case fyne.KeyRight:
		h.step(at + 1)
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		h.pressed(at)
	default:
		widgets.ForwardWindowKey(h, e)
	}
}

// step goes to a name, if there is one.
func (h *tableHead) step(to int) {
	if to >= 0 && to < len(h.texts) {
		h.pressed(to)
	}
}
