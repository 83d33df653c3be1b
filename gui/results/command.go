package results

import (
	"slices"

	"fyne.io/fyne/v2"

	"parallelogram/core"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/commandtext"
	"parallelogram/gui/document"
	"parallelogram/gui/i18n"
	"parallelogram/gui/pythontext"
	"parallelogram/gui/widgets"
)

// commandPane shows the command that a run measures or measured, with all that is
// run around it, or the Python function.
type commandPane struct {
	content *fyne.Container
	title   *widgets.Label
	parts   *fyne.Container
	shown   []commandtext.Part
}

func newCommandPane() *commandPane {
	p := &commandPane{parts: widgets.Column(2 * apptheme.Unit), title: widgets.NewLabel(widgets.Subheading, "")}
	p.content = widgets.Column(2*apptheme.Unit, p.title, p.parts)
	p.content.Hide()
	return p
}

// partsOf tells what is measured of the user's; nothing of built-in work.
func partsOf(e core.Experiment) (title string, parts []commandtext.Part) {
	switch w := e.Workload; {
	case w.Command != nil:
		return i18n.Say("command.title"), commandtext.Summary(*w.Command)
	case w.Python != nil:
		return i18n.Say("python.title"), pythontext.Summary(e)
	}
	return "", nil
}

func (p *commandPane) show(d document.Document) {
	title, parts := partsOf(d.Run().Experiment)
	widgets.SetVisible(p.content, len(parts) > 0)
	if len(parts) == 0 || slices.Equal(parts, p.shown) {
		return
	}
	p.shown = parts
	p.title.Set(title)
	p.parts.RemoveAll()
	code := widgets.Body
	code.TextStyle.Monospace = true
	for i, part := range parts {
		text := fyne.CanvasObject(widgets.NewParagraph(code, part.Text))
		if i > 0 { // the first is the command itself
			text = widgets.Column(apptheme.Unit, widgets.NewParagraph(widgets.Caption, part.Label), text)
		}
		p.parts.Add(text)
	}
}
