package verdict

import (
	"parallelogram/core"
	"parallelogram/core/stats"
)

// Loss says what the time of a cell's workers went into, N workers for T
// seconds each, as shares of N·T that sum to 1:
//
//	Useful   = W / NT                      the CPU time that the work took in the base
//	Own      = O / NT                      what the base's worker did not compute: it waited, or was kept from a core
//	Inflated = (C − c − W) / NT            more CPU time for the same work
//	Startup  = NA / NT                     until all workers were ready
//	Waiting  = (N(T−A) − (C−c) − O) / NT   time not computed beyond that: idle, blocked, or kept from a core
//
// C is the CPU time, A the start-up. Useful + Own is the efficiency, T₁/NT,
// when the base starts no workers, as the serial program; what [Split] factors
// into idling and costlier work is the sum of the other three.
//
// Nobody counts how much of Own and Waiting other programs took: a worker that
// waits and one that is kept from its core use no CPU time alike.
//
// Nor does anybody count c, the CPU time spent during the start-up. It belongs to
// Startup, which is measured whole, and therefore to nothing else: c is what
// the cell computed beyond W, as far as the start-up has room for it, and at
// least what the rest of the time has no room for. An error in c moves a share
// between Inflated and Waiting, never more than Startup.
//
// A share below zero is a gain over the base: the work took less CPU time, or
// waited less. Waiting is below zero, too, where more CPUs computed than there
// are workers, as Go's garbage collector does.
type Loss struct {
	Cell                                    core.Cell
	Useful, Own, Inflated, Startup, Waiting float64
}

// Losses returns the losses of every cell of a run whose CPU time is known, in
// the order of the grid, from the medians over all rounds. Without the base's CPU
// time there are no losses.
func Losses(in Input) []Loss {
	e := in.whole()
	cell, ok := e.Base()
	if !ok || e.isElsewhere(cell) {
		return nil // the command's own time says nothing of what does the work
	}
	base := e.spending(cell)
	var list []Loss
	for _, c := range e.Cells() {
		if s := e.spending(c); base.known() && s.known() {
			l := base.loss(s)
			l.Cell = c
			list = append(list, l)
		}
	}
	return list
}

// spending is the time of a cell's workers in seconds, NaN where unknown.
type spending struct {
	time  float64 // N·T
	cpu   float64
	start float64 // N·A
}

func (e *evidence) spending(c core.Cell) spending {
	n := float64(c.Workers)
	return spending{n * e.Median(stats.Runtime, c), e.Median(stats.CPU, c), n * e.Median(stats.Startup, c)}
}

// known reports whether there is a time to share out. Work without any CPU
// time is work whose CPU time nobody measured.
func (s spending) known() bool {
	return s.time > 0 && s.cpu > 0 && s.start >= 0 && s.start <= s.time
}

// starting returns the CPU time of the start-up, for work that takes some.
func (s spending) starting(work float64) float64 {
	return min(s.start, max(0, s.cpu-work, s.cpu-(s.time-s.start)))
}

// loss shares out the time of a cell.
func (base spending) loss(s spending) Loss {
	work := base.cpu - base.starting(base.cpu)
	own := base.time - base.start - work
	computed := s.cpu - s.starting(work)
	return Loss{
		Useful:   work / s.time,
		Own:      own / s.time,
		Inflated: (computed - work) / s.time,
		Startup:  s.start / s.time,
		Waiting:  (s.time - s.start - computed - own) / s.time,
	}
}
