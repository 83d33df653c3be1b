package gui

import (
	"time"

	"fyne.io/fyne/v2"

	"parallelogram/gui/i18n"
)

// worthTelling is the shortest run whose end is told to people who have gone
// on to something else.
const worthTelling = 10 * time.Second

// watchFocus keeps account of whether the window is in front.
func (w *window) watchFocus() {
	w.app.Lifecycle().SetOnEnteredForeground(func() { w.behind = false })
	w.app.Lifecycle().SetOnExitedForeground(func() {
		w.behind = true
		w.middle.plot.PointerLeft()
	})
}

// notify tells, through the desktop, how a long run ended while the window
// was not in front. Who stopped it knows.
func (w *window) notify() {
	v := w.view
	if !w.behind || !w.prefs.notify() || v.phase == stopped || w.deps.Now().Sub(w.started) < worthTelling {
		return
	}
	text := headline(v)
	if text == "" {
		text = status(v)
	}
	w.app.SendNotification(fyne.NewNotification(i18n.Say("notify.title", "Work", v.run().Experiment.Workload.Name), text))
}
