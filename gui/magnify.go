package gui

import "fyne.io/fyne/v2"

// magnify sizes what is in the window, now and for later. The window itself
// keeps its place on the screen, which Fyne would let it outgrow.
func (w *window) magnify(scale float64) {
	size, shrink := w.win.Canvas().Size(), float32(w.prefs.scale()/scale)
	w.prefs.setScale(scale)
	if err := setScale(scale); err != nil {
		w.complain(say("preferences.scale-failed"), err)
		return
	}
	w.app.Settings().SetTheme(newTheme(w.prefs.look())) // tells the windows to look again
	w.win.Resize(fyne.NewSize(size.Width*shrink, size.Height*shrink))
}
