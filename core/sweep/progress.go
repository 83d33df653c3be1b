package sweep

import "parallelogram/core"

// observe reports where the run is.
func (m *measurement) observe(phase Phase, c core.Cell) {
	if m.Observe == nil {
		return
	}
	p := Progress{
		Phase:   phase,
		Round:   m.round,
		Rounds:  m.run.Experiment.Rounds,
		Cell:    c,
		Done:    m.ledger.done(),
		Planned: m.ledger.planned(),
		Elapsed: m.Now().Sub(m.run.Started),
		Run:     m.snapshot(),
	}
	switch phase {
	case Calibrating:
		p.Left = max(0, calibrationCost(m.run.Experiment)-p.Elapsed) + m.ledger.left()
	case Measuring:
		p.Left = m.ledger.left()
	}
	m.Observe(p)
}
