// Package plan resolves experiments for a machine, before anything is measured:
// it knows the catalogues of workloads and strategies, which core/sweep does not.
//
// The recipe: [Default] proposes an experiment for a machine and [Auto] counts;
// [Of] checks and resolves one into a plan that core/sweep measures, and that
// tells how long it will take (sweep.Plan.Forecast).
package plan

import (
	"errors"
	"maps"
	"slices"
	"strconv"
	"strings"

	"parallelogram/core"
	"parallelogram/core/command"
	"parallelogram/core/job"
	"parallelogram/core/message"
	"parallelogram/core/python"
	"parallelogram/core/quantity"
	"parallelogram/core/shared"
	"parallelogram/core/stats"
	"parallelogram/core/strategy"
	"parallelogram/core/sweep"
	"parallelogram/core/workload"
)

// Of resolves an experiment for a host without running anything: parameters
// filled in, counts ascending, core counts that the host cannot give left out,
// the strategies' traits noted. The notices say what was changed. The error joins
// *message.FieldError values, one for each fault.
func Of(e core.Experiment, h core.Host) (sweep.Plan, error) {
	resolved, err := check(e)
	if err != nil {
		return sweep.Plan{Experiment: e}, err
	}
	p := plan{host: h}
	p.Experiment, p.Waits, p.Sizing, p.Checking = e, resolved.Waits(), resolved.Sizing, resolved.Checking
	p.Experiment.Workload, _ = workload.Resolve(e.Workload) // it was checked
	p.Experiment.Strategies = distinct(&p, "strategies", e.Strategies)
	p.Experiment.Workers = distinct(&p, "worker counts", slices.Sorted(slices.Values(e.Workers)))
	p.Experiment.Cores = p.allowed(distinct(&p, "core counts", slices.Sorted(slices.Values(e.Cores))))
	p.Experiment.Traits = traits(p.Experiment)
	p.Experiment = metered(based(p.Experiment))
	p.Experiment.Floor = len(p.Experiment.Cells()) > 2 // of fewer it would take half the time of a round or more
	p.warn()
	return p.Plan, nil
}

// check finds every fault of an experiment, and its workload.
func check(e core.Experiment) (job.Workload, error) {
	errs := []error{e.Validate()}
	var entry job.Workload
	if e.Workload.Name != "" { // Validate tells when there is none
		var err error
		if entry, err = workload.Of(e.Workload); err == nil {
			for _, v := range e.Named() {
				_, fault := workload.Resolve(e.WorkloadOf(v.Name))
				err = once(once(err, fault), interpreted(e.WorkloadOf(v.Name)))
			}
		}
		errs = append(errs, err)
	}
	errs = append(errs, checkOwn(e))
	for _, name := range e.Strategies {
		s, err := strategy.Find(name)
		if err == nil && entry.Name != "" {
			err = CompatibleWith(e.Workload, entry, s)
		}
		errs = append(errs, err)
	}
	return entry, errors.Join(errs...)
}

// once adds those of some faults that are not among others: variants share most.
func once(known, more error) error {
	joined, ok := more.(interface{ Unwrap() []error })
	if !ok {
		if more == nil || known != nil && slices.Contains(strings.Split(known.Error(), "\n"), more.Error()) {
			return known
		}
		return errors.Join(known, more)
	}
	for _, fault := range joined.Unwrap() {
		known = once(known, fault)
	}
	return known
}

// traits returns those of the strategies of an experiment.
func traits(e core.Experiment) map[core.Strategy]core.Traits {
	all := maps.Clone(e.Traits)
	if all == nil {
		all = map[core.Strategy]core.Traits{}
	}
	for _, name := range e.Strategies {
		if s, err := strategy.Find(name); err == nil {
			all[name] = s.Traits
		}
	}
	if e.Workload.Command == nil {
		return all
	}
	for _, s := range strategy.ForPrograms() {
		if slices.Contains(e.Strategies, s.Name) {
			all[s.Name] = s.Traits
		}
	}
	return all
}

// CompatibleWith returns why a strategy cannot run the work of an experiment, of
// which the entry tells; nil when it can.
func CompatibleWith(w core.Workload, entry job.Workload, s strategy.Strategy) error {
	switch {
	case w.Command != nil:
		return command.Compatible(*w.Command, s.Name)
	case w.Python != nil:
		return python.Compatible(s.Name)
	case s.Name == core.Program:
		return message.NewFieldError("strategies", "only-commands", "strategy", s.Name, "workload", w.Name)
	case slices.Contains(python.Strategies(), s.Name):
		return message.NewFieldError("strategies", "only-python", "workload", w.Name)
	}
	return Compatible(entry, s)
}

// Compatible returns why a strategy cannot run a workload; nil when it can.
func Compatible(w job.Workload, s strategy.Strategy) error {
	return compatible(w, s, shared.BetweenProcesses)
}

func compatible(w job.Workload, s strategy.Strategy, sharedMemory bool) error {
	if w.Shares && s.Processes && !sharedMemory {
		return message.NewFieldError("strategies", "cannot-share", "strategy", s.Name, "workload", w.Name)
	}
	return nil
}

// plan is a plan in the making, and the host that it is for.
type plan struct {
	sweep.Plan
	host core.Host
}

func (p *plan) note(severity message.Severity, key string, pairs ...any) {
	p.Notices = append(p.Notices, message.New(severity, key, pairs...))
}

// distinct returns each value of a list once, in a list of its own.
func distinct[T comparable](p *plan, what string, list []T) []T {
	var once, twice []T
	for _, x := range list {
		switch {
		case !slices.Contains(once, x):
			once = append(once, x)
		case !slices.Contains(twice, x):
			twice = append(twice, x)
		}
	}
	if len(twice) > 0 {
		p.note(message.Info, "duplicates-dropped", "what", what, "list", quantity.List(twice))
	}
	return once
}

// allowed leaves out core counts that the host cannot give. At least one count
// stays.
func (p *plan) allowed(counts []int) []int {
	limit := p.host.Cores()
	var fit, above []int
	for _, n := range counts {
		if n <= limit {
			fit = append(fit, n)
		} else {
			above = append(above, n)
		}
	}
	if len(above) == 0 {
		return fit
	}
	instead := ""
	if len(fit) == 0 {
		fit = []int{limit}
		instead = strconv.Itoa(limit)
	}
	p.note(message.Warning, "cores-capped",
		append(p.reason(), "left", quantity.List(above), "instead", instead)...)
	return fit
}

// reason says what limits the cores.
func (p *plan) reason() []any {
	why, cores := "machine", len(p.host.CPUs)
	switch {
	case p.host.Cores() < cores:
		why = "quota"
	case p.host.Online > cores:
		why, cores = "affinity", p.host.Online
	}
	return []any{"why", why, "limit", p.host.Cores(), "cores", cores, "quota", quantity.Number(p.host.Quota)}
}

// warn tells what the numbers will lack.
func (p *plan) warn() {
	e := p.Experiment
	if !p.host.CanPin {
		p.note(message.Warning, "no-pinning")
	}
	if e.Base == (core.Cell{}) && !slices.Contains(e.Strategies, core.Serial) {
		p.note(message.Info, "no-baseline")
	}
	if 0 < e.Confirm && e.Confirm < stats.MinRounds {
		p.note(message.Info, "confirm-short",
			"rounds", e.Confirm, "fewest", stats.MinRounds)
	}
}
