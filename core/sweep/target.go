package sweep

import (
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
	"parallelogram/core/stats"
)

// tasksPerWorker is how many tasks a worker should have at least, so that tasks
// that are left over at the end do not show in the runtime.
const tasksPerWorker = 4

// explain tells what is unusual about the size that was found.
func (m *measurement) explain(size attempt) {
	target, workers := m.run.Experiment.Target, m.workers()
	if m.run.Experiment.Workload.Tasks == 0 && size.off(target) > closeEnough {
		why := why(size, target, workers)
		m.say(message.Warning, "target-missed",
			"time", quantity.Duration(brief(size.runtime)), "target", quantity.Duration(target), "why", why, "tasks", size.tasks, "workers", workers, "task", quantity.Duration(brief(size.runtime/time.Duration(workers))))
	}
	if size.runtime < core.MinTarget && size.off(core.MinTarget) > closeEnough {
		m.say(message.Warning, "too-short",
			"time", quantity.Duration(brief(size.runtime)), "least", quantity.Duration(core.MinTarget))
	}
	if workers > 1 && size.tasks < tasksPerWorker*workers {
		m.say(message.Warning, "few-tasks",
			"tasks", size.tasks, "workers", workers)
	}
}

// tellOffTarget tells when the serial program's trials did not take the target time,
// though the size of the work was chosen for it.
func (m *measurement) tellOffTarget() {
	median := stats.Median(m.times(m.run.Experiment.Baseline(m.run.Experiment.Named()[0].Name)))
	if !m.sized || !(median > 0) {
		return
	}
	measured := attempt{runtime: time.Duration(median * float64(time.Second))}
	target := m.run.Experiment.Target
	if measured.off(target) <= closeEnough || m.calibrated.off(target) > closeEnough {
		return
	}
	m.say(message.Warning, "target-strayed",
		"time", quantity.Duration(brief(measured.runtime)), "target", quantity.Duration(target), "sized", quantity.Duration(brief(m.calibrated.runtime)))
}

// times returns the runtimes of the trials of a cell, in seconds, without the
// probe and the floor.
func (m *measurement) times(c core.Cell) (seconds []float64) {
	for _, t := range m.run.Trials {
		if t.Cell == c && t.OK() && t.Phase.Counts() {
			seconds = append(seconds, t.Runtime.Seconds())
		}
	}
	return seconds
}

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
