package form

import (
	"maps"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"parallelogram/core"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/commandtext"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// commandFields are the fields of a command: those that most commands need, and
// the others, folded.
var commandFields = struct{ first, more []string }{
	[]string{commandtext.Main, commandtext.Prepare, commandtext.Items},
	[]string{commandtext.Baseline, commandtext.Dir, commandtext.Env, commandtext.Threads, commandtext.Shell, commandtext.Setup, commandtext.Conclude,
		commandtext.Cleanup, commandtext.Check, commandtext.Input, commandtext.Output, commandtext.Exits, commandtext.Warmup, commandtext.Limit,
		commandtext.Leftover, commandtext.Metric, commandtext.MetricUnit},
}

// commandChoices are the values of the fields that are chosen.
var commandChoices = map[string][]string{
	commandtext.Threads:  {string(core.ThreadsNone), string(core.ThreadsWorkers), string(core.ThreadsOne)},
	commandtext.Leftover: {string(core.LeftoversEnd), string(core.LeftoversKeep), string(core.LeftoversFail)},
	commandtext.Shell:    {"", commandtext.Yes},
}

// wordy are the fields in which commands and names of files are typed.
var wordy = []string{commandtext.Main, commandtext.Prepare, commandtext.Items, commandtext.Baseline, commandtext.Env, commandtext.Setup,
	commandtext.Conclude, commandtext.Cleanup, commandtext.Check, commandtext.Input, commandtext.Output, commandtext.Metric}

// fieldKey begins the keys of what is said of a field of a command.
const fieldKey = "form.command."

// commandField returns an empty field of a command.
func commandField(name string, changed func()) *field {
	label := i18n.Say(fieldKey + name)
	if values := commandChoices[name]; values != nil {
		called := make([]string, len(values))
		for i, v := range values {
			called[i] = i18n.Say(fieldKey + name + ".is-" + v)
		}
		return newChoice(name, label, "", "", values, called, changed)
	}
	f := newField(name, label, "", "", changed)
	f.input.SetPlaceHolder(i18n.Say(fieldKey + name + ".example"))
	f.input.TextStyle.Monospace = slices.Contains(wordy, name)
	return f
}

// below lays the field out below its label, with buttons beside both.
func (f *field) below(beside, after fyne.CanvasObject) fyne.CanvasObject {
	f.label = widgets.NewTruncated(widgets.Subheading, f.label.Text())
	widgets.SetVisible(f.line, f.line.Text() != "")
	label := container.NewBorder(nil, nil, nil, beside, widgets.Middle(f.label))
	input := container.NewBorder(nil, nil, nil, after, f.framed())
	return widgets.Column(apptheme.Unit, label, input, f.line)
}

// texts returns what is typed into the fields.
func (e *commandEditor) texts() commandtext.Texts {
	t := commandtext.Texts{}
	for _, f := range e.fields {
		if text := f.text(); text != "" {
			t[f.name] = text
		}
	}
	return t
}

// write fills the fields. What is folded opens when something stands in it but the
// working folder, which every run has.
func (e *commandEditor) write(t commandtext.Texts) {
	for _, f := range e.fields {
		f.write(t[f.name])
	}
	for name := range maps.Keys(t) {
		if name != commandtext.Dir && slices.Contains(commandFields.more, name) && !e.more.Body.Visible() {
			e.more.Toggle()
		}
	}
}

// named returns the field of a name.
func (e *commandEditor) named(name string) *field {
	return e.fields[slices.IndexFunc(e.fields, func(f *field) bool { return f.name == name })]
}

// folderButton chooses the working folder.
func (e *commandEditor) folderButton() fyne.CanvasObject {
	dir := e.named(commandtext.Dir)
	e.folder = widgets.NewIconButton(theme.FolderOpenIcon(), i18n.Say("form.command.dir.browse"), e.services.Hint, func() {
		e.services.Browse(e.command.Dir, dir.write)
	})
	return widgets.Framed(e.folder)
}
