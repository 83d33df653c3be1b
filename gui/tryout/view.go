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
	"parallelogram/gui/pythontext"
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
	python   bool   // it is a call of a function
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
	say := v.words(t)
	head := widgets.Column(3*apptheme.Unit,
		widgets.NewParagraph(widgets.Caption, i18n.Say(say.note)),
		widgets.Section(i18n.Say("tryout.executed"), v.executed.Framed()),
		widgets.Column(apptheme.Unit, v.verdict, v.why),
		widgets.NewLabel(widgets.Subheading, i18n.Say(say.output)))
	v.body = container.NewBorder(head, nil, nil, nil, v.output.Framed())
	v.modal = t.Dialogs.OpenModal(i18n.Say(say.title), widgets.Padded(2*apptheme.Unit, 0, v.body),
		widgets.Framed(v.stop), widgets.Framed(v.again), widgets.Framed(v.done))
	v.modal.OnClosed = t.close
	room := t.Dialogs.Window.Canvas().Size()
	v.modal.Resize(fyne.NewSize(min(width, room.Width-8*apptheme.Unit), min(height, room.Height-8*apptheme.Unit)))
	t.Dialogs.Window.Canvas().Focus(v.stop)
	return v
}

// keys are those of what is said of a command, or of a Python function.
type keys struct{ title, note, output string }

// words shows what is executed, and returns what else is said of it.
func (v *view) words(t *Tryout) keys {
	if t.experiment.Workload.Python != nil {
		v.python = true
		v.executed.Set(pythontext.Once(t.experiment))
		v.output.Label = i18n.Say("tryout.python.output")
		return keys{"tryout.python.title", "tryout.python.note", "tryout.python.output"}
	}
	v.rate = command.Measures(*t.experiment.Workload.Command).More
	v.status = statusOf(*t.experiment.Workload.Command)
	executed, err := commandtext.Once(t.experiment, t.cell)
	if err != nil {
		executed = i18n.Sentence(err)
	}
	v.executed.Set(executed)
	return keys{"tryout.title", "tryout.note", "tryout.output"}
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
	v.output.Set(v.written(s))
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

// written is what the command wrote: its output, and then its error; of a call its
// result, or its traceback.
func (v *view) written(s state) string {
	switch {
	case s.running || s.err != nil:
		return ""
	case strings.TrimSpace(s.trial.Output) == "":
		if v.python {
			return i18n.Say("tryout.python.silent")
		}
		return i18n.Say("tryout.silent")
	}
	return message.Harmless(strings.TrimRight(s.trial.Output, "\n"))
}
