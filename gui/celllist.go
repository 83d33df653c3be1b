package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// cellList is the list of rows of which one can be selected: by a press, or
// with the arrows and Enter or Space; Escape selects none.
type cellList struct {
	widget.List
	chosen   func(row int) // told what the user selected; −1 is none
	selected int           // −1 while none is
	at       int           // the row that the arrows are on
	showing  bool          // the selection comes from the view
}

func newCellList(length func() int, fill func(int, *tableRow), chosen func(int)) *cellList {
	l := &cellList{chosen: chosen, selected: -1}
	l.Length = length
	l.CreateItem = func() fyne.CanvasObject { return newTableRow(false) }
	l.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) { fill(i, o.(*tableRow)) }
	l.OnSelected = l.select_
	l.OnHighlighted = func(i widget.ListItemID) { l.at = i }
	l.HideSeparators = true
	l.ExtendBaseWidget(l)
	return l
}

// select_ follows the list's own selection.
func (l *cellList) select_(row int) {
	l.selected = row
	if !l.showing {
		l.chosen(row)
	}
}

// show selects a row, or none for −1, scrolls to it, and tells nobody.
func (l *cellList) show(row int) {
	if row == l.selected {
		return
	}
	l.showing = true
	if l.selected = row; row < 0 {
		l.UnselectAll()
	} else {
		l.Select(row)
	}
	l.showing = false
}

// AccessibilityLabel says what the rows are.
func (l *cellList) AccessibilityLabel() string { return say("results.table") }

// AccessibilityRole is that of what can be pressed.
func (l *cellList) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (l *cellList) TypedKey(e *fyne.KeyEvent) {
	switch {
	case e.Name == fyne.KeyReturn, e.Name == fyne.KeyEnter:
		l.Select(l.at)
	case e.Name == fyne.KeyEscape && l.selected >= 0:
		l.UnselectAll()
		l.selected = -1
		l.chosen(-1)
	case e.Name == fyne.KeyEscape:
		passOn(l, e)
	default:
		l.List.TypedKey(e)
	}
}
