package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"parallelogram/core"
)

// footer says where the run is kept and on what machine this is. What is said
// of a button under the mouse stands there meanwhile.
type footer struct {
	content fyne.CanvasObject
	saved   *note
	hinted  *note
}

func newFooter(h core.Host) *footer {
	f := &footer{saved: newNote(styleCaption, ""), hinted: newNote(styleCaption, "")}
	f.hinted.Hide()
	machine := newLine(styleCaption, machine(h))
	f.content = padded(1.5*unit, 4*unit, container.NewBorder(nil, nil, nil, machine, container.NewStack(f.saved, f.hinted)))
	return f
}

func (f *footer) object() fyne.CanvasObject { return f.content }

// hint shows what is said of a button, until it is empty.
func (f *footer) hint(text string) {
	f.hinted.set(text)
	setVisible(f.hinted, text != "")
	setVisible(f.saved, text == "")
}

func (f *footer) show(v view) {
	switch done := lastDone(v); {
	case v.journal.err != nil:
		f.saved.setColored(dotted(say("footer.not-saved"), done), theme.ColorNameError)
	case done != "":
		f.saved.setColored(done, theme.ColorNameSuccess)
	case v.journal.path == "":
		f.saved.setColored("", theme.ColorNamePlaceHolder)
	case v.phase == opened:
		f.saved.setColored(say("footer.opened", with{"Path": v.journal.path}), theme.ColorNamePlaceHolder)
	default:
		f.saved.setColored(say("footer.saved", with{"Path": v.journal.path}), theme.ColorNamePlaceHolder)
	}
}

// lastDone says what the user did with the chart last, if anything.
func lastDone(v view) string {
	switch {
	case v.exported != "":
		return say("footer.exported", with{"Path": v.exported})
	case v.copied > 0:
		return sayCount("footer.copied", v.copied)
	}
	return ""
}

// machine names the computer's processor and how much of it a run may use.
func machine(h core.Host) string {
	cores := sayCount("footer.cores", h.Cores())
	if h.Model == "" {
		return cores
	}
	return h.Model + " · " + cores
}
