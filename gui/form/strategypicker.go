package form

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"parallelogram/core"
	"parallelogram/core/strategy"
	"parallelogram/gui/kit"
	"parallelogram/gui/look"
	"parallelogram/gui/words"
)

// strategyPicker is a check for each strategy of the catalogue.
type strategyPicker struct {
	content fyne.CanvasObject
	names   []core.Strategy
	checks  []*kit.CheckBox
	wrong   *kit.Note
}

func newStrategyPicker(chosen []core.Strategy, changed func()) *strategyPicker {
	p := &strategyPicker{names: strategy.Names(), wrong: kit.NewParagraph(kit.Caption, "")}
	rows := kit.Column(-2 * look.Unit)
	for _, name := range p.names {
		check := kit.NewCheckBox(string(name), slices.Contains(chosen, name))
		check.OnChanged = func(bool) { changed() }
		p.checks = append(p.checks, check)
		about := kit.NewNote(kit.Caption, words.Say("strategy."+string(name)))
		rows.Add(container.NewBorder(nil, nil, check, nil, kit.Middle(about)))
	}
	p.content = kit.Column(0, kit.Padded(-look.Unit, -look.Unit, rows), p.wrong)
	p.wrong.Hide()
	return p
}

// chosen lists the checked strategies in the catalogue's order.
func (p *strategyPicker) chosen() (names []core.Strategy) {
	for i, c := range p.checks {
		if c.Checked {
			names = append(names, p.names[i])
		}
	}
	return names
}

// say shows what is wrong with the choice, or what must be known of it.
func (p *strategyPicker) say(wrong, known string) {
	text, color := known, theme.ColorNameWarning
	if wrong != "" {
		text, color = wrong, theme.ColorNameError
	}
	p.wrong.SetColored(text, color)
	kit.SetVisible(p.wrong, text != "")
}

func (p *strategyPicker) controls() (list []fyne.Disableable) {
	for _, c := range p.checks {
		list = append(list, c)
	}
	return list
}
