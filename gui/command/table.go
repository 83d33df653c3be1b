package command

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"parallelogram/gui/widgets"
)

// Table is all that can be done in a window, with everything that was made of
// it and must follow its state.
type Table struct {
	List    []*Command
	Canvas  fyne.Canvas
	Hint    func(string) // says more of the button under the mouse
	buttons map[string]*widgets.HintButton
	items   map[string]*fyne.MenuItem
	menu    *fyne.MainMenu // nil before there are menus
	bar     []Menu
	inside  []Menu // menus inside menus
}

// New returns the table of a window; hint shows a text until it gets an
// empty one.
func New(on fyne.Canvas, hint func(string), list ...*Command) *Table {
	return &Table{List: list, Canvas: on, Hint: hint, buttons: map[string]*widgets.HintButton{}, items: map[string]*fyne.MenuItem{}}
}

// Blocked reports that a dialog, or a list that dropped down, is in the way.
func (t *Table) Blocked() bool { return t.Canvas.Overlays().Top() != nil }

// Find returns a command of the table; a name that is not in it is a fault
// of the program.
func (t *Table) Find(id string) *Command {
	for _, c := range t.List {
		if c.ID == id {
			return c
		}
	}
	panic("command: no command " + id)
}

// Do performs an action if it can be performed now. Shortcuts come here also
// while the menu entry is greyed out or a dialog is open, so that this is the
// check that counts.
func (t *Table) Do(c *Command) {
	if c.Can() && !t.Blocked() {
		c.Action()
	}
}

// press performs a command whose shortcut was pressed. Fyne gives the menu
// every shortcut first, whatever is open: those of editing belong to the entry
// of a dialog that is in the way.
func (t *Table) press(c *Command) {
	entry, editing := t.Canvas.Focused().(*widgets.Input)
	if _, custom := c.Shortcut.(*desktop.CustomShortcut); editing && !custom && t.Blocked() {
		entry.Entry.TypedShortcut(c.Shortcut)
		return
	}
	t.Do(c)
}

// Button makes a button of a command.
func (t *Table) Button(id string, icon fyne.Resource, importance widget.Importance) *widgets.HintButton {
	c := t.Find(id)
	b := widgets.NewHintButton(c.Label(), icon, c.Hint, t.Hint, func() { t.Do(c) })
	b.Importance = importance
	t.buttons[id] = b
	return b
}

// Refresh brings buttons and menus up to date with what can be done now.
func (t *Table) Refresh() {
	changed := false
	for _, c := range t.List {
		if b := t.buttons[c.ID]; b != nil && b.Disabled() == c.Can() {
			widgets.SetEnabled(b, c.Can())
		}
		item, on := t.items[c.ID], c.Checked != nil && c.Checked()
		if item != nil && (item.Disabled == c.Can() || item.Checked != on) {
			item.Disabled, item.Checked = !c.Can(), on
			changed = true
		}
	}
	if changed {
		t.refreshMenu()
	}
}

// refreshMenu shows what changed in the menus. Fyne (2.8.1) builds the bar anew
// when it is told, which shuts a menu that is open under the mouse: that one is
// painted where it hangs. The entry that has the focus tells which it is.
func (t *Table) refreshMenu() {
	if open, ok := t.Canvas.Focused().(interface{ Child() *widget.Menu }); ok {
		open.Child().Refresh()
		return
	}
	t.menu.Refresh()
}

// Listen adds what the menus cannot have to the window: the second shortcuts,
// and the keys without Ctrl. Escape is a command's when escape has had no use for it.
func (t *Table) Listen(c fyne.Canvas, escape func() (used bool)) {
	for _, x := range t.List {
		if x.Second != nil {
			c.AddShortcut(x.Second, func(fyne.Shortcut) { t.Do(x) })
		}
	}
	c.SetOnTypedKey(func(e *fyne.KeyEvent) {
		if e.Name == fyne.KeyEscape && escape() {
			return
		}
		for _, x := range t.List {
			if x.Plain == e.Name {
				t.Do(x)
			}
		}
	})
}
