// Package verdict decides what a run says: which strategy should run the work,
// with how many workers, on how many cores, and what stops it from scaling
// further. It decides and has no words: core/report has.
//
// The recipe: [Judge] answers one variant of a run. The headline rests on the
// confirmation rounds alone, which took no part in choosing (see core/choice);
// every number of the [Answer] has its interval. core/analysis holds the answer
// beside all else that is known of a run.
//
// To add a cause, name its [Code] in finding.go, and write a file with a rule that
// returns the numbers by which the cause is found, or nothing:
//
//	const Swelling Code = "swelling" // takes more memory with more workers
//
//	// swelling holds when the largest process needs more than twice the memory that
//	// it needs in the base.
//	func swelling(s subject) []Number {
//		memory := s.derived("memory", Times, stats.Ratio, of(stats.PeakRSS, s.full), of(stats.PeakRSS, s.base))
//		if !(memory.CI.Low > 2) {
//			return nil
//		}
//		return append(s.factors(), memory)
//	}
//
// Put the rule in its place in the table of cause.go, {Swelling, swelling}, and
// its text into every file of assets/translations. The text may use each number
// by its name, that number's interval, and the cell's workers, cores and n, the
// number of its workers:
//
//	"finding.swelling": "With {{.workers}} it takes {{.memory}} [{{.memoryInterval}}] times the memory.",
//
// A second text, "title.swelling", makes it the title of charts of losses. Give it
// its place among the reasons in core/report/told.go. Nothing else is needed;
// tests ask for the texts, the place, and for a scene that shows the cause.
package verdict

import (
	"errors"
	"fmt"
	"slices"

	"parallelogram/core"
	"parallelogram/core/choice"
	"parallelogram/core/stats"
)

// Answer is what a run says. Times are in seconds; with weak scaling they are
// those of one worker's share of the work.
type Answer struct {
	choice.Choice
	Weak         bool           // the work grew with the workers: speed-ups are scaled ones
	Alone        bool           // no other cell was measured: there is nothing to compare
	Confirmed    bool           // the headline rests on rounds that took no part in choosing
	Rounds       int            // how many rounds it rests on
	Speedup      stats.Estimate // of the chosen cell over the base
	BaseTime     stats.Estimate
	Time         stats.Estimate  // of the chosen cell
	Pooled       stats.Estimate  // the speed-up from all rounds
	Gain         *stats.Estimate // what the next larger worker count adds: 0.02 for 2% less time; nil when there is none
	Smaller      *Peer           // the smallest cell not told apart from the chosen one; nil when all are
	Floor        stats.Floor     // no smaller difference is called one; zero when unknown
	Pace         stats.Pace      // of the rounds that cells were chosen by
	Doubted      bool            // the CPU times cannot have come of such a speed-up, and the machine was busy
	LastStep     *stats.Estimate // what the step to the chosen cell gained where no more workers were measured; nil elsewhere
	Knee         *core.Cell      // beyond it, workers cost more than they buy; nil when too few counts were measured
	Splits       []Split         // of the explained strategy's cells
	Scaling      *Scaling        // its law; nil when no parallel strategy was measured
	Serial       *stats.Estimate // serial share that its speed-up shows by itself (Karp and Flatt); nil below 2 workers
	Scaled       *stats.Estimate // with weak scaling: serial share of the time on all workers (Gustafson); nil otherwise
	Explained    core.Cell       // the cell that Serial, Scaled and the cause are about; zero when there is none
	Findings     []Finding       // the machine's doing first, then the cause, then what else
	Alternatives []Alternative   // the other parallel strategies
	Step         *Trade          // of a command: the chosen count instead of the next smaller one; nil where there is none
	Saving       *Trade          // of a command: the chosen count instead of a larger one that is not worth it; nil where there is none
	Unbound      *Trade          // the chosen cell instead of what would be chosen were everything allowed; nil where that is the same

	Traits map[core.Strategy]core.Traits // of the strategies that it speaks of
}

// Resolved reports whether there is a recommendation that stands clear of the
// noise: the base itself, or a cell that is faster than the base at the
// interval's lower end. What gives wrong results is not recommended.
func (a Answer) Resolved() bool {
	if _, wrong := a.Wrong(); wrong || a.Doubted {
		return false
	}
	return a.Chosen == a.Base || a.Floor.Tells(a.Speedup) && a.Speedup.Value > 1
}

// ErrTooFew says that a run cannot be answered yet, and what would do.
var ErrTooFew = errors.New("too few rounds to answer")

// ErrBarred says that a run has enough rounds, and that nothing that was measured
// may be recommended: see [choice.Barred].
var ErrBarred = errors.New("no cell may be recommended")

// lacking says why there is no choice.
func (e *evidence) lacking(barred func(core.Cell) bool) error {
	cells := e.Recommendable(e.BySize())
	enough := slices.ContainsFunc(cells, func(c core.Cell) bool { return e.Column(stats.Runtime, c).N() >= stats.MinRounds })
	if enough && !slices.ContainsFunc(cells, func(c core.Cell) bool { return !barred(c) }) {
		return ErrBarred
	}
	return fmt.Errorf("%w: it takes %d, and a cell that does not fail", ErrTooFew, stats.MinRounds)
}

// Judge answers a run. The error wraps [ErrTooFew] while the run holds too
// little, and [ErrBarred] where nothing may be recommended.
func Judge(in Input) (Answer, error) {
	explored := in.exploration()
	barred := choice.Barred(in.Run, in.Trials)
	chosen, ok := choice.Choose(explored.Rounds, barred)
	a := Answer{
		Choice: chosen, Weak: in.Run.Experiment.Weak, Traits: in.Run.Experiment.AllTraits(),
		Floor: explored.Floor(), Pace: explored.Pace(),
	}
	if !ok {
		return a, explored.lacking(barred)
	}
	a.Alone = len(explored.BySize()) == 1
	if err := a.headline(explored, in); err != nil {
		return a, err
	}
	if err := a.explain(explored); err != nil {
		return a, err
	}
	if a.hasRoom(in.Run.Tasks()) {
		a.LastStep = explored.lastStep(chosen)
	}
	a.Findings = slices.Concat(lost(in), redone(in), explored.drift(a.Chosen), a.Findings, failing(in), memoryFull(in))
	a.trades(in, explored)
	a.Doubted = a.found(Noisy) && explored.contradicted(a.Base, a.Chosen, a.Speedup)
	a.Alternatives = explored.alternatives(&a)
	a.Findings = append(a.Findings, explored.python(&a, in)...)
	return a, nil
}

// headline fills in the numbers that the answer opens with.
func (a *Answer) headline(explored *evidence, in Input) error {
	cells := []core.Cell{a.Base, a.Chosen}
	for _, other := range []*core.Cell{a.Next, a.Undecided} {
		if other != nil {
			cells = append(cells, *other)
		}
	}
	from := in.confirmation(cells...)
	if a.Confirmed = from.paired(a.Base, a.Chosen) >= stats.MinRounds; !a.Confirmed {
		from = explored
	}
	a.Rounds = from.paired(a.Base, a.Chosen)
	var ok bool
	if a.Speedup, ok = from.Speedup(a.Base, a.Chosen); !ok {
		return fmt.Errorf("%w: no round holds both %v and %v", ErrTooFew, a.Base, a.Chosen)
	}
	a.BaseTime, a.Time = from.Time(a.Base), from.Time(a.Chosen)
	a.Pooled, _ = in.whole(cells...).Speedup(a.Base, a.Chosen)
	a.Smaller = a.peer(explored, from)
	if a.Next != nil {
		gain, ok := from.saved(a.Chosen, *a.Next)
		if ok {
			a.Gain = &gain
		}
	}
	return nil
}

// paired returns the number of rounds that measured both cells.
func (e *evidence) paired(a, b core.Cell) int {
	return stats.Paired(e.Column(stats.Runtime, a), e.Column(stats.Runtime, b))
}

// saved estimates how much of the time of one cell another saves: 0.02 for 2%.
func (e *evidence) saved(from, to core.Cell) (stats.Estimate, bool) {
	return stats.Derive(func(m []float64) float64 { return 1 - m[1]/m[0] },
		e.Column(stats.Runtime, from), e.Column(stats.Runtime, to))
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
	e.Columns(stats.Runtime, cells...)
	e.Columns(stats.CPU, cells...)
	for _, c := range s.series {
		if split, ok := e.split(a.Base, c); ok {
			a.Splits = append(a.Splits, split)
		}
	}
	if knee, ok := e.knee(a.Base, s.series); ok {
		a.Knee = &knee
	}
	a.Explained, a.Findings = s.full, s.conditions()
	if s.overrules() {
		a.overrule(s)
		return nil
	}
	if e.experiment.Weak {
		a.Findings = slices.Concat(a.Findings, []Finding{s.cause(nil)}, s.ceiling(), s.oversubscription())
		a.Scaled = s.scaledSerial()
		return nil
	}
	if err := a.law(s); err != nil {
		return err
	}
	a.Findings = slices.Concat(a.Findings, []Finding{s.cause(a.Scaling)}, s.ceiling(), s.oversubscription())
	return nil
}

// law fits a law to the subject, and says what its speed-up shows by itself.
func (a *Answer) law(s subject) error {
	if serial, ok := s.serial(s.full); ok {
		a.Serial = &serial
	}
	fittable := s.fittable()
	if len(fittable) == 0 || a.found(CoarseClock) {
		return nil
	}
	law, err := s.fit(fittable)
	if err != nil {
		return fmt.Errorf("fitting a law to %s: %w", law.Strategy, err)
	}
	a.Scaling = &law
	return nil
}
