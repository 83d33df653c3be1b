package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"parallelogram/core/message"
	"parallelogram/gui/commandtext"
)

// recentLetters bounds how much of a command stands in the list of the last ones.
const recentLetters = 60

// offerRecent lists the commands that were run last, the latest first.
func (e *commandEditor) offerRecent() {
	c := fyne.CurrentApp().Driver().CanvasForObject(e.recent)
	if c == nil {
		return
	}
	widget.NewPopUpMenu(e.recentMenu(), c).ShowAtRelativePosition(fyne.NewPos(0, e.recent.Size().Height), e.recent)
}

func (e *commandEditor) recentMenu() *fyne.Menu {
	menu := fyne.NewMenu("")
	for _, t := range e.services.Recent() {
		menu.Items = append(menu.Items, fyne.NewMenuItem(recentName(t), func() { e.services.again(t) }))
	}
	return menu
}

// recentName tells a command from others in a line.
func recentName(t commandtext.Texts) string {
	name := t[commandtext.Main]
	if items := t[commandtext.Items]; items != "" {
		name += " ← " + items
	}
	letters := []rune(message.HarmlessLine(name))
	if len(letters) > recentLetters {
		letters = append(letters[:recentLetters-1:recentLetters-1], '…')
	}
	return string(letters)
}
