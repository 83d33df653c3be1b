package trial

import (
	"parallelogram/core"
	"parallelogram/core/command"
	"parallelogram/core/invocation"
	"parallelogram/core/python"
)

// interpret runs what the spec orders of a Python function. The interpreter, and
// with it all its workers, inherits the cores of this process. What hides from the
// group of the interpreter ends with it on Linux, and where the system does not tell
// whose it is goes on.
func interpret(spec Spec) (core.Trial, error) {
	order := python.Order{
		Python: *spec.Workload.Python, Cell: spec.Cell, Params: spec.Workload.Params, Warmup: spec.Warmup, Limit: spec.Limit,
		Once: spec.Stage == Try,
	}
	if python.Listed(order.Python.Items) {
		var err error
		if order.Items, err = command.Again(order.Python.Items, order.Python.Root); err != nil {
			return core.Trial{}, err
		}
	}
	if err := spec.pin(); err != nil {
		return core.Trial{}, err
	}
	defer invocation.EndAll()
	t, err := python.Run(order)
	t.Pinned = spec.pinned()
	return t, err
}
