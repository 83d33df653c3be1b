package gui

import "parallelogram/gui/words"

// quit closes the window, after asking when a run is under way that nobody has
// stopped.
func (w *window) quit() {
	if w.Modal != nil {
		w.Modal.Close()
	}
	if w.view.phase != running {
		w.stopAndClose()
		return
	}
	w.Confirm(words.Say("quit.title"), words.Say("quit.detail"), words.Say("quit.stop"), words.Say("quit.stay"), w.stopAndClose)
}

// stopAndClose ends the run and, when it has ended, the window.
func (w *window) stopAndClose() {
	session := w.session
	if session == nil { // none was started, or it ended while the question was open
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
	w.prefs.setSize(w.Window.Canvas().Size())
	w.Window.SetCloseIntercept(nil)
	w.Window.Close()
}
