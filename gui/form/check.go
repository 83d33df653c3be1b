package form

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/plan"
	"parallelogram/core/quantity"
	"parallelogram/core/sweep"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// Check reads every field again, as the disk may hold other files by now.
func (f *Form) Check() { f.check() }

// check reads every field, says what is wrong beside it, and brings the
// forecast up to date.
func (f *Form) check() {
	var err, planErr error
	f.current, err = f.read()
	f.plan, planErr = plan.Of(f.current, f.host)
	f.valid = err == nil && planErr == nil
	if f.work.function() && f.work.python.err != nil { // the plan's faults come of this one
		planErr = nil
	}
	var expected sweep.Forecast
	if f.valid {
		expected = f.plan.Forecast(f.host)
	}
	wrong, known := problems(err, planErr), byField(expected.Notices)
	if f.work.foreign() {
		f.showOwn(wrong)
		f.forgive(wrong)
	}
	for _, x := range f.fields() {
		x.show(wrong[x.name], known[x.name])
		delete(wrong, x.name)
		delete(known, x.name)
	}
	f.strategies.show(wrong["strategies"], known["strategies"])
	delete(wrong, "strategies")
	delete(known, "strategies")
	if f.valid {
		f.forecast.show(expected, f.work.foreign(), joined(known))
	} else {
		f.forecast.refuse(f.refusal(), joined(wrong))
	}
	f.preset.show(f.Draft())
	f.relayout()
	for _, x := range f.fields() {
		if x.input != nil && x.input.Problem() != "" && x.input.Focused() {
			widgets.Reveal(x.line)
		}
	}
}

// joined puts each text on a line of its own.
func joined(texts map[string]string) string {
	return strings.Join(slices.Sorted(maps.Values(texts)), "\n")
}

// noticeFields are the fields that notices of a plan are about.
var noticeFields = map[string]string{
	"cores-capped": "cores", "no-pinning": "cores", "no-baseline": "strategies",
	"workers-left-out": "budget", "budget-exceeded": "budget",
}

// byField sorts notices by the field that they are told at; those about none
// stand under "".
func byField(notices []message.Message) map[string]string {
	texts := map[string]string{}
	for _, n := range notices {
		name := noticeFields[n.Key]
		if texts[name] != "" {
			texts[name] += "\n"
		}
		texts[name] += i18n.Notice(n)
	}
	return texts
}

func (f *Form) fields() []*field {
	return append([]*field{f.target, f.workers, f.cores, f.budget}, f.work.fields...)
}

// read takes the texts as they are; the error joins *core.FieldError values.
func (f *Form) read() (core.Experiment, error) {
	e := f.base.At(f.precision.chosen())
	var errs [5]error
	if f.work.function() {
		e, errs[4] = f.readPython(e)
	} else {
		e.Workload, e.Limit, errs[4] = f.work.read()
	}
	f.offer(f.work.offered(e.Workload))
	e.Strategies, e.Weak = f.chosen(f.strategies.chosen()), f.weak.Checked
	e.Question = f.preset.question(f.Draft())
	workers, cores := plan.Auto(f.host)
	e.Workers, errs[0] = quantity.ParseCounts("workers", f.workers.input.Text, workers, core.MaxWorkers)
	e.Cores, errs[1] = quantity.ParseCounts("cores", f.cores.input.Text, cores, core.MaxCores)
	e.Target, errs[2] = quantity.ParseDuration("target", f.target.input.Text)
	e.Budget, errs[3] = parseBudget(f.budget.input.Text)
	f.workers.setHelp(resolved(f.workers.input.Text, e.Workers))
	f.cores.setHelp(resolved(f.cores.input.Text, e.Cores))
	f.target.setHelp(f.targetHelp())
	return e, errors.Join(errs[:]...)
}

// parseBudget reads the time for a whole run; an empty text is no limit.
func parseBudget(text string) (time.Duration, error) {
	if strings.TrimSpace(text) == "" {
		return 0, nil
	}
	return quantity.ParseDuration("budget", text)
}

// resolved says what "auto" stands for.
func resolved(text string, counts []int) string {
	if !strings.Contains(strings.ToLower(text), "auto") {
		return ""
	}
	return strings.NewReplacer(",", ", ", "-", "–").Replace(quantity.Counts(counts))
}
