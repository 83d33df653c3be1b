package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"parallelogram/core"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// footer says where the run is kept and on what machine this is. What is said
// of a button under the mouse stands there meanwhile.
type footer struct {
	content fyne.CanvasObject
	saved   *widgets.Label
	hinted  *widgets.Label
}

func newFooter(h core.Host) *footer {
	f := &footer{saved: widgets.NewTruncated(widgets.Caption, ""), hinted: widgets.NewTruncated(widgets.Caption, "")}
	f.hinted.Hide()
	machine := widgets.NewLabel(widgets.Caption, machine(h))
	f.content = widgets.Padded(1.5*apptheme.Unit, 4*apptheme.Unit, container.NewBorder(nil, nil, nil, machine, container.NewStack(f.saved, f.hinted)))
	return f
}

func (f *footer) object() fyne.CanvasObject { return f.content }

// hint shows what is said of a button, until it is empty.
func (f *footer) hint(text string) {
	f.hinted.Set(text)
	widgets.SetVisible(f.hinted, text != "")
	widgets.SetVisible(f.saved, text == "")
}

func (f *footer) show(v view) {
	switch done := lastDone(v); {
	case v.journal.Err != nil:
		f.saved.SetColored(dotted(i18n.Say("footer.not-saved"), done), theme.ColorNameError)
	case done != "":
		f.saved.SetColored(done, theme.ColorNameSuccess)
	case v.journal.Path == "":
		f.saved.SetColored("", theme.ColorNamePlaceHolder)
	case v.phase == opened:
		f.saved.SetColored(i18n.Say("footer.opened", "Path", i18n.Path(v.journal.Path)), theme.ColorNamePlaceHolder)
	default:
		f.saved.SetColored(i18n.Say("footer.saved", "Path", i18n.Path(v.journal.Path)), theme.ColorNamePlaceHolder)
	}
}

// lastDone says what the user did with the chart last, if anything.
func lastDone(v view) string {
	switch {
	case v.exported != "":
		return i18n.Say("footer.exported", "Path", i18n.Path(v.exported))
	case v.copied > 0:
		return i18n.SayCount("footer.copied", v.copied)
	}
	return ""
}

// machine names the computer's processor and how much of it a run may use.
func machine(h core.Host) string {
	cores := i18n.SayCount("footer.cores", h.Cores())
	if h.Model == "" {
		return cores
	}
	return h.Model + " · " + cores
}
