package gui

import "fyne.io/fyne/v2"

// lookCommands choose which panes are in sight, the window's colours and its
// language.
func (w *window) lookCommands() []*command {
	return []*command{
		w.paneCommand(cmdForm, fyne.KeyB, func(a *arrangement) *bool { return &a.formHidden }),
		w.paneCommand(cmdResults, fyne.KeyJ, func(a *arrangement) *bool { return &a.resultsHidden }),
		w.lookCommand(cmdLookSystem, lookSystem),
		w.lookCommand(cmdLookLight, lookLight),
		w.lookCommand(cmdLookDark, lookDark),
		w.languageCommand(cmdLangSystem, languageSystem),
		w.languageCommand(cmdLangEnglish, languageEnglish),
		w.languageCommand(cmdLangKorean, languageKorean),
	}
}

// paneCommand shows or hides a pane. What is hidden must not have the focus.
func (w *window) paneCommand(id string, k fyne.KeyName, hidden func(*arrangement) *bool) *command {
	return &command{id: id, shortcut: key(k),
		checked: func() bool { return !*hidden(&w.frame.now) },
		action: func() {
			w.win.Canvas().Unfocus()
			w.frame.change(func(a *arrangement) { *hidden(a) = !*hidden(a) })
			w.commands.refresh()
		}}
}

func (w *window) lookCommand(id string, l look) *command {
	return &command{id: id, checked: func() bool { return w.prefs.look() == l }, action: func() { w.dressIn(l) }}
}

func (w *window) languageCommand(id string, l language) *command {
	return &command{id: id, checked: func() bool { return w.prefs.language() == l }, action: func() { w.speak(l) }}
}

// dressIn changes the colours, now and for later.
func (w *window) dressIn(l look) {
	w.prefs.setLook(l)
	w.app.Settings().SetTheme(newTheme(l))
	w.commands.refresh()
}

// speak changes the language, now and for later. The window is built anew:
// its texts were made when it was built.
func (w *window) speak(l language) {
	w.prefs.setLanguage(l)
	if err := speak(l); err != nil {
		w.complain(say("language.failed"), err)
		return
	}
	w.build(w.form.draft())
	for _, i := range w.inspections {
		if !i.closed {
			i.build()
		}
	}
}
