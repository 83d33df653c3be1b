package results

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// cellList is the list of rows of which one can be selected: by a press, or
// with the arrows and Enter or Space; the same again, or Escape, selects none.
type cellList struct {
	widget.List
	chosen   func(row int) // told what the user selected; −1 is none
	selected int           // −1 while none is
	at       int           // the row that the arrows are on
	byKey    bool          // the list tells of a row that a key has led to, not the mouse
	quiet    bool          // the selection is not the user's
}

func newCellList(length func() int, fill func(int, *tableRow), chosen func(int)) *cellList {
	l := &cellList{chosen: chosen, selected: -1}
	l.Length = length
	l.CreateItem = func() fyne.CanvasObject { return newCellRow(l.press) }
	l.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		row := o.(*cellRow)
		row.index = i
		fill(i, &row.tableRow)
	}
	l.OnSelected = l.follow
	l.OnHighlighted = func(i widget.ListItemID) {
		if l.byKey {
			l.at = i
		}
	}
	l.HideSeparators = true
	l.ExtendBaseWidget(l)
	return l
}

// follow takes over the list's own selection.
func (l *cellList) follow(row int) {
	l.selected = row
	if !l.quiet {
		l.chosen(row)
	}
}

// show selects a row, or none for −1, scrolls to it, and does not call chosen.
func (l *cellList) show(row int) {
	if row == l.selected {
		return
	}
	l.quiet = true
	if l.selected = row; row < 0 {
		l.UnselectAll()
	} else {
		l.Select(row)
	}
	l.quiet = false
}

// press goes to a row and selects it, or none if it is selected.
func (l *cellList) press(row int) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(l); c != nil {
		c.Focus(l)
	}
	l.at = row
	l.Highlight(row)
	l.toggle(row)
}

func (l *cellList) toggle(row int) {
	if row == l.selected {
		l.unselect()
	} else {
		l.Select(row)
	}
}

// unselect selects none.
func (l *cellList) unselect() {
	l.UnselectAll()
	l.selected = -1
	l.chosen(-1)
}

// AccessibilityLabel says what the rows are.
func (l *cellList) AccessibilityLabel() string { return i18n.Say("results.table") }

// AccessibilityRole is that of what can be pressed.
func (l *cellList) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (l *cellList) TypedKey(e *fyne.KeyEvent) {
	switch {
	case e.Name == fyne.KeySpace, e.Name == fyne.KeyReturn, e.Name == fyne.KeyEnter:
		l.toggle(l.at)
	case e.Name == fyne.KeyEscape && l.selected >= 0:
		l.unselect()
	case widgets.ForwardWindowKey(l, e):
	default:
		l.byKey = true
		l.List.TypedKey(e)
		l.byKey = false
	}
}

var (
	_ fyne.Tappable   = (*cellRow)(nil)
	_ fyne.Accessible = (*cellRow)(nil)
)

// cellRow is a row that takes a press itself: Fyne's list (2.8.1) tells of none
// on the row that is selected already.
type cellRow struct {
	tableRow
	index   int
	pressed func(index int)
}

func newCellRow(pressed func(int)) *cellRow {
	r := &cellRow{pressed: pressed}
	r.strong, r.texts = -1, make([]string, 1+len(columnTexts))
	r.ExtendBaseWidget(r)
	return r
}

func (r *cellRow) Tapped(*fyne.PointEvent) { r.pressed(r.index) }

// AccessibilityLabel says what stands in the row.
func (r *cellRow) AccessibilityLabel() string { return strings.Join(r.texts, " ") }

// AccessibilityRole is that of what can be pressed.
func (r *cellRow) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
