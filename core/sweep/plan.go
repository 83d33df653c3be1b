package sweep

import (
	"time"

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

// overhead is what a trial is taken to cost beside its work: starting the
// process and a few workers, twice, with some to spare.
const overhead = 50 * time.Millisecond

// calibrationCost predicts the calibration: runs that grow to the target, and
// the last of them twice, each after warming up.
func (p Plan) calibrationCost() time.Duration {
	e := p.Experiment
	if p.Sizing == job.Fixed {
		return 0
	}
	if e.Workload.Tasks > 0 {
		return 2*e.Target + overhead
	}
	return 4*e.Target + 5*overhead
}

// idealCost predicts a trial of a cell from the time of the serial program:
// what computes is as fast as its workers that have a core, what waits as its
// workers.
func idealCost(c core.Cell, serial time.Duration, waits bool) time.Duration {
	at := min(c.Workers, c.Cores)
	if waits {
		at = c.Workers
	}
	return overhead + 2*serial/time.Duration(at)
}
