package form

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"parallelogram/core"
	"parallelogram/core/job"
	"parallelogram/core/python"
	"parallelogram/core/strategy"
	"parallelogram/core/workload"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// strategyPicker is a check for each strategy of the catalogue. Those that cannot
// run the workload are greyed out, and say why.
type strategyPicker struct {
	content    fyne.CanvasObject
	compatible func(core.Workload, job.Workload, strategy.Strategy) error // nil when a strategy can run the work
	rows       []*strategyRow
	wrong      *widgets.Label
	locked     bool
}

// strategyRow is one of the checks.
type strategyRow struct {
	strategy strategy.Strategy
	check    *widgets.CheckBox
	about    *widgets.Label
	content  fyne.CanvasObject
	refused  bool // the strategy cannot run the workload
}

func newStrategyPicker(compatible func(core.Workload, job.Workload, strategy.Strategy) error, chosen []core.Strategy, changed func()) *strategyPicker {
	p := &strategyPicker{compatible: compatible, wrong: widgets.NewParagraph(widgets.Caption, "")}
	column := widgets.Column(-2 * apptheme.Unit)
	for _, s := range strategies() {
		r := &strategyRow{strategy: s, check: widgets.NewCheckBox(string(s.Name), slices.Contains(chosen, s.Name)), about: widgets.NewTruncated(widgets.Caption, "")}
		r.check.OnChanged = func(bool) { changed() }
		p.rows = append(p.rows, r)
		r.content = container.NewBorder(nil, nil, r.check, nil, widgets.Middle(r.about))
		column.Add(r.content)
		if s.Name == core.Program {
			column.Objects = append([]fyne.CanvasObject{r.content}, column.Objects[:len(column.Objects)-1]...)
		}
	}
	p.content = widgets.Column(0, widgets.Padded(-apptheme.Unit, -apptheme.Unit, column), p.wrong)
	p.wrong.Hide()
	return p
}

// strategies are those of the catalogue, and those that only a command has, or a
// Python function.
func strategies() []strategy.Strategy {
	all := strategy.All()
	for _, s := range strategy.ForPrograms() {
		if !slices.Contains(strategy.Names(), s.Name) {
			all = append(all, s)
		}
	}
	return append(all, strategy.ForPython()...)
}

// offer greys out what cannot run the work, and hides from other work what is only
// for commands, or for Python functions, which have no others. What was checked stays
// so, for the next.
func (p *strategyPicker) offer(work core.Workload) {
	entry, err := workload.Of(work)
	for _, r := range p.rows {
		about := i18n.Say("strategy." + string(r.strategy.Name))
		r.refused = false
		if err == nil {
			if why := p.compatible(work, entry, r.strategy); why != nil {
				r.refused, about = true, reason(why)
			}
		}
		r.about.Set(about)
		widgets.SetVisible(r.content, fits(work, r.strategy.Name))
	}
	p.lock(p.locked)
}

// fits reports whether a strategy is for work of a kind.
func fits(work core.Workload, s core.Strategy) bool {
	switch {
	case work.Python != nil:
		return slices.Contains(python.Strategies(), s)
	case work.Command != nil:
		return !slices.Contains(python.Strategies(), s)
	}
	return builtIn(s)
}

// lock keeps the strategies as they are, or lets those be chosen that are offered.
func (p *strategyPicker) lock(on bool) {
	p.locked = on
	for _, r := range p.rows {
		widgets.SetEnabled(r.check, !on && !r.refused)
	}
}

// propose checks strategies, unless one that can run the work is checked.
func (p *strategyPicker) propose(names []core.Strategy) {
	if len(p.chosen()) > 0 {
		return
	}
	for _, r := range p.rows {
		if !r.refused && slices.Contains(names, r.strategy.Name) {
			r.check.SetChecked(true)
		}
	}
}

// chosen lists the checked strategies that can run the workload, in the
// catalogue's order.
func (p *strategyPicker) chosen() []core.Strategy {
	return p.named(func(r *strategyRow) bool { return r.check.Checked && !r.refused })
}

// checked lists also those that cannot run it.
func (p *strategyPicker) checked() []core.Strategy {
	return p.named(func(r *strategyRow) bool { return r.check.Checked })
}

func (p *strategyPicker) named(by func(*strategyRow) bool) (names []core.Strategy) {
	for _, r := range p.rows {
		if by(r) {
			names = append(names, r.strategy.Name)
		}
	}
	return names
}

// show tells what is wrong with the choice, or what must be known of it.
func (p *strategyPicker) show(wrong, known string) {
	text, color := known, theme.ColorNameWarning
	if wrong != "" {
		text, color = wrong, theme.ColorNameError
	}
	p.wrong.SetColored(text, color)
	widgets.SetVisible(p.wrong, text != "")
}
