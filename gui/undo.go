package gui

func (w *window) canUndo() bool { return w.idle() && w.history.CanUndo() }
func (w *window) canRedo() bool { return w.idle() && w.history.CanRedo() }
func (w *window) undo()         { w.form.Replace(w.history.Undo()) } // which the history knows already
func (w *window) redo()         { w.form.Replace(w.history.Redo()) }

// edited follows an edit of the form.
func (w *window) edited() {
	w.history.Record(w.form.Draft())
	w.refresh()
}
