package gui

import (
	"fyne.io/fyne/v2"

	"parallelogram/gui/apptheme"
	"parallelogram/gui/i18n"
)

// magnify sizes what is in the window, now and for later. The window itself
// keeps its place on the screen, which Fyne would let it outgrow.
func (w *window) magnify(scale float64) {
	size, shrink := w.Window.Canvas().Size(), float32(w.prefs.scale()/scale)
	w.prefs.setScale(scale)
	if err := apptheme.SetScale(scale); err != nil {
		w.ShowError(i18n.Say("preferences.scale-failed"), err)
		return
	}
	w.app.Settings().SetTheme(apptheme.New(w.prefs.look())) // tells the windows to look again
	w.Window.Resize(fyne.NewSize(size.Width*shrink, size.Height*shrink))
}
