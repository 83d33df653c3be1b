package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"parallelogram/core"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/document"
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

// hint shows what is said of a button, until it is empty.
func (f *footer) hint(text string) {
	f.hinted.Set(text)
	widgets.SetVisible(f.hinted, text != "")
	widgets.SetVisible(f.saved, text == "")
}

// show says where the document is that is shown, and done, what the user did with
// it last. That not all of the run measured here is saved comes first.
func (f *footer) show(shown, run document.Document, done string) {
	switch path := i18n.Path(shown.Kept.Path); {
	case run.Kept.Err != nil:
		f.saved.SetColored(i18n.Dotted(i18n.Say("footer.not-saved"), done), theme.ColorNameError)
	case done != "":
		f.saved.SetColored(done, theme.ColorNameSuccess)
	case path == "":
		f.saved.Set("")
	case shown.State == document.Opened:
		f.saved.SetColored(i18n.Say("footer.opened", "Path", path), theme.ColorNamePlaceHolder)
	default:
		f.saved.SetColored(i18n.Say("footer.saved", "Path", path), theme.ColorNamePlaceHolder)
	}
}

// machine names the computer's processor and how much of it a run may use.
func machine(h core.Host) string {
	cores := i18n.SayCount("footer.cores", h.Cores())
	if h.Model == "" {
		return cores
	}
	return h.Model + " · " + cores
}
