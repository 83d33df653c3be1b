package runfile

import (
	"errors"
	"os"

	"parallelogram/core"
	"parallelogram/core/message"
)

// Writer appends a run to a file while it is measured; it is a sweep.Log. It
// belongs to one goroutine.
//
// An error says that lines are not on the disk yet. They are kept, and every
// later call tries again: nothing is lost if space returns before Close. A file
// that is removed meanwhile is made again, whole.
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
	return w.add(append(lines, '\n'))
}

// Append writes and syncs one trial.
func (w *Writer) Append(t core.Trial) error {
	lines, err := trialLines(w.workload, t)
	if err != nil {
		return err
	}
	w.trials++
	return w.add(lines)
}

// Note writes and syncs a notice that came up after Begin.
func (w *Writer) Note(n message.Message) error {
	lines, err := appendFact(nil, noticeWord, n)
	if err != nil {
		return err
	}
	return w.add(lines)
}

// Finish marks the run as whole if it is, and writes what earlier calls could
// not.
func (w *Writer) Finish(run core.Run) error {
	if !run.Finished {
		return w.flush()
	}
	lines, err := appendFact(nil, finishedWord, w.trials)
	if err != nil {
		return err
	}
	return w.add(lines)
}

// Close writes what earlier calls could not and closes the file. A file in
// which no run was begun is removed. The error says, too, when the run is not
// at [Writer.Path].
func (w *Writer) Close() error {
	gone := w.stay()
	empty, err := w.tail.close()
	if gone != nil {
		return errors.Join(gone, err)
	}
	if err == nil && empty {
		return os.Remove(w.path)
	}
	return err
}
