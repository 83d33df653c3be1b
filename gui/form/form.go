package form

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"parallelogram/core"
	"parallelogram/core/plan"
	"parallelogram/core/sweep"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/glossary"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// Form is the pane in which an experiment is set up. It always knows whether
// what it holds can be run.
type Form struct {
	host    core.Host
	base    core.Experiment // what the form has no field for
	changed func()          // told after every edit
	filling bool            // by many edits that are one
	foreign bool            // the command or the function came from a file

	Content    *fyne.Container
	body       *fyne.Container // what scrolls
	height     float32         // of the body when it was laid out
	preset     *presetPicker
	work       *workPicker
	strategies *strategyPicker
	weak       *widgets.CheckBox
	ceiling    *widgets.CheckBox // what the machine allows is measured, too
	cannotCopy bool              // it cannot be, of this work
	target     *field
	workers    *field
	cores      *field
	precision  *precisionPicker
	budget     *field
	forecast   *forecast

	current core.Experiment
	plan    sweep.Plan // of it; empty while it is not valid
	valid   bool
}

// New returns the form filled with a draft.
func New(h core.Host, d Draft, s Services) *Form {
	f := &Form{host: h, base: plan.Default(h), changed: s.Changed, filling: true, foreign: d.Foreign, forecast: newForecast()}
	f.preset = newPresetPicker(h, f.Start)
	s = s.withDefaults()
	s.again = f.again
	f.work = newWorkPicker(d.Work, s, f.picked, f.workEdited, f.relayout)
	f.strategies = newStrategyPicker(f.compatible, d.Strategies, f.edited)
	f.weak = widgets.NewCheckBox(i18n.Say("form.weak"), d.Weak)
	f.weak.OnChanged = func(bool) { f.edited() }
	f.ceiling = widgets.NewCheckBox(i18n.Say("form.ceiling"), slices.Contains(d.Strategies, core.Copies))
	f.ceiling.OnChanged = func(bool) { f.edited() }
	f.target = newField("target", i18n.Say("form.target"), d.Target, "", f.edited)
	f.workers = newField("workers", i18n.Say("form.workers"), d.Workers, "", f.edited)
	f.cores = newField("cores", i18n.Say("form.cores"), d.Cores, "", f.edited)
	f.precision = newPrecisionPicker(d.Precision, f.edited)
	f.budget = newField("budget", i18n.Say("form.budget"), d.Budget, "", f.edited)
	f.budget.input.PlaceHolder = i18n.Say("form.budget.none")
	f.Content = f.arrange()
	f.filling = false
	f.check()
	return f
}

func (f *Form) arrange() *fyne.Container {
	fields := widgets.Column(3*apptheme.Unit,
		f.preset.content,
		widgets.Section(i18n.Say("form.workload"), f.work.content),
		widgets.Column(2*apptheme.Unit, f.strategiesTitle(), f.strategies.content),
		widgets.Column(2*apptheme.Unit, pair(f.workers, f.cores), widgets.Column(2*apptheme.Unit, f.checkRow(f.weak, "weak"), f.checkRow(f.ceiling, "ceiling"))),
		widgets.Column(2*apptheme.Unit, f.precisionTitle(), f.precision.content, pair(f.target, f.budget)))
	f.body = fields
	sum := widgets.Column(0, widgets.NewRule(), widgets.Padded(2*apptheme.Unit, 4*apptheme.Unit, f.forecast.content))
	return container.NewBorder(nil, sum, nil, nil, container.NewVScroll(widgets.Padded(2*apptheme.Unit, 4*apptheme.Unit, fields)))
}

// strategiesTitle explains the words of what follows it.
func (f *Form) strategiesTitle() fyne.CanvasObject {
	return glossary.Explained(widgets.NewTruncated(widgets.Subheading, i18n.Say("form.strategies")), f.relayout, "worker", "goroutine", "cell")
}

// precisionTitle explains the words of what follows it.
func (f *Form) precisionTitle() fyne.CanvasObject {
	return glossary.Explained(widgets.NewTruncated(widgets.Subheading, i18n.Say("form.precision")), f.relayout, "rounds", "target")
}

// checkRow is a choice of how the work is measured, with what that means.
func (f *Form) checkRow(check *widgets.CheckBox, term string) fyne.CanvasObject {
	info, panel := glossary.Explanation(f.relayout, term)
	return widgets.Column(apptheme.Unit, widgets.Padded(-2*apptheme.Unit, -apptheme.Unit, container.NewBorder(nil, nil, check, widgets.Padded(0, apptheme.Unit, widgets.Middle(info)))), panel)
}

// Lock locks the form during a run, or opens it: a blinking caret would repaint
// the window on the CPU that is being measured.
func (f *Form) Lock(on bool) {
	f.strategies.lock(on)
	f.work.python.interpreters.locked = on
	for _, c := range f.controls() {
		widgets.SetEnabled(c, !on)
	}
	widgets.SetEnabled(f.ceiling, !on && !f.cannotCopy)
}

func (f *Form) controls() []fyne.Disableable {
	list := append(f.work.controls(), f.preset.pick, f.precision.pick, f.weak)
	for _, x := range []*field{f.target, f.workers, f.cores, f.budget} {
		list = append(list, x.input)
	}
	return list
}

// relayout lays the form out anew when its height has changed: a text knows how
// high it is only once it has its width.
func (f *Form) relayout() {
	if f.body == nil { // the form is still being made
		return
	}
	for height := f.body.MinSize().Height; height != f.height; height = f.body.MinSize().Height {
		f.height = height
		f.Content.Refresh()
	}
}

// Experiment returns what the form holds, and whether it can be run.
func (f *Form) Experiment() (core.Experiment, bool) { return f.current, f.valid }

// Draft returns what stands in the form.
func (f *Form) Draft() Draft {
	return Draft{Work: f.work.written(), Foreign: f.Foreign(), Strategies: f.checked(), Weak: f.weak.Checked, Target: f.target.input.Text,
		Workers: f.workers.input.Text, Cores: f.cores.input.Text, Precision: f.precision.chosen(), Budget: f.budget.input.Text}
}

// checked lists the strategies that are checked, those that cannot run the work
// among them.
func (f *Form) checked() []core.Strategy {
	names := f.strategies.checked()
	if f.ceiling.Checked {
		names = append(names, core.Copies)
	}
	return names
}

func (f *Form) edited() {
	if !f.filling {
		f.check()
		f.changed()
	}
}

// Replace fills the form with another draft in one step.
func (f *Form) Replace(d Draft) {
	f.filling = true
	f.fill(d)
	f.filling = false
	f.edited()
}
