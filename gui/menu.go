package gui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"parallelogram/gui/kit"
	"parallelogram/gui/look"
	"parallelogram/gui/words"
)

// separator stands for a line in a menu.
const separator = "-"

// within stands between a menu and one inside it.
const within = " › "

// menuOf is a menu, under the key of its title: the commands in it, the lines
// between them and, by their keys, the menus inside it.
type menuOf struct {
	key   string
	items []string
}

// mainMenu makes the menu bar of the table: of menus, and of those inside them.
func (cs *commands) mainMenu(bar, inside []menuOf) *fyne.MainMenu {
	cs.bar, cs.inside, cs.menu = bar, inside, fyne.NewMainMenu()
	for _, m := range bar {
		cs.menu.Items = append(cs.menu.Items, cs.drawn(m))
	}
	return cs.menu
}

func (cs *commands) drawn(m menuOf) *fyne.Menu {
	menu := fyne.NewMenu(words.Say(m.key))
	for _, id := range m.items {
		menu.Items = append(menu.Items, cs.item(id))
	}
	return menu
}

func (cs *commands) item(id string) *fyne.MenuItem {
	if id == separator {
		return fyne.NewMenuItemSeparator()
	}
	if inner, ok := cs.submenu(id); ok {
		item := fyne.NewMenuItem(words.Say(id), nil)
		item.ChildMenu = cs.drawn(inner)
		return item
	}
	c := cs.find(id)
	item := fyne.NewMenuItem(c.label(), func() { cs.press(c) })
	item.Shortcut = c.shortcut
	item.IsQuit = c.quits // without one Fyne adds a Quit that asks nothing
	cs.items[id] = item
	return item
}

// submenu returns the menu inside others that has the key, if there is one.
func (cs *commands) submenu(key string) (menuOf, bool) {
	i := slices.IndexFunc(cs.inside, func(m menuOf) bool { return m.key == key })
	if i < 0 {
		return menuOf{}, false
	}
	return cs.inside[i], true
}

// listing is a command and where the menus have it.
type listing struct {
	command *command
	menu    string // its title, with those of the menus around it
}

// listed returns what stands in the menus, in their order.
func (cs *commands) listed() (all []listing) {
	for _, m := range cs.bar {
		all = append(all, cs.listedIn(m, "")...)
	}
	return all
}

func (cs *commands) listedIn(m menuOf, around string) (all []listing) {
	title := around + words.Say(m.key)
	for _, id := range m.items {
		if inner, ok := cs.submenu(id); ok {
			all = append(all, cs.listedIn(inner, title+within)...)
		} else if id != separator {
			all = append(all, listing{cs.find(id), title})
		}
	}
	return all
}

// helpOn lists the commands of a menu and of those inside it.
func (cs *commands) helpOn(m menuOf) fyne.CanvasObject {
	rows := kit.Column(look.Unit)
	for _, l := range cs.listedIn(m, "") {
		keys := kit.NewLine(kit.Caption, strings.Join(l.command.keys(), "  "))
		name := l.command.label()
		if inner := strings.TrimPrefix(l.menu, words.Say(m.key)); inner != "" {
			name = strings.TrimPrefix(inner, within) + within + name
		}
		rows.Add(container.NewBorder(nil, nil, nil, kit.Middle(keys), kit.NewNote(kit.Body, name)))
	}
	return rows
}
