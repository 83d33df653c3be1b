package sweep

import (
	"time"

	"parallelogram/core"
)

// patience is how many failures in a row close a cell, or end calibration.
const patience = 3

// ledger keeps account of every cell of a run: what is left to do, what it
// cost so far, how often it failed in a row.
type ledger struct {
	serial   time.Duration // of the serial program: measured, or hoped for
	copies   func(core.Cell) int
	waits    bool // the work is expected to wait, and to need no cores
	cells    []core.Cell
	accounts map[core.Cell]*account
	reserve  int // rounds of confirmation to come, while their cells are not known
}

type account struct {
	left     int // trials to come
	done     int
	cost     time.Duration // of the trials done, their whole processes
	failures int           // in a row
	closed   bool          // no trial will come any more
}

// newLedger plans the probe, the rounds and the confirmation.
func newLedger(p Plan) *ledger {
	e := p.Experiment
	l := &ledger{serial: e.Target, copies: e.Copies, waits: p.Waits, cells: e.Cells(), accounts: map[core.Cell]*account{}, reserve: e.Confirm}
	for _, c := range l.cells {
		l.accounts[c] = &account{left: 1 + e.Rounds}
	}
	return l
}

// open reports whether the cell may have trials to come.
func (l *ledger) open(c core.Cell) bool { return !l.accounts[c].closed }

// opened returns the cells that are open, in the order of the grid.
func (l *ledger) opened() []core.Cell {
	var cells []core.Cell
	for _, c := range l.cells {
		if l.open(c) {
			cells = append(cells, c)
		}
	}
	return cells
}

// plan sets how many trials of each of the cells are to come, if it is open.
func (l *ledger) plan(cells []core.Cell, trials int) {
	for _, c := range cells {
		if l.open(c) {
			l.accounts[c].left = trials
		}
	}
}

// close gives a cell up.
func (l *ledger) close(c core.Cell) {
	a := l.accounts[c]
	a.left, a.closed = 0, true
}

// enter books a trial and reports whether it closed its cell.
func (l *ledger) enter(t core.Trial) (closed bool) {
	a := l.accounts[t.Cell]
	a.left--
	a.done++
	a.cost += t.Process
	a.failures++
	if t.OK() {
		a.failures = 0
	}
	if a.failures < patience {
		return false
	}
	l.close(t.Cell)
	return true
}

// done and planned count trials.
func (l *ledger) done() (n int) {
	for _, a := range l.accounts {
		n += a.done
	}
	return n
}

func (l *ledger) planned() int {
	n, _ := l.confirmation(l.reserve)
	for _, a := range l.accounts {
		n += a.done + a.left
	}
	return n
}
