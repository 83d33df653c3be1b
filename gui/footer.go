package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"parallelogram/core"
)

// footer says where the run is kept and on what machine this is.
type footer struct {
	content fyne.CanvasObject
	saved   *note
}

func newFooter(h core.Host) *footer {
	f := &footer{saved: newNote(styleCaption, "")}
	machine := newLine(styleCaption, machine(h))
	f.content = padded(1.5*unit, 4*unit, container.NewBorder(nil, nil, nil, machine, f.saved))
	return f
}

func (f *footer) object() fyne.CanvasObject { return f.content }

func (f *footer) show(v view) {
	switch {
	case v.exported != "":
		f.saved.setColored(say("footer.exported", with{"Path": v.exported}), theme.ColorNameSuccess)
	case v.journal.err != nil:
		f.saved.setColored(say("footer.not-saved"), theme.ColorNameError)
	case v.journal.path == "":
		f.saved.setColored("", theme.ColorNamePlaceHolder)
	case v.phase == opened:
		f.saved.setColored(say("footer.opened", with{"Path": v.journal.path}), theme.ColorNamePlaceHolder)
	default:
		f.saved.setColored(say("footer.saved", with{"Path": v.journal.path}), theme.ColorNamePlaceHolder)
	}
}

// machine names the computer's processor and how much of it a run may use.
func machine(h core.Host) string {
	cores := sayCount("footer.cores", h.Cores())
	if h.Model == "" {
		return cores
	}
	return h.Model + " · " + cores
}
