package session

import (
	"sync"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/runfile"
	"parallelogram/core/sweep"
)

var _ sweep.Log = (*journal)(nil)

// journal keeps a run in a file of its own. A file that cannot be written
// does not stop a measurement: the file keeps what it could not write and
// tries again with the next trial, and the journal tells the window.
type journal struct {
	file *runfile.Writer // nil when it could not be created

	mu  sync.Mutex
	now Kept
}

// Kept says where a run is kept, or why not.
type Kept struct {
	Path string // empty when there is no file
	Err  error  // why something of the run is not on the disk; nil when all is
}

// newJournal creates the file, named after the time and the workload.
func newJournal(folder, workload string, start time.Time) *journal {
	j := &journal{}
	if j.file, j.now.Err = runfile.CreateIn(folder, workload, start); j.now.Err == nil {
		j.now.Path = j.file.Path()
	}
	return j
}

// state may be called from any goroutine.
func (j *journal) state() Kept {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.now
}

func (j *journal) Begin(run core.Run) error {
	return j.write(func() error { return j.file.Begin(run) })
}

func (j *journal) Append(t core.Trial) error {
	return j.write(func() error { return j.file.Append(t) })
}

func (j *journal) Note(n message.Message) error {
	return j.write(func() error { return j.file.Note(n) })
}

func (j *journal) Finish(run core.Run) error {
	return j.write(func() error { return j.file.Finish(run) })
}

// close reports a failure through the state, like every other step.
func (j *journal) close() {
	if j.file != nil {
		j.failed(j.file.Close())
	}
}

// write does one step. Without a file there is nothing to do: the window says
// so already.
func (j *journal) write(step func() error) error {
	if j.file == nil {
		return nil
	}
	err := step()
	j.failed(err)
	return err
}

func (j *journal) failed(err error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.now.Err = err
}
