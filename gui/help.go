package gui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
)

// The measures of the page of help, besides those of the window.
const (
	helpWidth = 170 * unit
	helpShare = 0.85 // of the window's height
	helpStep  = 15 * unit
)

// gestures are what mouse and keys can do on the chart, by the ends of their
// keys in the translations.
var gestures = []string{"hover", "click", "drag", "double", "wheel", "name", "arrows"}

// help shows how to read the answer, all commands, what the mouse does, and
// where runs are kept.
func (w *window) help() {
	page := container.NewVScroll(padded(0, 2*unit, w.helpPage()))
	var m *modal
	done := dismissal(say("modal.close"), &m)
	done.keys = scrolling(page)
	m = w.openModal(say("help.title"), page, framed(done))
	room := w.win.Canvas().Size()
	m.resize(fyne.NewSize(min(helpWidth, room.Width-8*unit), helpShare*room.Height))
	w.win.Canvas().Focus(done)
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

func (w *window) helpPage() fyne.CanvasObject {
	page := column(5*unit, section(say("help.answer"), newParagraph(styleBody, say("help.answer.text"))))
	for _, m := range menus {
		page.Add(column(2*unit, newLine(styleSection, say(m.key)), w.commands.helpOn(m)))
	}
	mouse := helpTable()
	for _, g := range gestures {
		mouse.Add(newLine(styleBody, say("help.mouse."+g)))
		mouse.Add(newParagraph(styleBody, say("help.mouse."+g+".does")))
	}
	page.Add(section(say("help.mouse"), mouse))
	page.Add(section(say("help.runs"), newParagraph(styleBody, say("help.runs.text", with{"Folder": w.deps.Folder}))))
	return page
}

// helpTable has two columns: what one does, and what comes of it.
func helpTable() *fyne.Container { return container.New(layout.NewFormLayout()) }

// helpOn lists the commands of a menu and of those inside it.
func (cs *commands) helpOn(m menuOf) fyne.CanvasObject {
	rows := column(unit)
	for _, l := range cs.listedIn(m, "") {
		keys := newLine(styleCaption, strings.Join(keysOf(l.command), "  "))
		name := l.command.label()
		if inner := strings.TrimPrefix(l.menu, say(m.key)); inner != "" {
			name = strings.TrimPrefix(inner, within) + within + name
		}
		rows.Add(container.NewBorder(nil, nil, nil, middle(keys), newNote(styleBody, name)))
	}
	return rows
}
