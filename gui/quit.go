package gui

import "parallelogram/gui/i18n"

// quit closes the window, after asking when a run is under way that was not
// stopped.
func (w *window) quit() {
	if w.Modal != nil {
		w.Modal.Close()
	}
	if !w.runs.canStop() {
		w.stopAndClose()
		return
	}
	w.Confirm(i18n.Say("quit.title"), i18n.Say("quit.detail"), i18n.Say("quit.stop"), i18n.Say("quit.stay"), w.stopAndClose)
}

// stopAndClose ends the run and, when it has ended, the window.
func (w *window) stopAndClose() {
	session := w.runs.session
	if session == nil { // none was started, or it ended while the question was open
		w.close()
		return
	}
	if w.runs.canStop() {
		w.runs.stop()
	}
	go func() {
		await(session.Ended())
		w.deps.Post(w.close)
	}()
}

func (w *window) close() {
	w.store.SetSize(w.Window.Canvas().Size())
	w.Window.SetCloseIntercept(nil)
	w.Window.Close()
}
