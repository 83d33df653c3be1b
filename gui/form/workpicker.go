package form

import (
	"time"

	"fyne.io/fyne/v2"

	"parallelogram/core"
	"parallelogram/core/command"
	"parallelogram/core/job"
	"parallelogram/core/workload"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/commandtext"
	"parallelogram/gui/i18n"
	"parallelogram/gui/parameter"
	"parallelogram/gui/widgets"
)

// ownCommand is the name in a draft of work that is a command of the user's: its
// parameters are then the texts of the command. No workload is called that.
const ownCommand = "command"

// ownPython is the name in a draft of work that is a Python function of the user's:
// its parameters are then the texts of the function.
const ownPython = "python-function"

// workPicker chooses a workload and sets its parameters, or has a command typed.
type workPicker struct {
	content  *fyne.Container
	pick     *familySelect
	expect   *widgets.Label
	rows     *fyne.Container // one field a parameter
	editor   *commandEditor
	python   *pythonEditor
	fields   []*field // of what is shown
	shown    string   // the name of that
	changed  func()
	relayout func() // called when the picker has become higher or lower
}

// newWorkPicker shows work; picked is told of another one that the user chooses,
// and changed that something of it was set.
func newWorkPicker(w core.Workload, s Services, picked func(name string), changed, relayout func()) *workPicker {
	p := &workPicker{expect: widgets.NewParagraph(widgets.Caption, ""), rows: widgets.Column(2 * apptheme.Unit), changed: changed, relayout: relayout}
	p.pick = newFamilySelect()
	p.editor = newCommandEditor(s, changed, relayout)
	p.python = newPythonEditor(s, changed, relayout)
	p.content = widgets.Column(2*apptheme.Unit, widgets.Framed(p.pick), p.expect, p.rows, p.editor.content, p.python.content)
	p.fill(w)
	p.pick.OnChanged = func(called string) { picked(nameOf(called)) }
	return p
}

// called returns what the list calls work, and nameOf the name of what it calls so.
func called(name string) string {
	switch name {
	case ownCommand:
		return i18n.Say("form.own")
	case ownPython:
		return i18n.Say("form.python")
	}
	return name
}

func nameOf(called string) string {
	switch called {
	case i18n.Say("form.own"):
		return ownCommand
	case i18n.Say("form.python"):
		return ownPython
	}
	return called
}

// own reports whether the work is a command of the user's, and function whether it
// is a Python function.
func (p *workPicker) own() bool      { return p.name() == ownCommand }
func (p *workPicker) function() bool { return p.name() == ownPython }

// foreign reports whether the work is the user's.
func (p *workPicker) foreign() bool { return p.own() || p.function() }

// name returns that of what is chosen.
func (p *workPicker) name() string { return nameOf(p.pick.Selected) }

// fill shows work; parameters that w leaves out have their defaults.
func (p *workPicker) fill(w core.Workload) {
	p.shown, p.pick.Selected = w.Name, called(w.Name)
	p.pick.Refresh()
	p.fields = nil
	p.rows.RemoveAll()
	widgets.SetVisible(p.editor.content, p.own())
	widgets.SetVisible(p.python.content, p.function())
	switch {
	case p.own():
		p.fields = p.editor.fields
		p.editor.write(w.Params)
		p.expect.Set(i18n.Say("form.own.expect"))
	case p.function():
		p.fields = p.python.fields
		p.python.write(w.Params)
		p.expect.Set(i18n.Say("form.python.expect"))
	default:
		p.fillParameters(w)
	}
	p.content.Refresh()
}

func (p *workPicker) fillParameters(w core.Workload) {
	entry, err := workload.Find(w.Name)
	if err != nil {
		p.expect.Set("")
		return
	}
	p.expect.Set(i18n.Say("workload." + entry.Name + ".expect"))
	for _, param := range entry.Params {
		f := p.param(entry.Name, param, w.Params[param.Name])
		p.fields = append(p.fields, f)
		p.rows.Add(f.beside(i18n.Say("workload."+entry.Name+"."+param.Name+".help"), p.relayout))
	}
}

func (p *workPicker) param(work string, param job.Param, text string) *field {
	if text == "" {
		text = param.Format(param.Default)
	}
	key := "workload." + work + "." + param.Name
	if param.Kind == job.Choice {
		return newChoice(param.Name, i18n.Say(key), text, "", param.Choices, parameter.Choices(i18n.Current(), work, param), p.changed)
	}
	limits := i18n.Say("form.range", "Min", param.Say(param.Min), "Max", param.Say(param.Max))
	return newField(param.Name, i18n.Say(key), text, limits, p.changed)
}

// written returns the work as it stands in the fields.
func (p *workPicker) written() core.Workload {
	w := core.Workload{Name: p.name(), Params: map[string]string{}}
	switch {
	case p.own():
		w.Params = p.editor.texts()
		return w
	case p.function():
		w.Params = p.python.texts()
		return w
	}
	for _, f := range p.fields {
		w.Params[f.name] = f.text()
	}
	return w
}

// read returns the work as an experiment has it, with the time limit of a command.
// The error joins *message.FieldError values; those of a workload the plan finds.
func (p *workPicker) read() (w core.Workload, limit time.Duration, err error) {
	if !p.own() {
		return p.written(), 0, nil
	}
	p.editor.read()
	limit, err = commandtext.Texts(p.editor.texts()).TimeLimit()
	if p.editor.err == nil { // told first
		p.editor.err = err
	}
	c := p.editor.command
	if w.Name = command.Name(c); w.Name == "" {
		w.Name = ownCommand
	}
	w.Command = &c
	return w, limit, p.editor.err
}

// offered returns the work for which strategies are offered: a command that is not
// typed to its end is taken for one that will be handed the count.
func (p *workPicker) offered(w core.Workload) core.Workload {
	if w.Command == nil || p.editor.err == nil || command.Repeats(*w.Command) {
		return w
	}
	c := *w.Command
	c.Threads = core.ThreadsWorkers
	w.Command = &c
	return w
}

func (p *workPicker) controls() []fyne.Disableable {
	list := append([]fyne.Disableable{p.pick}, append(p.editor.controls(), p.python.controls()...)...)
	for _, f := range p.fields {
		list = append(list, f.control())
	}
	return list
}
