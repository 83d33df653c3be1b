package help

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"parallelogram/gui/apptheme"
	"parallelogram/gui/command"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// The measures of the page of help, besides those of the window.
const (
	helpWidth = 170 * apptheme.Unit
	helpShare = 0.85 // of the window's height
	helpStep  = 15 * apptheme.Unit
)

// Gestures are what mouse and keys can do on the chart, by the ends of their
// keys in the translations.
var Gestures = []string{"hover", "click", "drag", "double", "wheel", "name", "arrows"}

// Page is what the page of help tells of a window.
type Page struct {
	Commands *command.Table
	Menus    []command.Menu
	Folder   string // where runs are kept
}

// Show tells how to read the answer, all commands, what the mouse does, and where
// runs are kept.
func Show(dialogs *widgets.Dialogs, p Page) {
	page := container.NewVScroll(widgets.Padded(0, 2*apptheme.Unit, p.content()))
	var m *widgets.Modal
	done := widgets.NewCloseButton(i18n.Say("modal.close"), &m)
	done.Keys = scrolling(page)
	m = dialogs.OpenModal(i18n.Say("help.title"), page, widgets.Framed(done))
	room := dialogs.Window.Canvas().Size()
	m.Resize(fyne.NewSize(min(helpWidth, room.Width-8*apptheme.Unit), helpShare*room.Height))
	dialogs.Window.Canvas().Focus(done)
}

// scrolling moves a page with the keys that move pages.
func scrolling(page *container.Scroll) func(fyne.KeyName) bool {
	return func(key fyne.KeyName) bool {
		far := page.Size().Height - helpStep
		step := map[fyne.KeyName]float32{fyne.KeyDown: helpStep, fyne.KeyUp: -helpStep, fyne.KeyPageDown: far, fyne.KeyPageUp: -far,
			fyne.KeyHome: -page.Content.Size().Height, fyne.KeyEnd: page.Content.Size().Height}[key]
		page.ScrollToOffset(page.Offset.AddXY(0, step))
		return step != 0
	}
}

func (p Page) content() fyne.CanvasObject {
	page := widgets.Column(5*apptheme.Unit, widgets.Section(i18n.Say("help.answer"), widgets.NewParagraph(widgets.Body, i18n.Say("help.answer.text"))))
	for _, m := range p.Menus {
		page.Add(widgets.Column(2*apptheme.Unit, widgets.NewLabel(widgets.Subheading, i18n.Say(m.Key)), p.Commands.HelpOn(m)))
	}
	mouse := container.New(layout.NewFormLayout())
	for _, g := range Gestures {
		mouse.Add(widgets.NewLabel(widgets.Body, i18n.Say("help.mouse."+g)))
		mouse.Add(widgets.NewParagraph(widgets.Body, i18n.Say("help.mouse."+g+".does")))
	}
	page.Add(widgets.Section(i18n.Say("help.mouse"), mouse))
	page.Add(widgets.Section(i18n.Say("help.runs"), widgets.NewParagraph(widgets.Body, i18n.Say("help.runs.text", "Folder", p.Folder))))
	return page
}
