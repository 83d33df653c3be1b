package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"parallelogram/gui/kit"
)

// commands is the table, with everything that was made from it and must
// follow its state.
type commands struct {
	list    []*command
	canvas  fyne.Canvas
	hint    func(string) // says more of the button under the mouse
	buttons map[string]*kit.HintButton
	items   map[string]*fyne.MenuItem
	menu    *fyne.MainMenu
}

func newCommands(on fyne.Canvas, hint func(string), list ...*command) *commands {
	return &commands{list: list, canvas: on, hint: hint, buttons: map[string]*kit.HintButton{}, items: map[string]*fyne.MenuItem{}}
}

// blocked reports that a dialog, or a list that dropped down, is in the way.
func (cs *commands) blocked() bool { return cs.canvas.Overlays().Top() != nil }

// find returns a command of the table; a name that is not in it is a fault
// of the program.
func (cs *commands) find(id string) *command {
	for _, c := range cs.list {
		if c.id == id {
			return c
		}
	}
	panic("gui: no command " + id)
}

// do performs an action if it can be performed now. Shortcuts come here also
// while the menu entry is greyed out or a dialog is open, so that this is the
// check that counts.
func (cs *commands) do(c *command) {
	if c.can() && !cs.blocked() {
		c.action()
	}
}

// press performs a command whose shortcut was pressed. Fyne gives the menu
// every shortcut first, whatever is open: those of editing belong to the entry
// of a dialog that is in the way.
func (cs *commands) press(c *command) {
	entry, editing := cs.canvas.Focused().(*kit.Input)
	if _, custom := c.shortcut.(*desktop.CustomShortcut); editing && !custom && cs.blocked() {
		entry.Entry.TypedShortcut(c.shortcut)
		return
	}
	cs.do(c)
}

// button makes a button of a command.
func (cs *commands) button(id string, icon fyne.Resource, importance widget.Importance) *kit.HintButton {
	c := cs.find(id)
	b := kit.NewHintButton(c.label(), icon, c.hint, cs.hint, func() { cs.do(c) })
	b.Importance = importance
	cs.buttons[id] = b
	return b
}

// refresh brings buttons and menus up to date with what can be done now.
func (cs *commands) refresh() {
	changed := false
	for _, c := range cs.list {
		if b := cs.buttons[c.id]; b != nil && b.Disabled() == c.can() {
			kit.SetEnabled(b, c.can())
		}
		item, on := cs.items[c.id], c.checked != nil && c.checked()
		if item != nil && (item.Disabled == c.can() || item.Checked != on) {
			item.Disabled, item.Checked = !c.can(), on
			changed = true
		}
	}
	if changed {
		cs.menu.Refresh()
	}
}

// listen adds what the menus cannot have to the window: the second shortcuts,
// and the keys without Ctrl. Escape is the window's own.
func (cs *commands) listen(c fyne.Canvas, escape func()) {
	for _, x := range cs.list {
		if x.second != nil {
			c.AddShortcut(x.second, func(fyne.Shortcut) { cs.do(x) })
		}
	}
	c.SetOnTypedKey(func(e *fyne.KeyEvent) {
		if e.Name == fyne.KeyEscape {
			escape()
		}
		for _, x := range cs.list {
			if x.plain == e.Name {
				cs.do(x)
			}
		}
	})
}
