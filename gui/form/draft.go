package form

import (
	"slices"
	"time"

	"parallelogram/core"
	"parallelogram/core/plan"
	"parallelogram/core/quantity"
	"parallelogram/gui/commandtext"
	"parallelogram/gui/pythontext"
)

// Draft is the form's content as it is written, right or wrong.
type Draft struct {
	Work       core.Workload // of the user's the name is [ownCommand] or [ownPython], and the parameters are its texts
	Foreign    bool          // the command or the function was not typed here: it came from a file
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
		Work:       workOf(e),
		Strategies: e.Strategies,
		Weak:       e.Weak,
		Target:     e.Target.String(),
		Workers:    counts(e.Workers, workers),
		Cores:      counts(e.Cores, cores),
		Precision:  e.Precision(),
		Budget:     budgetText(e.Budget),
	}
}

// workOf writes work down; a command and a Python function as they would be typed.
func workOf(e core.Experiment) core.Workload {
	switch w := e.Workload; {
	case w.Command != nil:
		return core.Workload{Name: ownCommand, Params: commandtext.Of(*w.Command)}
	case w.Python != nil:
		return core.Workload{Name: ownPython, Params: pythontext.Of(e)}
	}
	return e.Workload
}

func budgetText(d time.Duration) string {
	if d == 0 {
		return ""
	}
	return quantity.Duration(d)
}
