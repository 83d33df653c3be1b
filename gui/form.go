package gui

import (
	"errors"
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"parallelogram/core"
	"parallelogram/core/sweep"
)

// form is the pane in which an experiment is set up. It always knows whether
// what it holds can be run.
type form struct {
	host    core.Host
	base    core.Experiment // what the form has no field for
	changed func()          // told after every edit

	content    fyne.CanvasObject
	work       *workPicker
	strategies *strategyPicker
	target     *field
	workers    *field
	cores      *field
	precision  *precisionPicker
	estimate   *note
	warning    *note

	current core.Experiment
	valid   bool
}

// newForm returns the form filled with a draft.
func newForm(h core.Host, d draft, changed func()) *form {
	f := &form{host: h, base: sweep.Default(h), changed: changed, estimate: newParagraph(styleCaption, ""), warning: newParagraph(styleCaption, "")}
	f.work = newWorkPicker(d.work, f.edited)
	f.strategies = newStrategyPicker(d.strategies, f.edited)
	f.target = newField("target", say("form.target"), d.target, say("form.target.help"), f.edited)
	f.workers = newWideField("workers", d.workers, "", f.edited)
	f.cores = newWideField("cores", d.cores, "", f.edited)
	f.precision = newPrecisionPicker(d.precision, f.edited)
	f.content = f.arrange()
	f.check()
	return f
}

func (f *form) arrange() fyne.CanvasObject {
	fields := column(4*unit,
		section("form.workload", f.work.content),
		section("form.strategies", f.strategies.content),
		section("form.workers", f.workers.content),
		section("form.cores", f.cores.content),
		section("form.precision", f.precision.content, f.target.content))
	sum := column(0, newRule(), padded(2*unit, 4*unit, column(unit, f.estimate, f.warning)))
	return container.NewBorder(nil, sum, nil, nil, container.NewVScroll(padded(4*unit, 4*unit, fields)))
}

// section is a group of controls under a quiet title.
func section(key string, controls ...fyne.CanvasObject) *fyne.Container {
	title := fyne.CanvasObject(newLine(styleSection, say(key)))
	return column(2*unit, append([]fyne.CanvasObject{title}, controls...)...)
}

func (f *form) object() fyne.CanvasObject { return f.content }

// show locks the form during a run: a blinking caret would repaint the window
// on the CPU that is being measured.
func (f *form) show(v view) {
	for _, c := range f.controls() {
		if v.phase.busy() {
			c.Disable()
		} else {
			c.Enable()
		}
	}
}

func (f *form) controls() []fyne.Disableable {
	list := append(f.work.controls(), f.strategies.controls()...)
	list = append(list, f.precision.pick)
	for _, x := range []*field{f.target, f.workers, f.cores} {
		list = append(list, x.input)
	}
	return list
}

// experiment returns what the form holds, and whether it can be run.
func (f *form) experiment() (core.Experiment, bool) { return f.current, f.valid }

// draft returns what stands in the form.
func (f *form) draft() draft {
	return draft{f.work.workload(), f.strategies.chosen(), f.target.input.Text, f.workers.input.Text, f.cores.input.Text, f.precision.chosen()}
}

func (f *form) edited() {
	f.check()
	f.changed()
}

// check reads every field, says what is wrong beside it, and brings the
// estimate up to date.
func (f *form) check() {
	e, err := f.read()
	plan, notices, planErr := sweep.Plan(e, f.host)
	wrong := problems(err, planErr)
	for _, x := range f.fields() {
		x.say(wrong[x.name])
		delete(wrong, x.name)
	}
	f.strategies.say(wrong["strategies"])
	delete(wrong, "strategies")
	f.current, f.valid = e, err == nil && planErr == nil
	f.sum(plan, notices, wrong)
}

// sum says how long the plan will take and what of it was changed, or what is
// wrong with no field in particular.
func (f *form) sum(plan core.Experiment, notices []core.Notice, wrong map[string]string) {
	f.estimate.set(say("form.invalid"))
	if f.valid {
		f.estimate.set(estimate(plan, f.host))
		f.warning.setColored(noticeTexts(notices), theme.ColorNameWarning)
		return
	}
	rest := slices.Sorted(maps.Values(wrong))
	f.warning.setColored(strings.Join(rest, "\n"), theme.ColorNameError)
}

func (f *form) fields() []*field {
	return append([]*field{f.target, f.workers, f.cores}, f.work.fields...)
}

// read takes the texts as they are; the error joins *core.FieldError values.
func (f *form) read() (core.Experiment, error) {
	e := f.base.At(f.precision.chosen())
	e.Workload, e.Strategies = f.work.workload(), f.strategies.chosen()
	workers, cores := sweep.Auto(f.host)
	var errs [3]error
	e.Workers, errs[0] = core.ParseCounts("workers", f.workers.input.Text, workers, core.MaxWorkers)
	e.Cores, errs[1] = core.ParseCounts("cores", f.cores.input.Text, cores, core.MaxCores)
	e.Target, errs[2] = parseDuration("target", f.target.input.Text)
	f.workers.setHelp(resolved(f.workers.input.Text, e.Workers))
	f.cores.setHelp(resolved(f.cores.input.Text, e.Cores))
	return e, errors.Join(errs[:]...)
}

// resolved says what "auto" stands for, and nothing where it is not used.
func resolved(text string, counts []int) string {
	if !strings.Contains(strings.ToLower(text), "auto") {
		return say("form.counts.help")
	}
	return say("form.counts.auto", with{"Counts": strings.NewReplacer(",", ", ", "-", "–").Replace(core.FormatCounts(counts))})
}

// estimate says how long the plan takes.
func estimate(plan core.Experiment, h core.Host) string {
	return say("form.estimate", with{"Time": roughly(sweep.Estimate(plan, h))})
}
