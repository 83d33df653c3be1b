package gui

import (
	"fyne.io/fyne/v2"

	"parallelogram/gui/apptheme"
	"parallelogram/gui/command"
	"parallelogram/gui/frame"
	"parallelogram/gui/i18n"
)

// appearance is how the window looks and what language it speaks.
type appearance struct{ window *window }

// commands choose which panes are shown, the window's colours and its
// language.
func (a appearance) commands() []*command.Command {
	return []*command.Command{
		a.paneCommand(cmdForm, fyne.KeyB, func(a *frame.Arrangement) *bool { return &a.FormHidden }),
		a.paneCommand(cmdResults, fyne.KeyJ, func(a *frame.Arrangement) *bool { return &a.ResultsHidden }),
		a.modeCommand(cmdModeSystem, apptheme.System),
		a.modeCommand(cmdModeLight, apptheme.Light),
		a.modeCommand(cmdModeDark, apptheme.Dark),
		a.languageCommand(cmdLangSystem, i18n.System),
		a.languageCommand(cmdLangEnglish, i18n.English),
		a.languageCommand(cmdLangKorean, i18n.Korean),
	}
}

// paneCommand shows or hides a pane. What is hidden must not have the focus.
func (a appearance) paneCommand(id string, k fyne.KeyName, hidden func(*frame.Arrangement) *bool) *command.Command {
	return &command.Command{ID: id, Shortcut: command.Key(k),
		Checked: func() bool { now := a.window.panes.frame.Arrangement(); return !*hidden(&now) },
		Action: func() {
			a.window.Window.Canvas().Unfocus()
			a.window.panes.frame.Change(func(now *frame.Arrangement) { *hidden(now) = !*hidden(now) })
			a.window.commands.Refresh()
		}}
}

func (a appearance) modeCommand(id string, m apptheme.Mode) *command.Command {
	return &command.Command{ID: id, Checked: func() bool { return a.window.store.Mode() == m }, Action: func() { a.setMode(m) }}
}

func (a appearance) languageCommand(id string, l i18n.Choice) *command.Command {
	return &command.Command{ID: id, Checked: func() bool { return a.window.store.Language() == l }, Action: func() {
		if err := a.setLanguage(l); err != nil {
			a.window.ShowError(i18n.Say("language.failed"), err)
		}
	}}
}

// setMode changes the colours, now and for later.
func (a appearance) setMode(m apptheme.Mode) {
	a.window.store.SetMode(m)
	a.window.app.Settings().SetTheme(apptheme.New(m))
	a.window.commands.Refresh()
}

// setScale sizes what is in the window, now and for later. The window itself keeps
// its place on the screen, which Fyne would let it outgrow.
func (a appearance) setScale(scale float64) {
	w := a.window
	size, shrink := w.Window.Canvas().Size(), float32(w.store.Scale()/scale)
	w.store.SetScale(scale)
	if err := apptheme.SetScale(scale); err != nil {
		w.ShowError(i18n.Say("preferences.scale-failed"), err)
		return
	}
	w.app.Settings().SetTheme(apptheme.New(w.store.Mode())) // tells the windows to look again
	w.Window.Resize(fyne.NewSize(size.Width*shrink, size.Height*shrink))
}

// setLanguage changes the language, now and for later. The window is built anew:
// its texts were made when it was built.
func (a appearance) setLanguage(l i18n.Choice) error {
	a.window.store.SetLanguage(l)
	if err := i18n.Use(l); err != nil {
		return err
	}
	a.window.build(a.window.panes.form.Draft())
	a.window.inspector.Rebuild()
	return nil
}
