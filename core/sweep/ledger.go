package sweep

import (
	"math"
	"time"

	"parallelogram/core"
)

// patience is how many failures in a row close a cell, or end calibration.
const patience = 3

// ledger keeps account of every cell of a run: what is left to do, what it
// cost so far, how often it failed in a row.
type ledger struct {
	serial   time.Duration // of the serial program: measured, or hoped for
	cells    []core.Cell
	accounts map[core.Cell]*account
}

type account struct {
	left     int // trials to come
	done     int
	cost     time.Duration // of the trials done, their whole processes
	failures int           // in a row
}

func newLedger(e core.Experiment) *ledger {
	l := &ledger{serial: e.Target, cells: e.Cells(), accounts: map[core.Cell]*account{}}
	for _, c := range l.cells {
		l.accounts[c] = &account{left: e.Rounds}
	}
	return l
}

// open reports whether the cell has trials to come.
func (l *ledger) open(c core.Cell) bool { return l.accounts[c].left > 0 }

// enter books a trial and reports whether it closed its cell.
func (l *ledger) enter(t core.Trial, cost time.Duration) (closed bool) {
	a := l.accounts[t.Cell]
	a.left--
	a.done++
	a.cost += cost
	a.failures++
	if t.OK() {
		a.failures = 0
	}
	if a.failures < patience {
		return false
	}
	a.left = 0
	return true
}

// done and planned count trials.
func (l *ledger) done() (n int) {
	for _, a := range l.accounts {
		n += a.done
	}
	return n
}

func (l *ledger) planned() (n int) {
	for _, a := range l.accounts {
		n += a.done + a.left
	}
	return n
}

// left predicts the time of the trials to come: by what the cell's trials took
// so far, or else ideally. More than 146 years is 146 years, which
// leaves room to add to it.
func (l *ledger) left() (sum time.Duration) {
	for c, a := range l.accounts {
		each := idealCost(c, l.serial)
		if a.done > 0 {
			each = a.cost / time.Duration(a.done)
		}
		if sum += time.Duration(a.left) * each; sum < 0 {
			return math.MaxInt64 / 2
		}
	}
	return sum
}
