// Package selfcheck holds the measuring against work whose truth is known: it
// measures the workload amdahl, whose serial share is a parameter, and says
// what share comes out.
//
// The recipe: [Cases] lists the experiments for a machine; run each with
// core/sweep, and hand the run to [Case.Judge].
package selfcheck

import (
	"fmt"
	"time"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/message"
	"parallelogram/core/plan"
	"parallelogram/core/scaling"
	"parallelogram/core/stats"
)

// Kind says what the work of a case does.
type Kind string

const (
	// Waiting work needs no core, so that any machine can run many workers:
	// it checks the method, from the clock to the law.
	Waiting Kind = "wait"
	// Computing work needs a core a worker: it shows what this machine adds
	// to the truth.
	Computing Kind = "compute"
)

// Case is one experiment with a known truth.
type Case struct {
	Kind       Kind
	Serial     float64 // the true serial share
	Experiment core.Experiment
}

// Result is what came of a case.
type Result struct {
	Case
	Found stats.Estimate // the serial share that was recovered
	Law   scaling.Law    // that it was recovered by; empty for the speed-up alone
}

// Holds reports whether the interval contains the truth.
func (r Result) Holds() bool { return r.Found.CI.Contains(r.Serial) }

// The sizes of the cases. The units divide evenly among 1, 2, 4 and 8 workers
// whatever the share, so that no worker has one more to do.
const (
	unit   = 2 * time.Millisecond
	units  = 160 // done in all, the serial ones included
	rounds = 10
)

// shares are the true serial shares, in percent.
var shares = []int{0, 5, 20}

// Cases returns the experiments for a machine, about a minute in all for each
// kind.
func Cases(h core.Host) []Case {
	var cases []Case
	for _, kind := range []Kind{Waiting, Computing} {
		for _, share := range shares {
			cases = append(cases, newCase(h, kind, share))
		}
	}
	return cases
}

func newCase(h core.Host, kind Kind, percent int) Case {
	e := plan.Default(h)
	e.Workload = core.Workload{
		Name:   "amdahl",
		Params: map[string]string{"serial": fmt.Sprintf("%d%%", percent), "by": string(kind), "unit": unit.String()},
		Tasks:  units * (100 - percent) / 100,
	}
	e.Strategies = []core.Strategy{core.Serial, core.Goroutine}
	e.Cores, e.Workers = []int{h.Cores()}, workers(h, kind)
	e = e.At(core.Precision{Rounds: rounds})
	e.Seed = uint64(percent)
	return Case{Kind: kind, Serial: float64(percent) / 100, Experiment: e}
}

// workers returns 1, 2, 4 and 8, but for computing work no more than there are
// cores.
func workers(h core.Host, kind Kind) []int {
	list := []int{1, 2}
	for _, n := range []int{4, 8} {
		if kind == Waiting || n <= h.Cores() {
			list = append(list, n)
		}
	}
	return list
}

// Judge recovers the serial share from the run of the case: by the law that was
// fitted, or, with too few worker counts for a law, from the speed-up alone
// (Karp and Flatt, CACM 33(5), 1990).
func (c Case) Judge(run core.Run) (Result, error) {
	a, err := analysis.Of(run)
	if err != nil {
		return Result{}, err
	}
	r, answer := Result{Case: c}, a.Answer
	switch {
	case answer != nil && answer.Scaling != nil && answer.Scaling.Law != "":
		r.Found, r.Law = answer.Scaling.Sigma, answer.Scaling.Law
	case answer != nil && answer.Serial != nil:
		r.Found = *answer.Serial
	default:
		return r, message.NewError("cli.selfcheck.silent", "share", c.Experiment.Workload.Params["serial"])
	}
	return r, nil
}
