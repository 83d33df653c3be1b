package report

import (
	"slices"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/verdict"
)

// lockOfThreads says what the interpreter's lock does to threads, or that it does
// nothing that is seen; it is empty where the noise hides what keeps them.
func (a Answer) lockOfThreads() message.Message {
	switch cause, ok := a.CauseOf(core.PythonThread); {
	case !ok || cause.Code == verdict.Unresolved:
		return none
	case cause.Code == verdict.TurnTaking:
		return a.finding(cause)
	}
	return a.costs(verdict.TurnTaking)
}

// lockInPython says how long threads wait for the locks of a function, before what
// the interpreter's does.
func (a Answer) lockInPython() message.Message {
	i := slices.IndexFunc(a.Findings, func(f verdict.Finding) bool { return f.Code == verdict.LockWaits })
	if i >= 0 {
		return a.finding(a.Findings[i])
	}
	return a.lockOfThreads()
}

// extension names what turned an interpreter's lock on, as it warned; empty where
// it named none.
func (a Answer) extension(f verdict.Finding) string {
	if f.Code != verdict.GILTurnedOn || a.of == nil {
		return ""
	}
	for _, t := range a.of.Run.Trials {
		if t.Cell == f.Cell && t.Python != nil && t.Python.Free != nil && t.Python.Free.Module != "" {
			return t.Python.Free.Module
		}
	}
	return ""
}
