package command

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"parallelogram/gui/apptheme"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// Separator stands for a line in a menu.
const Separator = "-"

// within stands between a menu and one inside it.
const within = " › "

// Menu is a menu, under the key of its title: the commands in it, the lines
// between them and, by their keys, the menus inside it.
type Menu struct {
	Key   string
	Items []string
}

// MainMenu makes the menu bar of the table: of menus, and of those inside them.
func (t *Table) MainMenu(bar, inside []Menu) *fyne.MainMenu {
	t.bar, t.inside, t.menu = bar, inside, fyne.NewMainMenu()
	for _, m := range bar {
		t.menu.Items = append(t.menu.Items, t.drawn(m))
	}
	return t.menu
}

func (t *Table) drawn(m Menu) *fyne.Menu {
	menu := fyne.NewMenu(i18n.Say(m.Key))
	for _, id := range m.Items {
		menu.Items = append(menu.Items, t.item(id))
	}
	return menu
}

func (t *Table) item(id string) *fyne.MenuItem {
	if id == Separator {
		return fyne.NewMenuItemSeparator()
	}
	if inner, ok := t.submenu(id); ok {
		item := fyne.NewMenuItem(i18n.Say(id), nil)
		item.ChildMenu = t.drawn(inner)
		return item
	}
	c := t.Find(id)
	item := fyne.NewMenuItem(c.Label(), func() { t.press(c) })
	item.Shortcut = c.Shortcut
	item.IsQuit = c.Quits // without one Fyne adds a Quit that asks nothing
	t.items[id] = item
	return item
}

// submenu returns the menu inside others that has the key, if there is one.
func (t *Table) submenu(key string) (Menu, bool) {
	i := slices.IndexFunc(t.inside, func(m Menu) bool { return m.Key == key })
	if i < 0 {
		return Menu{}, false
	}
	return t.inside[i], true
}

// listing is a command and where the menus have it.
type listing struct {
	command *Command
	menu    string // its title, with those of the menus around it
}

// listed returns what stands in the menus, in their order.
func (t *Table) listed() (all []listing) {
	for _, m := range t.bar {
		all = append(all, t.listedIn(m, "")...)
	}
	return all
}

func (t *Table) listedIn(m Menu, around string) (all []listing) {
	title := around + i18n.Say(m.Key)
	for _, id := range m.Items {
		if inner, ok := t.submenu(id); ok {
			all = append(all, t.listedIn(inner, title+within)...)
		} else if id != Separator {
			all = append(all, listing{t.Find(id), title})
		}
	}
	return all
}

// HelpOn lists the commands of a menu and of those inside it.
func (t *Table) HelpOn(m Menu) fyne.CanvasObject {
	rows := widgets.Column(apptheme.Unit)
	for _, l := range t.listedIn(m, "") {
		keys := widgets.NewLabel(widgets.Caption, strings.Join(l.command.Keys(), "  "))
		name := l.command.Label()
		if inner := strings.TrimPrefix(l.menu, i18n.Say(m.Key)); inner != "" {
			name = strings.TrimPrefix(inner, within) + within + name
		}
		rows.Add(container.NewBorder(nil, nil, nil, widgets.Middle(keys), widgets.NewTruncated(widgets.Body, name)))
	}
	return rows
}
