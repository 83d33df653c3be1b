package scene

import (
	"slices"

	"parallelogram/core"
)

// Function is the run of a Python function of 100 items on eight cores, by
// python-serial and the strategies that a scene has beside it. With a scene's
// variants, each is an interpreter of its name.
func Function(s Scene) core.Run {
	run := s.With(append([]core.Strategy{core.PythonSerial}, s.Strategies...)...).asFunction().Run()
	own := func(c core.Strategy) bool { return c == core.Serial || c == core.Goroutine }
	run.Experiment.Strategies = slices.DeleteFunc(run.Experiment.Strategies, own)
	run.Trials = slices.DeleteFunc(run.Trials, func(t core.Trial) bool { return own(t.Cell.Strategy) })
	run.Experiment.Base = core.Cell{Strategy: core.PythonSerial, Workers: 1, Cores: 1}
	run.Experiment.Workload = core.Workload{Name: "f", Tasks: 100, Python: &core.Python{
		Interpreter: "python3", Module: "m", Function: "f", Items: core.Items{From: "100", Count: 100},
	}}
	return run
}

// asFunction gives the scene the traits of an interpreter's strategies, and names
// the interpreters.
func (s Scene) asFunction() Scene {
	s.Traits = map[core.Strategy]core.Traits{
		core.PythonSerial:      {Single: true, Worker: "serial"},
		core.PythonThread:      {TakesTurns: true, Worker: "python-threads"},
		core.PythonProcess:     {Processes: true, Worker: "subprocesses"},
		core.PythonInterpreter: {Worker: "interpreters"},
	}
	s.Variants = slices.Clone(s.Variants)
	for i, v := range s.Variants {
		s.Variants[i].Params = map[string]string{core.InterpreterParam: v.Name}
	}
	return s
}

// Locked is work whose threads take turns under a lock, while processes share it
// without loss.
func Locked(c core.Cell, t *core.Trial) {
	if Linear(c, t); c.Strategy == core.PythonThread {
		Level(c, t)
	}
	t.Python = &core.PythonFacts{Worked: c.Workers, GIL: true, GILBefore: true}
}

// Unlocked is the same work in an interpreter whose lock is off.
func Unlocked(c core.Cell, t *core.Trial) {
	Linear(c, t)
	t.Python = &core.PythonFacts{Worked: c.Workers, Free: &core.Free{}}
}

// PythonThreads is a cell on eight cores.
func PythonThreads(n int) core.Cell {
	return core.Cell{Strategy: core.PythonThread, Workers: n, Cores: 8}
}

// PythonProcesses is a cell on eight cores.
func PythonProcesses(n int) core.Cell {
	return core.Cell{Strategy: core.PythonProcess, Workers: n, Cores: 8}
}
