package gui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"parallelogram/gui/command"
	"parallelogram/gui/session"
)

// table is all that can be done.
func (w *window) table() []*command.Command {
	return slices.Concat(w.fileCommands(), w.formCommands(), w.runCommands(), w.chartCommands(), w.lookCommands(), w.helpCommands())
}

func (w *window) fileCommands() []*command.Command {
	return []*command.Command{
		{ID: cmdOpen, Shortcut: command.Key(fyne.KeyO), Enabled: w.idle, Needs: needsRest, Action: w.askOpen},
		{ID: cmdExport, Shortcut: command.Key(fyne.KeyE), Enabled: w.canExport, Needs: needsResults, Action: w.askExport},
		{ID: cmdFolder, Action: w.showFolder},
		{ID: cmdQuit, Shortcut: command.Key(fyne.KeyQ), Action: w.quit, Quits: true},
	}
}

func (w *window) formCommands() []*command.Command {
	redo := &desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
	return []*command.Command{
		{ID: cmdUndo, Shortcut: &fyne.ShortcutUndo{}, Enabled: w.canUndo, Needs: needsEdit, Action: w.undo},
		{ID: cmdRedo, Shortcut: &fyne.ShortcutRedo{}, Second: redo, Enabled: w.canRedo, Needs: needsUndone, Action: w.redo},
		{ID: cmdPreferences, Shortcut: command.Key(fyne.KeyComma), Action: w.askPreferences},
	}
}

func (w *window) runCommands() []*command.Command {
	return []*command.Command{
		{ID: cmdRun, Shortcut: command.Key(fyne.KeyR), Second: command.Key(fyne.KeyReturn), Enabled: w.canRun, Needs: needsValid, Action: w.run},
		{ID: cmdStop, Shortcut: command.Key(fyne.KeyPeriod), Enabled: w.canStop, Needs: needsRun, Action: w.stop},
		{ID: cmdRepeat, Enabled: w.canRepeat, Needs: needsOther, Action: w.repeat},
		{ID: cmdInspect, Shortcut: command.Key(fyne.KeyI), Enabled: w.canInspect, Needs: needsCell, Action: w.inspect},
	}
}

func (w *window) helpCommands() []*command.Command {
	return []*command.Command{
		{ID: cmdPalette, Shortcut: command.Key(fyne.KeyK), Action: w.showPalette},
		{ID: cmdHelp, Shortcut: command.Key(fyne.KeySlash), Plain: fyne.KeyF1, Action: w.help},
		{ID: cmdAbout, Action: w.about},
	}
}

// idle reports that nothing is being measured.
func (w *window) idle() bool { return !w.view.phase.busy() && w.inspecting() == nil }

func (w *window) canRun() bool {
	_, valid := w.form.Experiment()
	return valid && w.idle()
}

func (w *window) canStop() bool   { return w.view.phase == running }
func (w *window) canExport() bool { return w.view.measured() }

// run starts the experiment of the form. The focus is dropped: a caret that
// blinks repaints the window on the CPU that is being measured.
func (w *window) run() {
	e, _ := w.form.Experiment()
	e.Seed = w.deps.Seed()
	w.Window.Canvas().Unfocus()
	w.deps.Awake(true)
	w.started = w.deps.Now()
	w.turn++
	w.session = session.Start(session.Setup{Site: w.deps.Site, Measure: w.deps.Measure, Folder: w.deps.Folder,
		Now: w.deps.Now, Used: w.deps.Used, Post: w.deps.Post, Tell: w.heard}, e)
	w.set(view{phase: running, analysis: w.session.Begun(), chart: anew(w.view.chart)})
}

// heard takes over what the session tells.
func (w *window) heard(s session.Snapshot) {
	if s.Ended {
		w.session = nil
		w.deps.Awake(false)
	}
	w.set(w.view.after(s))
	if s.Ended {
		w.notify()
	}
}

func (w *window) stop() {
	v := w.view
	v.phase = stopping
	w.set(v)
	w.session.Stop()
}
