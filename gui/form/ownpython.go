package form

import (
	"parallelogram/core"
	"parallelogram/core/job"
	"parallelogram/core/plan"
	"parallelogram/core/strategy"
	"parallelogram/core/workload"
	"parallelogram/gui/widgets"
)

// readPython takes over the function and the interpreters.
func (f *Form) readPython(e core.Experiment) (core.Experiment, error) {
	p := f.work.python
	p.read(f.foreign)
	measured := plan.Python(f.host, p.python, p.interpreters.chosen()...)
	e.Workload, e.Variants = measured.Workload, measured.Variants
	return e, p.err
}

// compatible says why a strategy cannot run work; nil when it can.
func (f *Form) compatible(w core.Workload, entry job.Workload, s strategy.Strategy) error {
	err := plan.CompatibleWith(w, entry, s)
	if err == nil && w.Python != nil {
		err = f.work.python.cannot(s.Name)
	}
	return err
}

// offer offers what can run the work, and what the machine allows where copies of it
// can be run.
func (f *Form) offer(w core.Workload) {
	f.strategies.offer(w)
	entry, err := workload.Of(w)
	if copies, unknown := strategy.Find(core.Copies); err == nil && unknown == nil {
		err = f.compatible(w, entry, copies)
	}
	f.cannotCopy = err != nil
	widgets.SetEnabled(f.ceiling, !f.cannotCopy && !f.strategies.locked)
}

// chosen adds to strategies what the machine allows, if that is to be measured.
func (f *Form) chosen(names []core.Strategy) []core.Strategy {
	if f.ceiling.Checked && !f.cannotCopy {
		names = append(names, core.Copies)
	}
	return names
}

// showOwn brings the editor of the user's work up to date.
func (f *Form) showOwn(wrong map[string]string) {
	if f.work.function() {
		f.work.python.show(wrong)
		return
	}
	f.work.editor.show(f.plan.Experiment, wrong)
}
