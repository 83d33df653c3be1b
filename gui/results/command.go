package results

import (
	"reflect"

	"fyne.io/fyne/v2"

	"parallelogram/core"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/commandtext"
	"parallelogram/gui/document"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// commandPane shows the command that a run measures or measured, with all that is
// run around it.
type commandPane struct {
	content *fyne.Container
	parts   *fyne.Container
	shown   *core.Command
}

func newCommandPane() *commandPane {
	p := &commandPane{parts: widgets.Column(2 * apptheme.Unit)}
	p.content = widgets.Section(i18n.Say("command.title"), p.parts)
	p.content.Hide()
	return p
}

func (p *commandPane) show(d document.Document) {
	c := d.Run().Experiment.Workload.Command
	widgets.SetVisible(p.content, c != nil)
	if c == nil || reflect.DeepEqual(c, p.shown) {
		return
	}
	p.shown = c
	p.parts.RemoveAll()
	code := widgets.Body
	code.TextStyle.Monospace = true
	for i, part := range commandtext.Summary(*c) {
		text := fyne.CanvasObject(widgets.NewParagraph(code, part.Text))
		if i > 0 { // the first is the command itself
			text = widgets.Column(apptheme.Unit, widgets.NewParagraph(widgets.Caption, part.Label), text)
		}
		p.parts.Add(text)
	}
}
