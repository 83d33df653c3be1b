package runfile

import (
	"os"

	"parallelogram/core"
)

// Writer appends a run to a file while it is measured; it is a sweep.Log. It
// belongs to one goroutine.
//
// An error says that lines are not on the disk yet. They are kept, and every
// later call tries again: nothing is lost if space returns before Close.
type Writer struct {
	path     string
	tail     tail
	workload string
	trials   int
}

// Path returns where the file is.
func (w *Writer) Path() string { return w.path }

// Begin writes the experiment, the host and the notices so far. It is called
// once, before anything else.
func (w *Writer) Begin(run core.Run) error {
	w.workload = run.Experiment.Workload.Name
	lines, err := header(run)
	if err != nil {
		return err
	}
	for _, n := range run.Notices {
		if lines, err = appendFact(lines, noticeWord, n); err != nil {
			return err
		}
	}
	return w.tail.add(append(lines, '\n'))
}

// Append writes and syncs one trial.
func (w *Writer) Append(t core.Trial) error {
	lines, err := trialLines(w.workload, t)
	if err != nil {
		return err
	}
	w.trials++
	return w.tail.add(lines)
}

// Note writes and syncs a notice that came up after Begin.
func (w *Writer) Note(n core.Notice) error {
	lines, err := appendFact(nil, noticeWord, n)
	if err != nil {
		return err
	}
	return w.tail.add(lines)
}

// Finish marks the run as whole if it is, and writes what earlier calls could
// not.
func (w *Writer) Finish(run core.Run) error {
	if !run.Finished {
		return w.tail.flush()
	}
	lines, err := appendFact(nil, finishedWord, w.trials)
	if err != nil {
		return err
	}
	return w.tail.add(lines)
}

// Close writes what earlier calls could not and closes the file. A file in
// which no run was begun is removed.
func (w *Writer) Close() error {
	empty, err := w.tail.close()
	if err == nil && empty {
		return os.Remove(w.path)
	}
	return err
}
