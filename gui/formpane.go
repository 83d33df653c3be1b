package gui

import "fyne.io/fyne/v2"

// formPane is the form as a pane of the window.
type formPane struct{ *form }

func (p formPane) object() fyne.CanvasObject { return p.content }

// show locks the form during a run.
func (p formPane) show(v view) { p.lock(v.phase.busy()) }
