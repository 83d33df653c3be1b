package python

import (
	"cmp"
	"slices"

	"parallelogram/core"
	"parallelogram/core/job"
	"parallelogram/core/message"
)

// Workload returns a function as a workload, whose tasks are its items.
func Workload(p core.Python) job.Workload {
	return job.Workload{Name: Name(p), Family: job.Users, About: Text(p), Sizing: job.Fixed, Checking: job.Reproduced}
}

// Name returns what a function is called in titles.
func Name(p core.Python) string { return cmp.Or(p.Function, "python") }

// Text names a function in full: "package.module:function(item)".
func Text(p core.Python) string {
	switch {
	case p.Each != "" && p.Module != "":
		return p.Module + ": " + p.Each
	case p.Each != "":
		return p.Each
	}
	return p.Module + ":" + p.Function
}

// Strategies are the ways to run a function, the baseline first.
func Strategies() []core.Strategy {
	return []core.Strategy{core.PythonSerial, core.PythonThread, core.PythonProcess, core.PythonInterpreter}
}

// Resolve fills in what a workload that is a function leaves open.
func Resolve(w core.Workload) (core.Workload, error) {
	w.Name, w.Tasks = Name(*w.Python), w.Python.Items.Count
	return w, Check(*w.Python)
}

// Check finds what is wrong with a function that can be told without an
// interpreter. The error is a *message.FieldError.
func Check(p core.Python) error {
	switch {
	case p.Function == "" && p.Each == "":
		return message.NewFieldError("python", "python.no-colon", "text", p.Module)
	case p.Items.Count < 1 && !Made(p.Items):
		return message.NewFieldError("items", "python.no-items")
	case p.Init != "" && p.Module == "":
		return message.NewFieldError("init", "python.init-alone", "function", p.Init)
	case p.Chunk < 0:
		return message.NewFieldError("chunk", "outside", "n", p.Chunk, "low", 1, "high", p.Items.Count)
	}
	return nil
}

// Compatible returns why a strategy cannot run a function; nil when it can.
func Compatible(s core.Strategy) error {
	if !slices.Contains(Strategies(), s) {
		return message.NewFieldError("strategies", "python.cannot", "strategy", s)
	}
	return nil
}
