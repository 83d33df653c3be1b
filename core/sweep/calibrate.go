package sweep

import (
	"cmp"
	"context"
	"slices"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
)

const (
	// firstLimit is the time limit of trials of which nobody knows yet how
	// long they may take.
	firstLimit = 5 * time.Minute

	// minLimit and limitFactor choose the time limit of a trial, see limitFor.
	minLimit    = 10 * time.Second
	limitFactor = 20

	// maxRepeats bounds the runs of one size where no two of them agree.
	maxRepeats = 3
)

// limitFor chooses the time limit of a trial: 20 times what the serial program
// takes to warm up and to run, and at least 10 s. That is enough for cells
// slower than serial and short enough to notice one that hangs. With weak
// scaling the serial program is one that does the most work of any cell.
func limitFor(serial time.Duration) time.Duration {
	return max(minLimit, limitFactor*2*serial)
}

// calibrate settles the size of the work: the number of tasks, if the
// experiment leaves it open, and how long the serial program takes, which sets
// the time limit. The serial program's checksum becomes the one that all
// trials must have. Calibration's trials are no part of the run.
func (m *measurement) calibrate(ctx context.Context) error {
	e := &m.run.Experiment
	m.limit = cmp.Or(e.Limit, max(firstLimit, limitFor(e.Target)))
	size, err := m.found(ctx)
	if err != nil {
		return err
	}
	m.explain(size)
	m.sized = e.Workload.Tasks == 0
	m.calibrated = size
	m.limit = cmp.Or(e.Limit, limitFor(size.runtime*time.Duration(e.Copies(core.Cell{Workers: m.workers()}))))
	m.schedule.serial = size.runtime
	e.Workload.Tasks = size.tasks
	e.Limit = m.limit
	return m.refer(ctx, size)
}

// refer settles the checksum that the trials of each variant must have.
func (m *measurement) refer(ctx context.Context, first attempt) error {
	for i, v := range m.run.Experiment.Named() {
		if i > 0 {
			var err error
			if first, err = m.serial(ctx, v.Name, first.tasks); err != nil {
				return err
			}
		}
		m.references[v.Name] = first.checksum
	}
	return nil
}

// found returns a run of the serial program with as many tasks as all trials
// will have: those that were asked for, or those that take the target time
// but at least one a worker.
func (m *measurement) found(ctx context.Context) (attempt, error) {
	first := m.run.Experiment.Named()[0].Name
	if tasks := m.run.Experiment.Workload.Tasks; tasks > 0 {
		return m.serial(ctx, first, max(1, tasks))
	}
	search := search{target: m.run.Experiment.Target}
	for tasks, more := search.next(); more; tasks, more = search.next() {
		p, err := m.attempt(ctx, tasks)
		if err != nil {
			return p, err
		}
		search.add(p)
	}
	if workers := m.workers(); workers > search.best.tasks {
		return m.serial(ctx, first, workers)
	}
	return search.best, nil
}

// workers returns the largest worker count.
func (m *measurement) workers() int { return slices.Max(m.run.Experiment.Workers) }

// attempt runs the serial program, and when it took the target or more, until
// the two fastest runs agree: what disturbs a run makes it longer, so the
// fastest tells most, and one that was disturbed must not end the search.
func (m *measurement) attempt(ctx context.Context, tasks int) (attempt, error) {
	target, first := m.run.Experiment.Target, m.run.Experiment.Named()[0].Name
	best, err := m.serial(ctx, first, tasks)
	if err != nil || best.runtime < target && best.off(target) > closeEnough {
		return best, err
	}
	for range maxRepeats {
		again, err := m.serial(ctx, first, tasks)
		if err != nil {
			return again, err
		}
		agree := again.off(best.runtime) <= closeEnough
		if again.runtime < best.runtime {
			best = again
		}
		if agree {
			break
		}
	}
	return best, nil
}

// serial runs the baseline of a variant once as the trials of the run do, after
// warming up, for caches that are filled and memory that is mapped can change
// its time a hundredfold; and again when it fails.
func (m *measurement) serial(ctx context.Context, variant string, tasks int) (attempt, error) {
	var last message.Message
	base := m.run.Experiment.Baseline(variant)
	for range maxFailures {
		m.observe(Calibrating, base)
		spec := m.spec(base)
		spec.Workload.Tasks, spec.Warmup = tasks, 1
		t, err := m.execute(ctx, spec)
		if err != nil {
			return attempt{}, err
		}
		if t.OK() {
			return attempt{tasks: tasks, runtime: t.Runtime, checksum: t.Checksum}, nil
		}
		last = t.Reason()
	}
	return attempt{}, message.NewError("calibration-failed", "times", maxFailures, "tasks", tasks, "why", last)
}
