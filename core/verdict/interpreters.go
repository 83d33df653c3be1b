package verdict

import (
	"slices"

	"parallelogram/core"
	"parallelogram/core/choice"
	"parallelogram/core/stats"
)

// withoutGIL tells what threads reach in the interpreter of another variant whose
// lock is off: against that one's serial program, and against this one's.
func (e *evidence) withoutGIL(a *Answer, cause Finding) []Finding {
	unknown := []Finding{{WithoutUnknown, cause.Cell, nil}}
	free := slices.DeleteFunc(e.of(core.PythonThread), func(c core.Cell) bool {
		return c.Variant == a.Base.Variant || e.Median(stats.GIL, c) != 0
	})
	if len(free) == 0 {
		return unknown
	}
	best := e.fastest(free)
	own, ok := e.Speedup(e.experiment.Baseline(best.Variant), best)
	here, both := e.Speedup(a.Base, best)
	if !ok || !both {
		return unknown
	}
	return []Finding{{WithoutGIL, best, []Number{{"speedup", Times, own}, {"here", Times, here}}}}
}

// fastestInterpreter compares the recommended cell with the serial program of
// another interpreter that runs it faster than this one's does.
func (e *evidence) fastestInterpreter(a *Answer) []Finding {
	fastest := a.Base
	for _, v := range e.experiment.Named() {
		base := e.experiment.Baseline(v.Name)
		if e.interpreter(v.Name) != e.interpreter(a.Base.Variant) && e.Has(base) && e.Faster(base, fastest) < 0 {
			fastest = base
		}
	}
	faster, ok := e.Speedup(a.Base, fastest)
	against, known := e.Speedup(fastest, a.Chosen)
	if fastest == a.Base || !ok || !known || !a.Floor.Tells(faster) {
		return nil
	}
	return []Finding{{FasterElsewhere, fastest, []Number{{"faster", Times, faster}, {"speedup", Times, against}}}}
}

// interpreter returns the one of a variant.
func (e *evidence) interpreter(variant string) string {
	w := e.experiment.WorkloadOf(variant)
	if path, own := w.Params[core.InterpreterParam]; own {
		return path
	}
	return w.Python.Interpreter
}

// allVariants are the rounds by which cells are chosen, of all variants at once.
func allVariants() stats.Part { return stats.Part{Phases: choice.Phases(), PerWork: true} }
