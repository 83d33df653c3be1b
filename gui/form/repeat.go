package form

import (
	"reflect"
	"slices"

	"parallelogram/core"
	"parallelogram/core/workload"
)

// Matches reports whether the form holds what a run measured: the same work under
// the same strategies and counts, however often and however long.
func (f *Form) Matches(measured core.Experiment) bool {
	return f.valid && reflect.DeepEqual(question(f.plan.Experiment), question(measured))
}

// FillFrom fills the form with what a run measured; it is one edit. Of a run that
// came from a file a command or a function is foreign.
func (f *Form) FillFrom(measured core.Experiment, foreign bool) {
	d := DraftOf(question(measured), f.host).with(measured)
	d.Foreign = foreign && measured.Workload.Foreign()
	f.Replace(d)
}

// with takes over the time that an experiment was given.
func (d Draft) with(e core.Experiment) Draft {
	d.Precision, d.Budget = e.Precision(), budgetText(e.Budget)
	return d
}

// question is what an experiment asks, without what only says how precisely: in
// the form in which [plan.Of] writes it.
func question(e core.Experiment) core.Experiment {
	work := e.Workload
	if full, err := workload.Resolve(work); err == nil { // else another version's, which stays as it is
		work = full
	}
	work.Tasks, work.Copies = 0, 0
	strategies := slices.Sorted(slices.Values(e.Strategies))
	return core.Experiment{Workload: work, Strategies: slices.Compact(strategies), Variants: e.Variants, Weak: e.Weak, Target: e.Target,
		Workers: ascending(e.Workers), Cores: ascending(e.Cores)}
}

func ascending(list []int) []int { return slices.Compact(slices.Sorted(slices.Values(list))) }
