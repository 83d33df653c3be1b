package sweep

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/stats"
	"parallelogram/core/strategy"
	"parallelogram/core/workload"
)

// Plan resolves an experiment for a host without running anything: parameters
// filled in, counts ascending, core counts that the host cannot give left out.
// The notices say what was changed. The error joins *core.FieldError values,
// one for each fault.
func Plan(e core.Experiment, h core.Host) (core.Experiment, []message.Message, error) {
	resolved, err := check(e)
	if err != nil {
		return e, nil, err
	}
	e.Workload = resolved
	p := plan{host: h}
	e.Strategies = distinct(&p, "strategies", e.Strategies)
	e.Workers = distinct(&p, "worker counts", slices.Sorted(slices.Values(e.Workers)))
	e.Cores = p.allowed(distinct(&p, "core counts", slices.Sorted(slices.Values(e.Cores))))
	p.warn(e)
	return e, p.notices, nil
}

// check finds every fault of an experiment and resolves its workload.
func check(e core.Experiment) (core.Workload, error) {
	errs := []error{e.Validate()}
	resolved := e.Workload
	if e.Workload.Name != "" { // Validate tells when there is none
		var err error
		resolved, err = workload.Resolve(e.Workload)
		errs = append(errs, err)
	}
	for _, s := range e.Strategies {
		_, err := strategy.Find(s)
		errs = append(errs, err)
	}
	return resolved, errors.Join(errs...)
}

// plan is the host that an experiment is planned for and what had to be said
// about it.
type plan struct {
	host    core.Host
	notices []message.Message
}

func (p *plan) note(severity message.Severity, code, text string, pairs ...any) {
	p.notices = append(p.notices, message.New(severity, code, text, pairs...))
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
		p.note(message.Info, "duplicates-dropped", "Listed more than once among the {{.what}}, measured once: {{.list}}.", "what", what, "list", join(twice))
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
	p.note(message.Warning, "cores-capped", reason+"; core counts left out: {{.left}}{{if .instead}}, measured on {{.instead}} instead{{end}}.",
		append(p.reason(), "left", join(above), "instead", instead)...)
	return fit
}

// reason says what limits the cores.
const reason = `{{if eq .why "quota"}}A control group's quota of {{plural .quota "CPU"}} allows {{.limit}} of the {{.cores}} cores` +
	`{{else if eq .why "affinity"}}This program's CPU affinity allows {{.limit}} of this machine's {{.cores}} cores` +
	`{{else}}This machine allows {{plural .limit "core"}}{{end}}`

// reason returns what the text of that name is filled with.
func (p *plan) reason() []any {
	why, cores := "machine", len(p.host.CPUs)
	switch {
	case p.host.Cores() < cores:
		why = "quota"
	case p.host.Online > cores:
		why, cores = "affinity", p.host.Online
	}
	return []any{"why", why, "limit", p.host.Cores(), "cores", cores, "quota", fmt.Sprintf("%.4g", p.host.Quota)}
}

// warn tells what the numbers will lack.
func (p *plan) warn(e core.Experiment) {
	if !p.host.CanPin {
		p.note(message.Warning, "no-pinning", "This system cannot pin a program to CPUs: core counts limit how many threads run at once, not where.")
	}
	if !slices.Contains(e.Strategies, core.Serial) {
		p.note(message.Info, "no-baseline", "Without the serial strategy the table has no speed-ups, and the answer compares with the smallest cell. Add serial to compare with the serial program.")
	}
	if 0 < e.Confirm && e.Confirm < stats.MinRounds {
		p.note(message.Info, "confirm-short", "Rounds to confirm: {{.rounds}}. Fewer than {{.fewest}} give no interval: the answer rests on the rounds that chose it, and only the table and the chart take these, too. Confirm in {{.fewest}} or more.",
			"rounds", e.Confirm, "fewest", stats.MinRounds)
	}
}

func join[T any](list []T) string {
	texts := make([]string, len(list))
	for i, x := range list {
		texts[i] = fmt.Sprint(x)
	}
	return strings.Join(texts, ", ")
}
