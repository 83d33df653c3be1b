// Package verdict answers what a run was made for: which strategy should run
// the work, with how many workers, on how many cores, and what stops it from
// scaling further.
//
// The recipe:
//
//  1. [Choose] picks cells while a run is under way, so that a sweep knows
//     which to confirm.
//  2. [Judge] answers from the whole run. The headline rests on the
//     confirmation rounds alone, which took no part in choosing.
//  3. [Answer.Sentences] says it in plain words, in English or, through their
//     keys, in any language; every number in them is in the Answer, with its
//     interval.
//
// A finding says "consistent with" unless a counter shows the cause. "Not
// resolved" is an answer, too.
package verdict

import (
	"errors"
	"fmt"

	"parallelogram/core"
	"parallelogram/core/stats"
)

// Answer is what a run says. Times are in seconds; with weak scaling they are
// those of one worker's share of the work.
type Answer struct {
	Choice
	Weak      bool           // the work grew with the workers: speed-ups are scaled ones
	Alone     bool           // no other cell was measured: there is nothing to compare
	Confirmed bool           // the headline rests on rounds that took no part in choosing
	Rounds    int            // how many rounds it rests on
	Speedup   stats.Estimate // of the chosen cell over the base
	BaseTime  stats.Estimate
	Time      stats.Estimate  // of the chosen cell
	Pooled    stats.Estimate  // the speed-up from all rounds
	Gain      *stats.Estimate // what the next larger worker count adds: 0.02 for 2% less time; nil when there is none
	Fewer     *Peer           // the smallest cell not told apart from the chosen one; nil when all are
	Edge      *stats.Estimate // what the step to the chosen cell gained where no more workers were measured; nil elsewhere
	Knee      *core.Cell      // beyond it, workers cost more than they buy; nil when too few counts were measured
	Splits    []Split         // of the explained strategy's cells
	Scaling   *Scaling        // its law; nil when no parallel strategy was measured
	Serial    *stats.Estimate // serial share that its speed-up shows by itself (Karp and Flatt); nil below 2 workers
	Findings  []Finding       // the machine's doing first, then the cause, then what else
	Rivals    []Rival         // the other parallel strategies
	Scaled    *stats.Estimate // with weak scaling: serial share of the time on all workers (Gustafson); nil otherwise
	explained core.Cell       // the cell that Serial, Scaled and the cause are about
}

// Resolved reports whether there is a recommendation that stands clear of the
// noise: the base itself, or a cell that is faster than the base at the
// interval's lower end. What gives wrong results is not recommended.
func (a Answer) Resolved() bool {
	if _, wrong := a.wrong(); wrong {
		return false
	}
	return a.Chosen == a.Base || a.Speedup.CI.Confidence > 0 && a.Speedup.CI.Low > 1
}

// ErrTooFew says that a run cannot be answered yet, and what would do.
var ErrTooFew = errors.New("too few rounds to answer")

// Judge answers a run. The error wraps [ErrTooFew] while the run holds too
// little.
func Judge(run core.Run) (Answer, error) {
	explored := newEvidence(exploration(run))
	choice, ok := explored.choose()
	if !ok {
		return Answer{Choice: choice}, fmt.Errorf("%w: it takes %d, and a cell that does not fail", ErrTooFew, stats.MinRounds)
	}
	a := Answer{Choice: choice, Weak: run.Experiment.Weak, Alone: len(explored.bySize()) == 1, Fewer: explored.fewer(choice)}
	if err := a.headline(explored, run); err != nil {
		return a, err
	}
	if err := a.explain(explored); err != nil {
		return a, err
	}
	if a.hasRoom() {
		a.Edge = explored.edge(choice)
	}
	a.Findings = append(lost(run), a.Findings...)
	a.Rivals = explored.rivals(&a, run.Experiment.Strategies)
	return a, nil
}

// headline fills in the numbers that the answer opens with.
func (a *Answer) headline(explored *evidence, run core.Run) error {
	cells := []core.Cell{a.Base, a.Chosen}
	if a.Next != nil {
		cells = append(cells, *a.Next)
	}
	run = about(run, cells...)
	from := newEvidence(confirmation(run))
	a.Rounds = stats.Paired(from.column(runtimeOf, a.Base), from.column(runtimeOf, a.Chosen))
	a.Confirmed = a.Rounds >= stats.MinRounds
	if !a.Confirmed {
		from = explored
		a.Rounds = stats.Paired(from.column(runtimeOf, a.Base), from.column(runtimeOf, a.Chosen))
	}
	var ok bool
	if a.Speedup, ok = from.speedup(a.Base, a.Chosen); !ok {
		return fmt.Errorf("%w: no round holds both %v and %v", ErrTooFew, a.Base, a.Chosen)
	}
	a.BaseTime, a.Time = from.time(a.Base), from.time(a.Chosen)
	a.Pooled, _ = newEvidence(part(run, "", core.PhaseSweep, core.PhaseFocus, core.PhaseConfirm)).speedup(a.Base, a.Chosen)
	if a.Next != nil {
		gain, ok := stats.Derive(func(m []float64) float64 { return 1 - m[1]/m[0] },
			from.column(runtimeOf, a.Chosen), from.column(runtimeOf, *a.Next))
		if ok {
			a.Gain = &gain
		}
	}
	return nil
}

// explain says why.
func (a *Answer) explain(e *evidence) error {
	s, ok := e.explained(a.Choice)
	if !ok {
		return nil
	}
	if a.Alone {
		a.Findings = s.conditions()
		return nil
	}
	cells := append([]core.Cell{a.Base}, s.series...)
	e.together(runtimeOf, cells...)
	e.together(cpuOf, cells...)
	for _, c := range s.series {
		if split, ok := e.split(a.Base, c); ok {
			a.Splits = append(a.Splits, split)
		}
	}
	if knee, ok := e.knee(a.Base, s.series); ok {
		a.Knee = &knee
	}
	a.Findings = append(append(s.conditions(), s.cause()), s.oversubscription()...)
	a.explained = s.full
	if e.weak {
		a.Scaled = s.scaledSerial()
		return nil
	}
	if serial, ok := s.serial(s.full); ok {
		a.Serial = &serial
	}
	fittable := s.fittable()
	if len(fittable) == 0 {
		return nil
	}
	law, err := e.law(fittable)
	if err != nil {
		return fmt.Errorf("fitting a law to %s: %w", law.Strategy, err)
	}
	a.Scaling = &law
	return nil
}
