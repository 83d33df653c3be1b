package form

import (
	"slices"

	"fyne.io/fyne/v2"

	"parallelogram/core"
	"parallelogram/core/preset"
	"parallelogram/core/workload"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// Question is what a preset asks, in the window's language.
func Question(p preset.Preset) string { return i18n.Say("preset." + p.Name) }

// presetDraft is what a form holds that was filled by a preset.
func presetDraft(p preset.Preset, h core.Host) Draft {
	e := p.Experiment(h)
	if full, err := workload.Resolve(e.Workload); err == nil { // always: presets that cannot be run are not listed
		e.Workload = full
	}
	return DraftOf(e, h)
}

// Start fills the form with a preset.
func (f *Form) Start(p preset.Preset) { f.Replace(presetDraft(p, f.host)) }

// presetPicker chooses a question to start from. While the form holds what no
// preset would fill in, it says so.
type presetPicker struct {
	content fyne.CanvasObject
	pick    *widgets.DropDown
	presets []preset.Preset
	drafts  []Draft
}

func newPresetPicker(h core.Host, chosen func(Draft)) *presetPicker {
	p := &presetPicker{presets: preset.All(), pick: widgets.NewDropDown("", nil, nil)}
	for _, each := range p.presets {
		p.pick.Options = append(p.pick.Options, Question(each))
		p.drafts = append(p.drafts, presetDraft(each, h))
	}
	p.pick.PlaceHolder = i18n.Say("form.preset")
	p.pick.OnChanged = func(string) {
		if i := p.pick.SelectedIndex(); i >= 0 {
			chosen(p.drafts[i])
		}
	}
	p.content = widgets.Framed(p.pick)
	return p
}

// question names the preset that a draft is; empty when it is none.
func (p *presetPicker) question(d Draft) string {
	if i := slices.IndexFunc(p.drafts, d.Equal); i >= 0 {
		return p.presets[i].Name
	}
	return ""
}

// show names the preset that a draft is, if it is one, and does not call chosen.
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
