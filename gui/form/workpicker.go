package form

import (
	"fyne.io/fyne/v2"

	"parallelogram/core"
	"parallelogram/core/job"
	"parallelogram/core/workload"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/i18n"
	"parallelogram/gui/parameter"
	"parallelogram/gui/widgets"
)

// workPicker chooses a workload and sets its parameters.
type workPicker struct {
	content  fyne.CanvasObject
	pick     *familySelect
	expect   *widgets.Label
	rows     *fyne.Container // one field a parameter
	fields   []*field
	changed  func()
	relayout func() // called when the picker has become higher or lower
}

func newWorkPicker(w core.Workload, changed, relayout func()) *workPicker {
	p := &workPicker{expect: widgets.NewParagraph(widgets.Caption, ""), rows: widgets.Column(2 * apptheme.Unit), changed: changed, relayout: relayout}
	p.pick = newFamilySelect()
	p.content = widgets.Column(2*apptheme.Unit, widgets.Framed(p.pick), p.expect, p.rows)
	p.fill(w)
	p.pick.OnChanged = func(name string) {
		p.fill(core.Workload{Name: name})
		p.changed()
	}
	return p
}

// fill shows a workload; parameters that w leaves out have their defaults.
func (p *workPicker) fill(w core.Workload) {
	p.pick.Selected = w.Name
	p.fields = nil
	p.rows.RemoveAll()
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
	p.content.Refresh()
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

// workload returns the choice as it is written in the fields.
func (p *workPicker) workload() core.Workload {
	w := core.Workload{Name: p.pick.Selected, Params: map[string]string{}}
	for _, f := range p.fields {
		w.Params[f.name] = f.text()
	}
	return w
}

func (p *workPicker) controls() []fyne.Disableable {
	list := []fyne.Disableable{p.pick}
	for _, f := range p.fields {
		list = append(list, f.control())
	}
	return list
}
