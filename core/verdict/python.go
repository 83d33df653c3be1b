package verdict

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/floats"

	"parallelogram/core"
	"parallelogram/core/stats"
)

// The findings about an interpreter, beside the causes.
const (
	IdleWorkers      Code = "idle-workers"      // a pool started fewer workers than asked, or some had nothing to do
	GILTurnedOn      Code = "gil-turned-on"     // somebody turned the lock of a free-threaded build on
	ProcessesBring   Code = "processes-bring"   // what processes reach where the lock holds threads back
	ProcessesUnknown Code = "processes-unknown" // nobody measured that
	WithoutGIL       Code = "without-gil"       // what threads reach in an interpreter whose lock is off
	WithoutUnknown   Code = "without-unknown"   // nobody measured that
	FasterElsewhere  Code = "faster-elsewhere"  // another interpreter's serial program is faster than this one's
)

// takesTurns reports whether the workers share a lock while they compute. Of an
// interpreter's threads that is known only of the trial: an extension can turn the
// lock on, and a build may have none.
func (s subject) takesTurns() bool {
	return s.experiment.TraitsOf(s.full.Strategy).TakesTurns && s.Median(stats.GIL, s.full) != 0
}

// held puts before numbers that the interpreter's lock was on while the threads
// ran, where it is known.
func (s subject) held(numbers []Number) []Number {
	trials := s.trials(stats.GIL, s.full)
	if on := floats.Sum(trials); s.takesTurns() && on > 0 {
		return append([]Number{number("gil", Share, on/float64(len(trials)))}, numbers...)
	}
	return numbers
}

// python tells what else there is to know of a Python function's run.
func (e *evidence) python(a *Answer, in Input) []Finding {
	if e.experiment.Workload.Python == nil {
		return nil
	}
	findings := slices.Concat(e.idleWorkers(a.Chosen), e.turnedOn())
	everyone := &evidence{in.Trials.Rounds(allVariants()), e.host, e.experiment}
	if cause, ok := a.CauseOf(core.PythonThread); ok && cause.Code == TurnTaking {
		findings = slices.Concat(findings, e.lockBeside(cause), e.processes(a, cause), everyone.withoutGIL(a, cause))
	}
	return append(findings, everyone.fastestInterpreter(a)...)
}

// idleWorkers tells where fewer workers ran a task than were asked for: of each
// strategy once, of the recommended cell before the one with the most workers.
func (e *evidence) idleWorkers(chosen core.Cell) (findings []Finding) {
	at := map[core.Strategy]core.Cell{}
	var order []core.Strategy
	for _, c := range e.BySize() {
		if !(e.Median(stats.Worked, c) < float64(c.Workers)) {
			continue
		}
		before, seen := at[c.Strategy]
		if !seen {
			order = append(order, c.Strategy)
		}
		if before != chosen || !seen {
			at[c.Strategy] = c
		}
	}
	for _, s := range order {
		numbers := []Number{number("worked", Count, e.Median(stats.Worked, at[s])), number("tasks", Count, e.Median(stats.Tasks, at[s]))}
		findings = append(findings, Finding{IdleWorkers, at[s], numbers})
	}
	return findings
}

// trials returns a measure of those trials of a cell that have it.
func (e *evidence) trials(m stats.Measure, c core.Cell) []float64 {
	return slices.DeleteFunc(slices.Clone(e.Column(m, c).Values()), math.IsNaN)
}

// turners are the measures by which it is known who turned the lock on.
var turners = []struct {
	name    string
	measure stats.Measure
}{{"bySwitch", stats.GILBySwitch}, {"byImport", stats.GILByImport}, {"byTask", stats.GILByTask}}

// turnedOn tells who turned the lock of a free-threaded build on while threads
// ran, in how many trials.
func (e *evidence) turnedOn() []Finding {
	for _, c := range e.of(core.PythonThread) {
		for _, by := range turners {
			trials := e.trials(by.measure, c)
			if n := floats.Sum(trials); n > 0 {
				return []Finding{{GILTurnedOn, c, []Number{number(by.name, Count, n), number("trials", Count, float64(len(trials)))}}}
			}
		}
	}
	return nil
}

// lockBeside tells of waits for locks of the function's own where the
// interpreter's is the cause.
func (e *evidence) lockBeside(cause Finding) []Finding {
	share := subject{evidence: e}.perWorkerTime("lockWait", stats.LockWait, cause.Cell)
	if !(share.CI.Low > lockShare) {
		return nil
	}
	return []Finding{{LockWaits, cause.Cell, []Number{share}}}
}

// processes tells what processes reach where threads take turns, unless it is they
// that are recommended.
func (e *evidence) processes(a *Answer, cause Finding) []Finding {
	if a.Chosen.Strategy == core.PythonProcess {
		return nil
	}
	cells := e.of(core.PythonProcess)
	if len(cells) == 0 {
		return []Finding{{ProcessesUnknown, cause.Cell, nil}}
	}
	best := e.fastest(cells)
	speedup, ok := e.Speedup(a.Base, best)
	if !ok {
		return []Finding{{ProcessesUnknown, cause.Cell, nil}}
	}
	return []Finding{{ProcessesBring, best, []Number{{"speedup", Times, speedup}}}}
}

// of returns the cells of a strategy that measured something.
func (e *evidence) of(s core.Strategy) []core.Cell {
	return slices.DeleteFunc(e.BySize(), func(c core.Cell) bool { return c.Strategy != s })
}
