package form

import (
	"slices"

	"parallelogram/core"
)

// fill writes a draft into the form, field by field, so that the one with the
// focus keeps it. The form tells of every field that changes.
func (f *Form) fill(d Draft) {
	f.foreign = d.Foreign
	f.work.choose(d.Work)
	f.strategies.choose(d.Strategies)
	f.ceiling.SetChecked(slices.Contains(d.Strategies, core.Copies))
	f.precision.choose(d.Precision)
	f.weak.SetChecked(d.Weak)
	for x, text := range map[*field]string{f.target: d.Target, f.workers: d.Workers, f.cores: d.Cores, f.budget: d.Budget} {
		x.write(text)
	}
}

// choose picks the workload and writes its parameters.
func (p *workPicker) choose(w core.Workload) {
	if p.shown != w.Name || p.foreign() {
		p.fill(w)
		return
	}
	for _, f := range p.fields {
		if text, given := w.Params[f.name]; given {
			f.write(text)
		}
	}
}

func (p *strategyPicker) choose(names []core.Strategy) {
	for _, r := range p.rows {
		r.check.SetChecked(slices.Contains(names, r.strategy.Name))
	}
}

// choose picks a precision that is offered.
func (p *precisionPicker) choose(c core.Precision) {
	if i := slices.Index(p.offered, c); i >= 0 {
		p.pick.SetSelectedIndex(i)
	}
}

// write puts a text into the field, or chooses it.
func (f *field) write(text string) {
	switch {
	case f.text() == text:
	case f.choice != nil:
		f.choice.SetSelected(f.called(text))
	default:
		f.input.SetText(text)
	}
}
