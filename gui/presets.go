package gui

import (
	"slices"

	"fyne.io/fyne/v2"

	"parallelogram/core"
	"parallelogram/core/preset"
	"parallelogram/core/workload"
	"parallelogram/gui/kit"
	"parallelogram/gui/words"
)

// question is what a preset asks, in the window's language.
func question(p preset.Preset) string { return words.Say("preset." + p.Name) }

// presetDraft is what a form holds that was filled by a preset.
func presetDraft(p preset.Preset, h core.Host) draft {
	e := p.Experiment(h)
	if full, err := workload.Resolve(e.Workload); err == nil { // always: presets that cannot be run are not listed
		e.Workload = full
	}
	return draftOf(e, h)
}

// start fills the form with a preset.
func (f *form) start(p preset.Preset) { f.replace(presetDraft(p, f.host)) }

// presetPicker chooses a question to start from. While the form holds what no
// preset would fill in, it says so.
type presetPicker struct {
	content fyne.CanvasObject
	pick    *kit.DropDown
	presets []preset.Preset
	drafts  []draft
}

func newPresetPicker(h core.Host, chosen func(draft)) *presetPicker {
	p := &presetPicker{presets: preset.All(), pick: kit.NewDropDown("", nil, nil)}
	for _, each := range p.presets {
		p.pick.Options = append(p.pick.Options, question(each))
		p.drafts = append(p.drafts, presetDraft(each, h))
	}
	p.pick.PlaceHolder = words.Say("form.preset")
	p.pick.OnChanged = func(string) {
		if i := p.pick.SelectedIndex(); i >= 0 {
			chosen(p.drafts[i])
		}
	}
	p.content = kit.Framed(p.pick)
	return p
}

// show names the preset that a draft is, if it is one, and tells nobody.
func (p *presetPicker) show(d draft) {
	selected := ""
	if i := slices.IndexFunc(p.drafts, d.equal); i >= 0 {
		selected = p.pick.Options[i]
	}
	if selected != p.pick.Selected {
		p.pick.Selected = selected
		p.pick.Refresh()
	}
}
