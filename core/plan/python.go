package plan

import (
	"slices"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/python"
	"parallelogram/core/python/interpreter"
)

// Python proposes the experiment for a Python function on a host, by an interpreter
// or by several, each of which is a variant then, with its own baseline.
func Python(h core.Host, p core.Python, by ...interpreter.Interpreter) core.Experiment {
	e := Default(h)
	e.Cores = []int{h.Cores()}
	e.Strategies = []core.Strategy{core.PythonSerial, core.PythonThread, core.PythonProcess}
	if len(by) > 0 {
		p.Interpreter = by[0].Path
		if !slices.ContainsFunc(by, func(i interpreter.Interpreter) bool { return !i.Subinterpreters }) {
			e.Strategies = append(e.Strategies, core.PythonInterpreter)
		}
	}
	if len(by) > 1 {
		e.Variants = variants(by)
	}
	e.Workload = core.Workload{Name: python.Name(p), Python: &p}
	return e
}

// interpreted finds that no interpreter was found for a function. The error is a
// *message.FieldError.
func interpreted(w core.Workload) error {
	if w.Python != nil && w.Python.Interpreter == "" && w.Params[core.InterpreterParam] == "" {
		return message.NewFieldError("interpreter", "python.none")
	}
	return nil
}

// variants names each interpreter by what it is, and by where it is, too, if others
// are the same.
func variants(by []interpreter.Interpreter) (all []core.Variant) {
	named := map[string]int{}
	for _, i := range by {
		named[i.Name]++
	}
	for _, i := range by {
		name := i.Name
		if named[name] > 1 {
			name = i.String()
		}
		all = append(all, core.Variant{Name: name, Params: map[string]string{core.InterpreterParam: i.Path}})
	}
	return all
}
