package gui

// quit closes the window, after asking when a run is under way.
func (w *window) quit() {
	if w.modal != nil {
		w.modal.close()
	}
	if w.session == nil {
		w.close()
		return
	}
	w.confirm(say("quit.title"), say("quit.detail"), say("quit.stop"), say("quit.stay"), w.stopAndClose)
}

// stopAndClose ends the run and, when it has ended, the window.
func (w *window) stopAndClose() {
	session := w.session
	if session == nil { // it ended while the question was open
		w.close()
		return
	}
	if w.view.phase == running {
		w.stop()
	}
	go func() {
		session.wait(stopLimit)
		w.deps.Post(w.close)
	}()
}

func (w *window) close() {
	w.prefs.setSize(w.win.Canvas().Size())
	w.win.SetCloseIntercept(nil)
	w.win.Close()
}
