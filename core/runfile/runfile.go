// Package runfile keeps a run on disk in Go's benchmark format.
package runfile

import "parallelogram/core"

// Writer appends a run to a file while it is measured; it is a sweep.Log.
type Writer struct{}

// Create makes the file at path, which must not exist, with its folders.
func Create(path string) (*Writer, error) { panic("not yet") }

// Begin writes the host and the experiment.
func (w *Writer) Begin(run core.Run) error { panic("not yet") }

// Append writes and syncs one trial.
func (w *Writer) Append(t core.Trial) error { panic("not yet") }

// Finish writes the notices and marks the run as whole.
func (w *Writer) Finish(run core.Run) error { panic("not yet") }

// Close closes the file.
func (w *Writer) Close() error { panic("not yet") }

// Read reads a run file up to its last whole line. Damage that was left out is
// told by notices in the run; the error is for files that hold no run at all.
func Read(path string) (core.Run, error) { panic("not yet") }
