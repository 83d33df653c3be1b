package sweep

import (
	"parallelogram/core"
	"parallelogram/core/job"
	"parallelogram/core/message"
)

// Plan is an experiment that was checked and resolved for a machine, and what is
// known of its work. core/plan makes plans.
type Plan struct {
	Experiment core.Experiment
	Notices    []message.Message // what was changed, and what the numbers will lack
	Waits      bool              // the work is expected to wait, and to need no cores
	Sizing     job.Sizing
	Checking   job.Checking
}
