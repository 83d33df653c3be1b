package gui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// table is all that can be done.
func (w *window) table() []*command {
	return slices.Concat(w.fileCommands(), w.formCommands(), w.runCommands(), w.chartCommands(), w.lookCommands(), w.helpCommands())
}

func (w *window) fileCommands() []*command {
	return []*command{
		{id: cmdOpen, shortcut: key(fyne.KeyO), enabled: w.idle, needs: needsRest, action: w.askOpen},
		{id: cmdExport, shortcut: key(fyne.KeyE), enabled: w.canExport, needs: needsResults, action: w.askExport},
		{id: cmdFolder, action: w.showFolder},
		{id: cmdQuit, shortcut: key(fyne.KeyQ), action: w.quit},
	}
}

func (w *window) formCommands() []*command {
	redo := &desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
	return []*command{
		{id: cmdUndo, shortcut: &fyne.ShortcutUndo{}, enabled: w.canUndo, needs: needsEdit, action: w.undo},
		{id: cmdRedo, shortcut: &fyne.ShortcutRedo{}, second: redo, enabled: w.canRedo, needs: needsUndone, action: w.redo},
		{id: cmdPreferences, shortcut: key(fyne.KeyComma), action: w.askPreferences},
	}
}

func (w *window) runCommands() []*command {
	return []*command{
		{id: cmdRun, shortcut: key(fyne.KeyR), second: key(fyne.KeyReturn), enabled: w.canRun, needs: needsValid, action: w.run},
		{id: cmdStop, shortcut: key(fyne.KeyPeriod), enabled: w.canStop, needs: needsRun, action: w.stop},
		{id: cmdInspect, shortcut: key(fyne.KeyI), enabled: w.canInspect, needs: needsCell, action: w.inspect},
	}
}

func (w *window) helpCommands() []*command {
	return []*command{
		{id: cmdPalette, shortcut: key(fyne.KeyK), action: w.showPalette},
		{id: cmdHelp, shortcut: key(fyne.KeySlash), plain: fyne.KeyF1, action: w.help},
		{id: cmdAbout, action: w.about},
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
	w.session = &session{measure: w.deps.Measure, folder: w.deps.Folder, now: w.deps.Now, used: w.deps.Used, post: w.deps.Post, show: w.heard}
	v := view{phase: running, chart: anew(w.view.chart)}
	v.run.Experiment = e
	w.set(v)
	w.session.start(e)
}

// heard takes over what the session tells.
func (w *window) heard(s snapshot) {
	if s.ended {
		w.session = nil
		w.deps.Awake(false)
	}
	w.set(w.view.after(s))
	if s.ended {
		w.notify()
	}
}

func (w *window) stop() {
	v := w.view
	v.phase = stopping
	w.set(v)
	w.session.stop()
}
