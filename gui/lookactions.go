package gui

import (
	"fyne.io/fyne/v2"

	"parallelogram/gui/apptheme"
	"parallelogram/gui/command"
	"parallelogram/gui/i18n"
)

// lookCommands choose which panes are in sight, the window's colours and its
// language.
func (w *window) lookCommands() []*command.Command {
	return []*command.Command{
		w.paneCommand(cmdForm, fyne.KeyB, func(a *arrangement) *bool { return &a.formHidden }),
		w.paneCommand(cmdResults, fyne.KeyJ, func(a *arrangement) *bool { return &a.resultsHidden }),
		w.lookCommand(cmdLookSystem, apptheme.System),
		w.lookCommand(cmdLookLight, apptheme.Light),
		w.lookCommand(cmdLookDark, apptheme.Dark),
		w.languageCommand(cmdLangSystem, i18n.System),
		w.languageCommand(cmdLangEnglish, i18n.English),
		w.languageCommand(cmdLangKorean, i18n.Korean),
	}
}

// paneCommand shows or hides a pane. What is hidden must not have the focus.
func (w *window) paneCommand(id string, k fyne.KeyName, hidden func(*arrangement) *bool) *command.Command {
	return &command.Command{ID: id, Shortcut: command.Key(k),
		Checked: func() bool { return !*hidden(&w.frame.now) },
		Action: func() {
			w.Window.Canvas().Unfocus()
			w.frame.change(func(a *arrangement) { *hidden(a) = !*hidden(a) })
			w.commands.Refresh()
		}}
}

func (w *window) lookCommand(id string, l apptheme.Mode) *command.Command {
	return &command.Command{ID: id, Checked: func() bool { return w.prefs.look() == l }, Action: func() { w.dressIn(l) }}
}

func (w *window) languageCommand(id string, l i18n.Choice) *command.Command {
	return &command.Command{ID: id, Checked: func() bool { return w.prefs.language() == l }, Action: func() { w.speak(l) }}
}

// dressIn changes the colours, now and for later.
func (w *window) dressIn(l apptheme.Mode) {
	w.prefs.setLook(l)
	w.app.Settings().SetTheme(apptheme.New(l))
	w.commands.Refresh()
}

// speak changes the language, now and for later. The window is built anew:
// its texts were made when it was built.
func (w *window) speak(l i18n.Choice) {
	w.prefs.setLanguage(l)
	if err := i18n.Use(l); err != nil {
		w.ShowError(i18n.Say("language.failed"), err)
		return
	}
	w.build(w.form.Draft())
	for _, i := range w.inspections {
		if !i.closed {
			i.build()
		}
	}
}
