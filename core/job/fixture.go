package job

import "parallelogram/core/process"

// Fixture is what the workers of a trial find outside of their processes, such
// as a folder or a server. The zero value is nothing.
type Fixture struct {
	Address string // where it is found; empty for nothing

	Usage   func() (process.Account, error) // nil where nothing runs
	Cleanup func() error                    // nil where nothing is to be removed
}

// Used returns what the processes of the fixture have used since their start.
// They share the trial's cores: what they do for a task is part of its cost.
func (f Fixture) Used() (process.Account, error) {
	if f.Usage == nil {
		return process.Account{}, nil
	}
	return f.Usage()
}

// Remove removes the fixture.
func (f Fixture) Remove() error {
	if f.Cleanup == nil {
		return nil
	}
	return f.Cleanup()
}
