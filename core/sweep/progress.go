package sweep

import (
	"time"

	"parallelogram/core"
)

// Phase says what a sweep is doing.
type Phase string

// The phases, in order; Waiting comes before each round.
const (
	Calibrating Phase = "calibrating" // the serial program, until the size of the work is settled
	Probing     Phase = "probing"     // every cell once, to learn what a round costs
	Waiting     Phase = "waiting"     // for other programs to rest
	Measuring   Phase = "measuring"   // the planned rounds
	Focusing    Phase = "focusing"    // more rounds of some cells, for narrower intervals
	Confirming  Phase = "confirming"  // fresh rounds of the cells that the answer is about
	Done        Phase = "done"
)

// phases says what a sweep is doing while it runs trials.
var phases = map[core.Phase]Phase{
	core.PhaseProbe: Probing, core.PhaseSweep: Measuring, core.PhaseFocus: Focusing, core.PhaseConfirm: Confirming,
}

// Progress is a snapshot of a sweep under way.
type Progress struct {
	Phase         Phase
	Round, Rounds int           // round under way, and the last one decided on; they count on from phase to phase; Round is 0 before the first
	Cell          core.Cell     // cell under way
	Done, Planned int           // trials since calibration, failed ones included; closing a cell shrinks the plan, deciding on focus rounds extends it
	Elapsed, Left time.Duration // Left is an estimate, confirmation included; 0 when there is nothing left
	Run           core.Run      // everything measured so far
}

// observe reports where the run is.
func (m *measurement) observe(phase Phase, c core.Cell) {
	if m.Observe == nil {
		return
	}
	p := Progress{
		Phase:   phase,
		Round:   m.round,
		Rounds:  m.last,
		Cell:    c,
		Done:    m.schedule.done(),
		Planned: m.schedule.planned(),
		Elapsed: m.elapsed(),
		Run:     m.snapshot(),
	}
	switch waits := m.last - m.round + m.schedule.reserve; phase {
	case Calibrating:
		p.Left = max(0, m.plan.calibrationCost()-p.Elapsed) + m.schedule.left()
	case Waiting:
		p.Left = m.schedule.left() + m.clock.waits(waits+1)
	case Done:
	default:
		p.Left = m.schedule.left() + m.clock.waits(waits)
	}
	m.Observe(p)
}
