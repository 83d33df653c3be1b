package form

import (
	"slices"
	"time"

	"parallelogram/core"
	"parallelogram/core/plan"
	"parallelogram/core/quantity"
	"parallelogram/gui/commandtext"
)

// Draft is the form's content as it is written, right or wrong.
type Draft struct {
	Work       core.Workload // of a command the name is "command", and the parameters are its texts
	Foreign    bool          // the command was not typed here: it came from a file
	Strategies []core.Strategy
	Weak       bool
	Target     string // a duration, as typed; so is the budget
	Workers    string // a list of counts, as typed, or auto
	Cores      string
	Precision  core.Precision
	Budget     string // empty for no limit
}

// DraftOf writes an experiment down; the counts that "auto" stands for on
// this host are written so.
func DraftOf(e core.Experiment, h core.Host) Draft {
	counts := func(list, auto []int) string {
		if slices.Equal(list, auto) {
			return "auto"
		}
		return quantity.Counts(list)
	}
	workers, cores := plan.Auto(h)
	return Draft{
		Work:       workOf(e.Workload),
		Strategies: e.Strategies,
		Weak:       e.Weak,
		Target:     e.Target.String(),
		Workers:    counts(e.Workers, workers),
		Cores:      counts(e.Cores, cores),
		Precision:  e.Precision(),
		Budget:     budgetText(e.Budget),
	}
}

// workOf writes work down; a command as it would be typed.
func workOf(w core.Workload) core.Workload {
	if w.Command == nil {
		return w
	}
	return core.Workload{Name: ownCommand, Params: commandtext.Of(*w.Command)}
}

func budgetText(d time.Duration) string {
	if d == 0 {
		return ""
	}
	return quantity.Duration(d)
}
