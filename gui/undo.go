package gui

func (w *window) canUndo() bool { return w.idle() && w.history.canUndo() }
func (w *window) canRedo() bool { return w.idle() && w.history.canRedo() }
func (w *window) undo()         { w.form.replace(w.history.undo()) } // which the history knows already
func (w *window) redo()         { w.form.replace(w.history.redo()) }

// edited follows an edit of the form.
func (w *window) edited() {
	w.history.record(w.form.draft())
	w.refresh()
}
