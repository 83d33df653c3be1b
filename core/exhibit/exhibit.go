// Package exhibit has an experiment for each effect that decides whether
// parallelism pays, with the cause that an answer should name: real work whose
// cause is known. A run of one on a machine shows whether the effect is there
// and whether it is called by its name.
//
// The recipe: [All] lists the exhibits; measure [Exhibit.Experiment], let
// verdict.Judge answer the run, and ask [Exhibit.Judge] what that comes to.
// To add one, add a line to the list in all.go.
package exhibit

import (
	"fmt"
	"slices"
	"time"

	"parallelogram/core"
	"parallelogram/core/sweep"
	"parallelogram/core/verdict"
)

// Exhibit is one effect.
type Exhibit struct {
	Name     string            // stable and unique, for files: "counter-mutex"
	Effect   string            // what is to be seen, a few words
	Workload string            // of the catalogue
	Params   map[string]string // those that are not the defaults
	Shows    core.Strategy     // the strategy in which the effect shows
	Causes   []verdict.Code    // the one that is known; two only where they are two names for it
	Cores    int               // fewer show it faintly or not at all; 0 means 2
	Target   time.Duration     // serial time; 0 means 300 ms
	Weak     bool              // the work grows with the workers
}

// workers are the counts of every exhibit, beside that of the machine's cores:
// enough to see a trend, few enough for a minute.
var workers = []int{1, 2, 4}

// Experiment returns what to measure on a machine, about a minute of it: the
// serial program, goroutines, and the strategy in which the effect shows.
func (x Exhibit) Experiment(h core.Host) core.Experiment {
	e := sweep.Default(h)
	e.Workload = core.Workload{Name: x.Workload, Params: x.Params}
	e.Strategies = []core.Strategy{core.Serial, core.Goroutine}
	if !slices.Contains(e.Strategies, x.Shows) {
		e.Strategies = append(e.Strategies, x.Shows)
	}
	e.Cores, e.Workers = []int{h.Cores()}, append(slices.Clone(workers), h.Cores())
	slices.Sort(e.Workers)
	e.Workers = slices.Compact(e.Workers)
	if x.Target > 0 {
		e.Target = x.Target
	}
	e.Weak = x.Weak
	return e.At(core.Precision{Rounds: 10, Confirm: 6})
}

// Found is what a run says of an exhibit.
type Found struct {
	Cause verdict.Finding // what is to be known of the strategy: that its results are wrong, or else what keeps it from scaling
	Right bool            // it is the cause that is known
	Faint bool            // the machine has too few cores to expect it
}

// Judge compares an answer with what is true. The error says that the answer
// has nothing on the strategy.
func (x Exhibit) Judge(run core.Run, a verdict.Answer) (Found, error) {
	cause, ok := a.CauseOf(x.Shows)
	if !ok {
		return Found{}, fmt.Errorf("%s: the answer says nothing of %s", x.Name, x.Shows)
	}
	for _, f := range a.Findings {
		if f.Code == verdict.LostUpdates && f.Cell.Strategy == x.Shows {
			cause = f
			break
		}
	}
	return Found{
		Cause: cause,
		Right: slices.Contains(x.Causes, cause.Code),
		Faint: run.Host.Cores() < max(2, x.Cores),
	}, nil
}
