package gui

import (
	"fyne.io/fyne/v2"

	"parallelogram/gui/form"
)

// formPane is the form as a pane of the window.
type formPane struct{ *form.Form }

func (p formPane) object() fyne.CanvasObject { return p.Content }

// show locks the form during a run.
func (p formPane) show(v view) { p.Lock(v.phase.busy()) }
