package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"parallelogram/core/workload"
	"parallelogram/gui/command"
	"parallelogram/gui/document"
	"parallelogram/gui/form"
	"parallelogram/gui/pythontext"
)

// edits takes edits of the form back, and fills it as in the run that is shown.
type edits struct {
	window  *window
	history form.History
}

func (e *edits) commands() []*command.Command {
	redo := &desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
	return []*command.Command{
		{ID: cmdUndo, Shortcut: &fyne.ShortcutUndo{}, Enabled: e.canUndo, Needs: needsEdit, Action: func() { e.replace(e.history.Undo()) }},
		{ID: cmdRedo, Shortcut: &fyne.ShortcutRedo{}, Second: redo, Enabled: e.canRedo, Needs: needsUndone, Action: func() { e.replace(e.history.Redo()) }},
		{ID: cmdRepeat, Enabled: e.canRepeat, Needs: needsOther, Action: e.repeat},
	}
}

func (e *edits) canUndo() bool { return e.window.idle() && e.history.CanUndo() }
func (e *edits) canRedo() bool { return e.window.idle() && e.history.CanRedo() }

// replace fills the form with what the history knows already.
func (e *edits) replace(d form.Draft) { e.window.panes.form.Replace(d) }

// record follows an edit of the form.
func (e *edits) record() {
	e.history.Record(e.window.panes.form.Draft())
	e.window.refresh()
}

// canRepeat reports whether the form can be filled as in the run that is shown: a
// workload that only another version knows cannot be, nor further parameters, for
// which it has no fields.
func (e *edits) canRepeat() bool {
	measured := e.window.documents.Shown().Run().Experiment
	_, err := workload.Of(measured.Workload)
	return err == nil && (len(measured.Variants) == 0 || measured.Workload.Python != nil && pythontext.OnlyInterpreters(measured)) && e.window.differs()
}

// repeat fills the form as in the run that is shown, and runs nothing.
func (e *edits) repeat() {
	shown := e.window.documents.Shown()
	e.window.panes.form.FillFrom(shown.Run().Experiment, shown.State == document.Opened)
}
