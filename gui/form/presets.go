package form

import (
	"slices"

	"parallelogram/core"
	"parallelogram/core/command"
	"parallelogram/core/preset"
	"parallelogram/core/workload"
	"parallelogram/gui/commandtext"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"

	"fyne.io/fyne/v2"
)

// Question is what the form can be started from.
type Question struct {
	Name    string // as that of a preset
	draft   func(core.Host) Draft
	example string // a command such as is to be typed; empty where none is
}

// Text is what is asked, in the window's language.
func (q Question) Text() string { return i18n.Say("preset." + q.Name) }

// Questions lists those about a command that is then to be typed, and the presets:
// those about Python functions before those about built-in work.
func Questions() []Question {
	var list []Question
	for _, p := range preset.Own() {
		list = append(list, Question{p.Name, func(h core.Host) Draft { return commandDraft(h, p.Strategies) }, command.Text(p.Command.Main)})
	}
	for _, p := range slices.Concat(preset.Python(), preset.All()) {
		list = append(list, Question{p.Name, func(h core.Host) Draft { return presetDraft(p, h) }, ""})
	}
	return list
}

// presetDraft is what a form holds that was filled by a preset.
func presetDraft(p preset.Preset, h core.Host) Draft {
	e := p.Experiment(h)
	if full, err := workload.Resolve(e.Workload); err == nil { // always: presets that cannot be run are not listed
		e.Workload = full
	}
	return DraftOf(e, h)
}

// Start fills the form with a question. One about a command puts the caret where
// that is typed.
func (f *Form) Start(q Question) {
	f.Replace(q.draft(f.host))
	if q.example != "" {
		x := f.work.editor.named(commandtext.Main).input
		x.SetPlaceHolder(q.example)
		focus(x, f.work.pick)
	}
}

// presetPicker chooses a question to start from. While the form holds what no
// question would fill in, it says so.
type presetPicker struct {
	content   fyne.CanvasObject
	pick      *widgets.DropDown
	questions []Question
	drafts    []Draft
}

func newPresetPicker(h core.Host, chosen func(Question)) *presetPicker {
	p := &presetPicker{questions: Questions(), pick: widgets.NewDropDown("", nil, nil)}
	for _, q := range p.questions {
		p.pick.Options = append(p.pick.Options, q.Text())
		p.drafts = append(p.drafts, q.draft(h))
	}
	p.pick.PlaceHolder = i18n.Say("form.preset")
	p.pick.OnChanged = func(string) {
		if i := p.pick.SelectedIndex(); i >= 0 {
			chosen(p.questions[i])
		}
	}
	p.content = widgets.Framed(p.pick)
	return p
}

// question names the preset that a draft is; empty when it is none, or of a
// command, which is typed.
func (p *presetPicker) question(d Draft) string {
	if i := slices.IndexFunc(p.drafts, d.Equal); i >= 0 && p.questions[i].example == "" {
		return p.questions[i].Name
	}
	return ""
}

// show names the question that a draft is, if it is one, and does not call chosen.
func (p *presetPicker) show(d Draft) {
	selected := ""
	if i := slices.IndexFunc(p.drafts, d.Equal); i >= 0 {
		selected = p.pick.Options[i]
	}
	if selected != p.pick.Selected {
		p.pick.Selected = selected
		p.pick.Refresh()
	}
}
