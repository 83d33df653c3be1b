package sweep

import (
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
)

// Outlook is what a run will come to, as far as it can be told before anything
// is measured; see [Estimate] for what that rests on. Waiting for other programs
// to rest comes on top.
type Outlook struct {
	Time    time.Duration     // to the end of the confirmation
	Most    time.Duration     // when every round is added that there may be for narrower intervals, within the budget; Time or more
	Cells   int               // that are measured in every round
	Rounds  int               // planned ones that there is time for
	Notices []message.Message // what the plan changes and what the budget leaves out
}

// Foresee predicts a run by the same rules that the run goes by. Its error is
// that of [Plan].
func Foresee(e core.Experiment, h core.Host) (Outlook, error) {
	e, notices, err := Plan(e, h)
	if err != nil {
		return Outlook{}, err
	}
	m := Sweep{Host: h}.measurement(e, nil)
	begun := calibrationCost(e) + m.ledger.round(m.ledger.cells) // the probe is over by then
	m.Now = func() time.Time { return m.run.Started.Add(begun) }
	m.afford()
	for _, n := range m.run.Notices {
		if n.Severity != message.Info {
			notices = append(notices, n)
		}
	}
	m.ledger.plan(m.ledger.cells, m.last)
	more := time.Duration(max(0, maxRounds-m.last)) * m.ledger.round(m.ledger.cells)
	o := Outlook{Time: begun + m.ledger.left(), Cells: len(m.ledger.opened()), Rounds: m.last, Notices: notices}
	o.Most = o.Time
	if e.Width > 0 {
		o.Most += more
	}
	if e.Budget > 0 {
		o.Most = max(o.Time, min(o.Most, e.Budget))
	}
	return o, nil
}
