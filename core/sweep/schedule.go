package sweep

import (
	"slices"
	"time"

	"parallelogram/core"
)

// maxFailures is how many failures in a row close a cell, or end calibration.
const maxFailures = 3

// schedule keeps account of every cell of a run: what is left to do, what it
// cost so far, how often it failed in a row.
type schedule struct {
	serial  time.Duration // of the serial program: measured, or hoped for
	copies  func(core.Cell) int
	waits   bool // the work is expected to wait, and to need no cores
	cells   []core.Cell
	twice   []core.Cell // of them, those that have a second trial in each planned and focus round
	entries map[core.Cell]*entry
	reserve int // rounds of confirmation to come, while their cells are not known
}

type entry struct {
	left     int // trials to come
	done     int
	cost     time.Duration // of the trials done, their whole processes
	failures int           // in a row
	closed   bool          // no trial will come any more
}

// newSchedule plans the probe, the rounds and the confirmation.
func newSchedule(p Plan) *schedule {
	e := p.Experiment
	l := &schedule{serial: e.Target, copies: copies(e), waits: p.Waits, cells: e.Cells(), twice: e.Twice(), entries: map[core.Cell]*entry{}, reserve: e.Confirm}
	for _, c := range l.cells {
		l.entries[c] = &entry{left: 1 + e.Rounds*l.trials(core.PhaseSweep, c)}
	}
	return l
}

// copies tells how much work a trial of a cell does, of the serial program's.
func copies(e core.Experiment) func(core.Cell) int {
	return func(c core.Cell) int {
		if e.TraitsOf(c.Strategy).Apart {
			return c.Workers
		}
		return e.Copies(c)
	}
}

// open reports whether the cell may have trials to come.
func (l *schedule) open(c core.Cell) bool { return !l.entries[c].closed }

// opened returns the cells that are open, in the order of the grid.
func (l *schedule) openCells() []core.Cell {
	var cells []core.Cell
	for _, c := range l.cells {
		if l.open(c) {
			cells = append(cells, c)
		}
	}
	return cells
}

// trials returns how many trials of a cell a round has.
func (l *schedule) trials(phase core.Phase, c core.Cell) int {
	if (phase == core.PhaseSweep || phase == core.PhaseFocus) && slices.Contains(l.twice, c) {
		return 2
	}
	return 1
}

// turns returns the turns of a round: one of each of the cells, and then those
// of the floor.
func (l *schedule) turns(phase core.Phase, cells []core.Cell) (turns []turn) {
	for _, c := range cells {
		turns = append(turns, turn{cell: c, phase: phase})
	}
	for _, c := range cells {
		if l.trials(phase, c) > 1 {
			turns = append(turns, turn{cell: c, phase: core.PhaseFloor})
		}
	}
	return turns
}

// plan sets how many rounds of the cells that are open are to come.
func (l *schedule) plan(phase core.Phase, cells []core.Cell, rounds int) {
	for _, c := range cells {
		if l.open(c) {
			l.entries[c].left = rounds * l.trials(phase, c)
		}
	}
}

// close gives a cell up.
func (l *schedule) close(c core.Cell) {
	a := l.entries[c]
	a.left, a.closed = 0, true
}

// record books a trial and reports whether it closed its cell.
func (l *schedule) record(t core.Trial) (closed bool) {
	a := l.entries[t.Cell]
	a.left--
	a.done++
	a.cost += t.Process
	a.failures++
	if t.OK() {
		a.failures = 0
	}
	if a.failures < maxFailures {
		return false
	}
	l.close(t.Cell)
	return true
}

// done and planned count trials.
func (l *schedule) done() (n int) {
	for _, a := range l.entries {
		n += a.done
	}
	return n
}

func (l *schedule) planned() int {
	n, _ := l.confirmation(l.reserve)
	for _, a := range l.entries {
		n += a.done + a.left
	}
	return n
}
