package gui

import "fyne.io/fyne/v2"

// separator stands for a line in a menu.
const separator = "-"

// menus says which commands stand where; a nested list is a submenu.
var menus = []struct {
	key   string
	items []string
}{
	{"menu.file", []string{cmdOpen, cmdExport, cmdFolder, separator, cmdQuit}},
	{"menu.experiment", []string{cmdRun, cmdStop}},
	{"menu.view", []string{cmdByWorkers, cmdByCores, separator, cmdLogX, cmdLogY, separator,
		cmdLookSystem, cmdLookLight, cmdLookDark, separator, cmdLangSystem, cmdLangEnglish, cmdLangKorean}},
	{"menu.help", []string{cmdAbout}},
}

// mainMenu makes the menu bar of the table.
func (cs *commands) mainMenu() *fyne.MainMenu {
	cs.menu = fyne.NewMainMenu()
	for _, m := range menus {
		menu := fyne.NewMenu(say(m.key))
		for _, id := range m.items {
			menu.Items = append(menu.Items, cs.item(id))
		}
		cs.menu.Items = append(cs.menu.Items, menu)
	}
	return cs.menu
}

func (cs *commands) item(id string) *fyne.MenuItem {
	if id == separator {
		return fyne.NewMenuItemSeparator()
	}
	c := cs.find(id)
	item := fyne.NewMenuItem(c.label(), func() { cs.do(c) })
	item.Shortcut = c.shortcut
	item.IsQuit = id == cmdQuit // else Fyne adds a Quit that asks nothing
	cs.items[id] = item
	return item
}
