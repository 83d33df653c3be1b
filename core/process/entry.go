package process

import "time"

// Entry is a process of this system, as it was when it was looked at.
type Entry struct {
	PID     int           // of a whole process group: its number below zero
	Parent  int           // number of the process that started or adopted it
	Session int           // number of its session
	Zombie  bool          // it has ended, and was not waited for
	Exiting bool          // it has ended, or is about to: its environment is gone
	Began   uint64        // clock ticks since the system's start: with PID, who it is
	User    time.Duration // processor time of it and of the children that it waited for, to a hundredth of a second
	System  time.Duration
}

// ID tells processes apart that had the same number at different times.
type ID struct {
	PID   int
	Began uint64
}

// ID returns who the process is.
func (e Entry) ID() ID { return ID{e.PID, e.Began} }

// MarkVariable is the variable of the environment by which [Marked] finds what came
// of a process, wherever it hides.
const MarkVariable = "PARALLELOGRAM_TRIAL"

// Apart is how the mark of a trial ends that runs beside others of the same run: what
// is kept of the run is none of its, as it may be another's that still runs.
const Apart = "apart/"
