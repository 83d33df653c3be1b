package sweep

import (
	"cmp"
	"context"
	"slices"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/stats"
)

const (
	// firstLimit is the time limit of trials of which nobody knows yet how
	// long they may take.
	firstLimit = 5 * time.Minute

	// minLimit and limitFactor choose the time limit of a trial, see limitFor.
	minLimit    = 10 * time.Second
	limitFactor = 20

	// evenly is how many tasks a worker should have at least, so that tasks
	// that are left over at the end do not show in the runtime.
	evenly = 4

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
	size, err := m.size(ctx)
	if err != nil {
		return err
	}
	m.explain(size)
	m.sized = e.Workload.Tasks == 0
	m.reference = &size
	m.limit = cmp.Or(e.Limit, limitFor(size.runtime*time.Duration(e.Copies(core.Cell{Workers: m.workers()}))))
	m.ledger.serial = size.runtime
	e.Workload.Tasks = size.tasks
	e.Limit = m.limit
	return nil
}

// size returns a run of the serial program with as many tasks as all trials
// will have: those that were asked for, or those that take the target time
// but at least one a worker.
func (m *measurement) size(ctx context.Context) (attempt, error) {
	if tasks := m.run.Experiment.Workload.Tasks; tasks > 0 {
		return m.serial(ctx, tasks)
	}
	found := search{target: m.run.Experiment.Target}
	for tasks, more := found.next(); more; tasks, more = found.next() {
		p, err := m.attempt(ctx, tasks)
		if err != nil {
			return p, err
		}
		found.add(p)
	}
	if workers := m.workers(); workers > found.best.tasks {
		return m.serial(ctx, workers)
	}
	return found.best, nil
}

// workers returns the largest worker count.
func (m *measurement) workers() int { return slices.Max(m.run.Experiment.Workers) }

// attempt runs the serial program, and when it took the target or more, until
// the two fastest runs agree: what disturbs a run makes it longer, so the
// fastest tells most, and one that was disturbed must not end the search.
func (m *measurement) attempt(ctx context.Context, tasks int) (attempt, error) {
	target := m.run.Experiment.Target
	best, err := m.serial(ctx, tasks)
	if err != nil || best.runtime < target && best.off(target) > missed {
		return best, err
	}
	for range maxRepeats {
		again, err := m.serial(ctx, tasks)
		if err != nil {
			return again, err
		}
		agree := again.off(best.runtime) <= missed
		if again.runtime < best.runtime {
			best = again
		}
		if agree {
			break
		}
	}
	return best, nil
}

// serial runs the serial program once as the trials of the run do, after
// warming up, for caches that are filled and memory that is mapped can change
// its time a hundredfold; and again when it fails.
func (m *measurement) serial(ctx context.Context, tasks int) (attempt, error) {
	var last message.Message
	for range patience {
		m.observe(Calibrating, core.Baseline)
		spec := m.spec(core.Baseline)
		spec.Workload.Tasks, spec.Warmup = tasks, true
		t, err := m.execute(ctx, spec)
		if err != nil {
			return attempt{}, err
		}
		if t.OK() {
			return attempt{tasks: tasks, runtime: t.Runtime, checksum: t.Checksum}, nil
		}
		last = t.Reason()
	}
	return attempt{}, message.NewError("calibration-failed",
		"calibration: the serial program failed {{.times}} times in a row (tasks: {{.tasks}}): {{.why}}", "times", patience, "tasks", tasks, "why", last)
}

// explain tells what is unusual about the size that was found.
func (m *measurement) explain(size attempt) {
	target, workers := m.run.Experiment.Target, m.workers()
	if m.run.Experiment.Workload.Tasks == 0 && size.off(target) > missed {
		why := why(size, target, workers)
		m.say(message.Warning, "target-missed", "The serial program takes {{.time}} instead of the target of {{.target}}: "+whyMissed+".",
			"time", brief(size.runtime), "target", target, "why", why, "tasks", size.tasks, "workers", workers, "task", brief(size.runtime/time.Duration(workers)))
	}
	if size.runtime < core.MinTarget && size.off(core.MinTarget) > missed {
		m.say(message.Warning, "too-short", "The serial program takes {{.time}}. That is too short to compare: starting workers and reading the clock take as long. Give it more or larger tasks, at least {{.least}} of work.",
			"time", brief(size.runtime), "least", core.MinTarget)
	}
	if workers > 1 && size.tasks < evenly*workers {
		m.say(message.Warning, "few-tasks", "Number of tasks: {{.tasks}}, for up to {{.workers}} workers. So few cannot be shared out evenly: speed-ups come out lower than with more tasks. Make the tasks smaller, or the serial time longer.",
			"tasks", size.tasks, "workers", workers)
	}
}

// strayed tells when the serial program's trials did not take the target time,
// though the size of the work was chosen for it.
func (m *measurement) strayed() {
	median := stats.Median(m.times(core.Baseline))
	if !m.sized || !(median > 0) {
		return
	}
	measured := attempt{runtime: time.Duration(median * float64(time.Second))}
	target := m.run.Experiment.Target
	if measured.off(target) <= missed || m.reference.off(target) > missed {
		return
	}
	m.say(message.Warning, "target-strayed", "The serial program took {{.time}} in its trials instead of the target of {{.target}}; it took {{.sized}} when the number of tasks was chosen. "+
		"Something else used the machine, then or since: repeat the run while it is idle if the size matters.",
		"time", brief(measured.runtime), "target", target, "sized", brief(m.reference.runtime))
}

// times returns the runtimes of the trials of a cell, in seconds, without the
// probe.
func (m *measurement) times(c core.Cell) (seconds []float64) {
	for _, t := range m.run.Trials {
		if t.Cell == c && t.OK() && t.Phase != core.PhaseProbe {
			seconds = append(seconds, t.Runtime.Seconds())
		}
	}
	return seconds
}

// whyMissed tells the cause that [why] found.
const whyMissed = `{{if eq .why "most"}}{{.tasks}} tasks are the most it tries` +
	`{{else if eq .why "shared"}}each of up to {{.workers}} workers needs a task of its own, and one task takes about {{.task}}` +
	`{{else}}of the numbers of tasks that were tried, {{.tasks}} came closest{{end}}`

// why finds the cause of a missed target.
func why(size attempt, target time.Duration, workers int) string {
	switch {
	case size.tasks == maxTasks:
		return "most"
	case size.runtime > target && size.tasks == workers:
		return "shared"
	default:
		return "closest"
	}
}

// brief rounds a time to three digits for a sentence.
func brief(d time.Duration) time.Duration {
	unit := time.Duration(1)
	for d/unit >= 1000 {
		unit *= 10
	}
	return d.Round(unit)
}
