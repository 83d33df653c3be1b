package core

import (
	"errors"
	"fmt"
	"slices"
	"time"
)

// Bounds of what an experiment may ask for.
const (
	MaxWorkers = 1024             // more than any machine gains from; guards against slips of the finger
	MaxRounds  = 1000             // a day of trials of a minute
	MinTarget  = time.Millisecond // below it the clock and the scheduler are what is measured
	MaxTarget  = time.Hour
)

// Workload names the work whose scaling is measured.
type Workload struct {
	Name   string            `json:"name"`             // an entry of the catalogue in core/workload
	Params map[string]string `json:"params,omitempty"` // as written by the user: "64KiB", "1ms"; absent means the default
	Tasks  int               `json:"tasks,omitempty"`  // number of independent tasks; 0 asks the sweep to calibrate it
}

// Experiment is all that says what to measure.
type Experiment struct {
	Workload   Workload      `json:"workload"`
	Strategies []Strategy    `json:"strategies"`
	Workers    []int         `json:"workers"`   // worker counts, each 1..MaxWorkers
	Cores      []int         `json:"cores"`     // core counts, each at least 1
	Rounds     int           `json:"rounds"`    // how often each cell is run, 1..MaxRounds
	Target     time.Duration `json:"target_ns"` // serial runtime that calibration aims for
	Limit      time.Duration `json:"limit_ns"`  // time limit of one trial; 0 lets the sweep choose
	Seed       uint64        `json:"seed"`      // decides the order of the cells in every round
}

// Cells returns the grid of the experiment, each cell once, in a fixed order:
// by strategy as listed, then cores, then workers. The serial strategy has one
// cell, the baseline, whatever counts are asked for: more workers or cores
// would not change what it does.
func (e Experiment) Cells() []Cell {
	var cells []Cell
	add := func(c Cell) {
		if !slices.Contains(cells, c) {
			cells = append(cells, c)
		}
	}
	for _, s := range e.Strategies {
		if s == Serial {
			add(Baseline)
			continue
		}
		for _, cores := range e.Cores {
			for _, workers := range e.Workers {
				add(Cell{Strategy: s, Workers: workers, Cores: cores})
			}
		}
	}
	return cells
}

// Validate reports everything that is wrong with the numbers of the
// experiment, one [FieldError] each, joined. It does not know which workloads
// and strategies exist: their catalogues do.
func (e Experiment) Validate() error {
	return errors.Join(
		field("workload", e.Workload.Name != "", "choose a workload"),
		field("tasks", e.Workload.Tasks >= 0, "%d is negative; use 0 to have it calibrated", e.Workload.Tasks),
		field("strategies", len(e.Strategies) > 0, "choose at least one"),
		counts("workers", e.Workers, MaxWorkers),
		counts("cores", e.Cores, MaxCores),
		field("rounds", e.Rounds >= 1 && e.Rounds <= MaxRounds, "%d is outside 1 to %d", e.Rounds, MaxRounds),
		field("target", e.Target >= MinTarget && e.Target <= MaxTarget, "%v is outside %v to %v", e.Target, MinTarget, MaxTarget),
		field("limit", e.Limit >= 0, "%v is negative; use 0 to have it chosen", e.Limit),
	)
}

// FieldError says which field of an experiment is wrong, and why.
type FieldError struct {
	Field string // as on the command line: "workers"
	Why   string // what is wrong and what would do
}

func (e *FieldError) Error() string { return e.Field + ": " + e.Why }

// field returns a FieldError unless ok.
func field(name string, ok bool, why string, args ...any) error {
	if ok {
		return nil
	}
	return &FieldError{Field: name, Why: fmt.Sprintf(why, args...)}
}

// counts checks a list of worker or core counts.
func counts(name string, list []int, limit int) error {
	if len(list) == 0 {
		return field(name, false, "give at least one count, such as 1,2,4 or 1-8 or auto")
	}
	for _, n := range list {
		if err := checkCount(name, n, limit); err != nil {
			return err
		}
	}
	return nil
}

func checkCount(name string, n, limit int) error {
	return field(name, n >= 1 && n <= limit, "%d is outside 1 to %d", n, limit)
}
