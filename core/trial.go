package core

import (
	"time"

	"parallelogram/core/message"
)

// Usage is what the operating system accounts to processes.
type Usage struct {
	User        time.Duration `json:"user_ns"`
	System      time.Duration `json:"system_ns"`
	PeakRSS     int64         `json:"peak_rss_bytes"`       // largest resident set of any one of the processes
	Voluntary   int64         `json:"voluntary_switches"`   // gave up the CPU: blocked
	Involuntary int64         `json:"involuntary_switches"` // lost the CPU: preempted
	Faults      int64         `json:"minor_faults"`         // pages that the kernel had to map
}

// CPU returns the processor time, user and system.
func (u Usage) CPU() time.Duration { return u.User + u.System }

// Plus adds the usage of another process.
func (u Usage) Plus(v Usage) Usage {
	return Usage{
		User:        u.User + v.User,
		System:      u.System + v.System,
		PeakRSS:     max(u.PeakRSS, v.PeakRSS),
		Voluntary:   u.Voluntary + v.Voluntary,
		Involuntary: u.Involuntary + v.Involuntary,
		Faults:      u.Faults + v.Faults,
	}
}

// Since returns what was used after an earlier reading of the same process.
// The peak is the later one: a peak has no difference.
func (u Usage) Since(earlier Usage) Usage {
	return Usage{
		User:        u.User - earlier.User,
		System:      u.System - earlier.System,
		PeakRSS:     u.PeakRSS,
		Voluntary:   u.Voluntary - earlier.Voluntary,
		Involuntary: u.Involuntary - earlier.Involuntary,
		Faults:      u.Faults - earlier.Faults,
	}
}

// Memory is the most that a tree of processes held at once. The zero value is
// unknown.
type Memory struct {
	Peak      int64 `json:"peak_bytes"`
	Estimated bool  `json:"estimated,omitempty"` // sampled now and then, rather than accounted by the system
}

// Phase says what a trial was run for.
type Phase string

// The phases of a run, in order. PhaseFloor goes along with planned and focus
// rounds.
const (
	PhaseProbe   Phase = "probe"   // to learn what a round costs; in no statistic
	PhaseSweep   Phase = "sweep"   // the planned rounds
	PhaseFocus   Phase = "focus"   // more rounds, for narrower intervals
	PhaseConfirm Phase = "confirm" // fresh rounds of the cells that the answer is about
	PhaseFloor   Phase = "floor"   // a baseline once more, to learn how far two measurements of the same lie apart; in no statistic of its cell
)

// Counts reports whether the statistics of a cell are made of trials of the
// phase.
func (p Phase) Counts() bool { return p != PhaseProbe && p != PhaseFloor }

// Trial is one timed execution of a cell, in a process of its own.
//
// Three moments bound it: t0, just before the first worker is created; t1,
// when all workers are ready; t2, when the last result has been gathered. So a
// trial has two readings: Runtime is cold, with the workers' start-up, and
// Runtime − Startup is warm, as of workers that were there already.
//
// Workers that start a process for each task are never all ready at one moment.
// Of these, Startup is the time that a worker spent on starting processes, on
// average over the workers, and t1 is so long after t0: the two readings are
// the same ones.
type Trial struct {
	Cell     Cell             `json:"cell"`
	Phase    Phase            `json:"phase,omitempty"`
	Round    int              `json:"round"`                 // 1 for the first round, 0 for the probe
	Start    time.Time        `json:"start"`                 // wall clock at the start of the trial's process
	Runtime  time.Duration    `json:"runtime_ns"`            // t2 − t0
	Startup  time.Duration    `json:"startup_ns"`            // t1 − t0
	Process  time.Duration    `json:"process_ns"`            // the trial's whole process as its parent saw it, warm-up and all
	Finish   []time.Duration  `json:"finish_ns"`             // when each worker finished its last task, since t1
	Usage    Usage            `json:"usage"`                 // of the timed region, of the workers and of what serves them
	LockWait time.Duration    `json:"lock_wait_ns"`          // summed over the workers that waited for a mutex, a lock between processes or a semaphore
	GILWait  time.Duration    `json:"gil_wait_ns,omitempty"` // summed over the workers that waited for the global interpreter lock; in LockWait it is not
	GC       time.Duration    `json:"gc_ns"`                 // CPU time of Go's garbage collector, workers included
	Noise    *Noise           `json:"noise,omitempty"`       // what went on at the machine meanwhile; nil when nobody looked
	Tasks    int              `json:"tasks"`                 // tasks executed
	Checksum uint64           `json:"checksum"`              // sum over the tasks' checksums
	Pinned   bool             `json:"pinned"`                // the cores were really set, not only hoped for
	Lost     int64            `json:"lost,omitempty"`        // updates of shared memory that were lost because nothing guarded them
	Trace    []Span           `json:"trace,omitempty"`       // what each worker did; only of a trial that was asked for it
	Omitted  int              `json:"untold,omitempty"`      // waits that Trace leaves out, the shortest of their worker, because there were too many
	Wall     time.Duration    `json:"wall_ns,omitempty"`     // t2 − t0 where Runtime is what a command says of itself; 0 where it is Runtime
	Memory   Memory           `json:"memory,omitzero"`       // that the processes of a command held at once
	Left     time.Duration    `json:"left_ns,omitempty"`     // how long what outlived a command did so; 0 for nothing
	Output   string           `json:"output,omitempty"`      // the beginning and the end of what a command wrote that was tried out; no run keeps it
	Python   *PythonFacts     `json:"python,omitempty"`      // of a trial that an interpreter ran
	Failure  string           `json:"failure,omitempty"`     // why there is no measurement, in English; empty when there is
	Why      *message.Message `json:"why,omitempty"`         // the same, for other languages; nil when nobody can tell
}

// Fail takes a reason for which there is no measurement.
func (t *Trial) Fail(err error) {
	why := message.Of(err)
	t.Failure, t.Why = why.Text, nil
	if why.Key != "" {
		t.Why = &why
	}
}

// Reason tells why there is no measurement.
func (t Trial) Reason() message.Message {
	if t.Why == nil || t.Why.Text != t.Failure {
		return message.Message{Severity: message.Failure, Text: t.Failure}
	}
	return *t.Why
}

// OK reports whether the trial measured something.
func (t Trial) OK() bool { return t.Failure == "" }

// Imbalance returns how much longer the slowest worker ran than the average
// one: max/mean of the finish times, 1 when all finished together, and 0 when
// there is no finish time to go by.
func (t Trial) Imbalance() float64 {
	var sum, latest time.Duration
	for _, f := range t.Finish {
		sum += f
		latest = max(latest, f)
	}
	if sum == 0 {
		return 0
	}
	return float64(latest) * float64(len(t.Finish)) / float64(sum)
}
