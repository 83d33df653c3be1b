package tryout

import (
	"cmp"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parallelogram/core"
	"parallelogram/core/command"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/commandtext"
	"parallelogram/gui/document"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// The size of the dialog.
const (
	width         = 170 * apptheme.Unit
	height        = 130 * apptheme.Unit
	executedLines = 3
	outputLines   = 8
)

// view is the dialog.
type view struct {
	window   fyne.Window
	rate     bool   // it is measured by a rate that it says of itself
	status   string // with which the command ends when it ends well; empty for one of several
	modal    *widgets.Modal
	executed *widgets.Reader
	verdict  *widgets.Label
	why      *widgets.Label
	output   *widgets.Reader
	stop     *widgets.Button
	again    *widgets.Button
	done     *widgets.Button
	body     *fyne.Container
}

func newView(t *Tryout) *view {
	v := &view{window: t.Dialogs.Window, verdict: widgets.NewParagraph(widgets.Strong, ""), why: widgets.NewParagraph(widgets.Body, ""),
		executed: widgets.NewReader(i18n.Say("tryout.executed"), executedLines), output: widgets.NewReader(i18n.Say("tryout.output"), outputLines)}
	v.stop = widgets.NewButton(i18n.Say("tryout.stop"), widget.MediumImportance, t.stop)
	v.again = widgets.NewButton(i18n.Say("tryout.again"), widget.MediumImportance, t.start)
	v.done = widgets.NewCloseButton(i18n.Say("modal.close"), &v.modal)
	v.rate = command.Measures(*t.experiment.Workload.Command).More
	v.status = statusOf(*t.experiment.Workload.Command)
	executed, err := commandtext.Once(t.experiment, t.cell)
	if err != nil {
		executed = i18n.Sentence(err)
	}
	v.executed.Set(executed)
	head := widgets.Column(3*apptheme.Unit,
		widgets.NewParagraph(widgets.Caption, i18n.Say("tryout.note")),
		widgets.Section(i18n.Say("tryout.executed"), v.executed.Framed()),
		widgets.Column(apptheme.Unit, v.verdict, v.why),
		widgets.NewLabel(widgets.Subheading, i18n.Say("tryout.output")))
	v.body = container.NewBorder(head, nil, nil, nil, v.output.Framed())
	v.modal = t.Dialogs.OpenModal(i18n.Say("tryout.title"), widgets.Padded(2*apptheme.Unit, 0, v.body),
		widgets.Framed(v.stop), widgets.Framed(v.again), widgets.Framed(v.done))
	v.modal.OnClosed = t.close
	room := t.Dialogs.Window.Canvas().Size()
	v.modal.Resize(fyne.NewSize(min(width, room.Width-8*apptheme.Unit), min(height, room.Height-8*apptheme.Unit)))
	t.Dialogs.Window.Canvas().Focus(v.stop)
	return v
}

// statusOf returns the exit status of success; empty where there are several.
func statusOf(c core.Command) string {
	switch len(c.Exits) {
	case 0:
		return "0"
	case 1:
		return strconv.Itoa(c.Exits[0])
	}
	return ""
}

// show brings the dialog up to date.
func (v *view) show(s state) {
	text, color := v.verdictOf(s)
	v.verdict.SetColored(text, color)
	v.why.Set(v.details(s))
	widgets.SetVisible(v.why, v.why.Text() != "")
	v.output.Set(written(s))
	if canvas := v.window.Canvas(); !s.running && canvas.Focused() == fyne.Focusable(v.stop) { // it can do nothing more
		canvas.Focus(v.done)
	}
	widgets.SetEnabled(v.stop, s.running && !s.stopping)
	widgets.SetEnabled(v.again, !s.running)
	v.body.Refresh()
	v.body.Refresh() // once laid out, paragraphs know their width, and so their height
}

// verdict says in a line how it goes or went.
func (v *view) verdictOf(s state) (string, fyne.ThemeColorName) {
	switch {
	case s.stopping:
		return i18n.Say("tryout.stopping"), theme.ColorNameForeground
	case s.running:
		return i18n.Say("tryout.running"), theme.ColorNameForeground
	case s.stopped():
		return i18n.Say("tryout.stopped", "Time", quantity.Seconds(s.took.Seconds())), theme.ColorNameWarning
	case s.err != nil:
		return document.Failure(s.err), theme.ColorNameError
	case !s.trial.OK():
		return i18n.Say("tryout.failed", "Time", quantity.Seconds(cmp.Or(s.trial.Wall, s.trial.Runtime, s.took).Seconds())), theme.ColorNameError
	}
	return i18n.Say("tryout.went-well", "Time", quantity.Seconds(cmp.Or(s.trial.Wall, s.trial.Runtime).Seconds()), "Status", v.status), theme.ColorNameSuccess
}

// details say why it failed, and what else is to be known. Of a rate the time for
// one unit would puzzle: its output says it.
func (v *view) details(s state) string {
	var lines []string
	if s.err == nil && !s.running && !s.trial.OK() {
		lines = append(lines, i18n.Notice(s.trial.Reason()))
	}
	if s.trial.Wall > 0 && !v.rate {
		lines = append(lines, i18n.Say("tryout.says", "Metric", quantity.Seconds(s.trial.Runtime.Seconds())))
	}
	if s.trial.Left > 0 {
		lines = append(lines, i18n.Say("tryout.left", "Time", quantity.Seconds(s.trial.Left.Seconds())))
	}
	return strings.Join(lines, "\n")
}

// written is what the command wrote: its output, and then its error.
func written(s state) string {
	switch {
	case s.running || s.err != nil:
		return ""
	case strings.TrimSpace(s.trial.Output) == "":
		return i18n.Say("tryout.silent")
	}
	return message.Harmless(strings.TrimRight(s.trial.Output, "\n"))
}
