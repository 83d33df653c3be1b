package gui

import (
	"slices"

	"fyne.io/fyne/v2"

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

// menus is the menu bar.
var menus = []menuOf{
	{"menu.file", []string{cmdOpen, cmdExport, cmdFolder, separator, cmdQuit}},
	{"menu.edit", []string{cmdUndo, cmdRedo, separator, cmdCopyValues, separator, cmdPreferences}},
	{"menu.experiment", []string{cmdRun, cmdStop, separator, cmdInspect}},
	{"menu.chart", slices.Concat(kindIDs(), []string{separator,
		"menu.axes", "menu.zoom", separator,
		cmdHideSeries, cmdShowSeries})},
	{"menu.view", []string{cmdForm, cmdResults, separator, "menu.look", "menu.language"}},
	{"menu.help", []string{cmdPalette, cmdHelp, separator, cmdAbout}},
}

// submenus are the menus inside menus.
var submenus = []menuOf{
	{"menu.axes", []string{cmdByWorkers, cmdByCores, separator, cmdLogX, cmdLogY}},
	{"menu.zoom", []string{cmdZoomIn, cmdZoomOut, cmdZoomReset}},
	{"menu.look", []string{cmdLookSystem, cmdLookLight, cmdLookDark}},
	{"menu.language", []string{cmdLangSystem, cmdLangEnglish, cmdLangKorean}},
}

// submenu returns the menu with the key, if it is one.
func submenu(key string) (menuOf, bool) {
	i := slices.IndexFunc(submenus, func(m menuOf) bool { return m.key == key })
	if i < 0 {
		return menuOf{}, false
	}
	return submenus[i], true
}

// mainMenu makes the menu bar of the table.
func (cs *commands) mainMenu() *fyne.MainMenu {
	cs.menu = fyne.NewMainMenu()
	for _, m := range menus {
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
	if inner, ok := submenu(id); ok {
		item := fyne.NewMenuItem(words.Say(id), nil)
		item.ChildMenu = cs.drawn(inner)
		return item
	}
	c := cs.find(id)
	item := fyne.NewMenuItem(c.label(), func() { cs.press(c) })
	item.Shortcut = c.shortcut
	item.IsQuit = id == cmdQuit // else Fyne adds a Quit that asks nothing
	cs.items[id] = item
	return item
}

// listing is a command and where the menus have it.
type listing struct {
	command *command
	menu    string // its title, with those of the menus around it
}

// listed returns what stands in the menus, in their order.
func (cs *commands) listed() (all []listing) {
	for _, m := range menus {
		all = append(all, cs.listedIn(m, "")...)
	}
	return all
}

func (cs *commands) listedIn(m menuOf, around string) (all []listing) {
	title := around + words.Say(m.key)
	for _, id := range m.items {
		if inner, ok := submenu(id); ok {
			all = append(all, cs.listedIn(inner, title+within)...)
		} else if id != separator {
			all = append(all, listing{cs.find(id), title})
		}
	}
	return all
}
