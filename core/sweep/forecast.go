package sweep

import (
	"slices"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
)

// Forecast is what a run will come to, as far as it can be told before anything
// is measured. It assumes that the serial program takes the target time and that
// every cell scales ideally, with the smaller of its workers and cores; that each
// trial does its work twice, once to warm up; and a fixed overhead for each
// process. Work that scales worse takes longer. Waiting for other programs to rest
// comes on top.
type Forecast struct {
	Time    time.Duration     // of calibration, probe, planned rounds and confirmation
	Most    time.Duration     // when every round is added that there may be for narrower intervals, within the budget; Time or more
	Cells   int               // that are measured in every round
	Rounds  int               // planned ones that there is time for
	Notices []message.Message // what the plan changes and what the budget leaves out
}

// Forecast predicts a run by the same rules that the run goes by.
func (p Plan) Forecast(h core.Host) Forecast {
	m := Sweep{Host: h}.measurement(p, nil)
	begun := p.calibrationCost() + m.schedule.round(core.PhaseProbe, m.schedule.cells) // the probe is over by then
	m.clock.spent = begun
	m.afford()
	notices := slices.Clone(p.Notices)
	for _, n := range m.run.Notices {
		if n.Severity != message.Info {
			notices = append(notices, n)
		}
	}
	m.schedule.plan(core.PhaseSweep, m.schedule.cells, m.last)
	more := time.Duration(max(0, maxRounds-m.last)) * m.schedule.round(core.PhaseSweep, m.schedule.cells)
	f := Forecast{Time: begun + m.schedule.left(), Cells: len(m.schedule.openCells()), Rounds: m.last, Notices: notices}
	f.Most = f.Time
	if p.Experiment.Width > 0 {
		f.Most += more
	}
	if budget := p.Experiment.Budget; budget > 0 {
		f.Most = max(f.Time, min(f.Most, budget))
	}
	return f
}
