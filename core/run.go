package core

import (
	"slices"
	"time"

	"parallelogram/core/message"
)

// Run is one execution of an experiment: what was asked, where, and every
// trial in the order of execution. A Run that crosses a border between
// packages or goroutines is a snapshot: nobody writes to what it holds.
type Run struct {
	Experiment Experiment // as it was run: tasks calibrated, counts resolved
	Host       Host
	Started    time.Time
	Finished   bool              // every planned trial was run
	Notices    []message.Message // what the reader of the numbers must know
	Trials     []Trial
}

// Measured returns the run without its probe and its floor: the trials that
// statistics of cells are made of.
func (r Run) Measured() Run {
	apart := func(t Trial) bool { return !t.Phase.Counts() }
	if slices.ContainsFunc(r.Trials, apart) {
		r.Trials = slices.DeleteFunc(slices.Clone(r.Trials), apart)
	}
	return r
}

// Of returns the trials of a cell that measured something, in order, without
// the probe and the floor.
func (r Run) Of(c Cell) []Trial {
	var list []Trial
	for _, t := range r.Measured().Trials {
		if t.Cell == c && t.OK() {
			list = append(list, t)
		}
	}
	return list
}

// Cells returns the cells that have at least one trial, failed ones included,
// in the order of the experiment's grid.
func (r Run) Cells() []Cell {
	seen := map[Cell]bool{}
	for _, t := range r.Trials {
		seen[t.Cell] = true
	}
	var cells []Cell
	for _, c := range r.Experiment.Cells() {
		if seen[c] {
			cells = append(cells, c)
		}
	}
	return cells
}

// Tasks returns into how many tasks the work is split: as the experiment says or,
// where a function of the user's makes the items, as the first trial that went well
// found. It is 0 where nobody knows.
func (r Run) Tasks() int {
	if n := r.Experiment.Workload.Tasks; n > 0 {
		return n
	}
	if i := slices.IndexFunc(r.Trials, Trial.OK); i >= 0 {
		return r.Trials[i].Tasks
	}
	return 0
}
