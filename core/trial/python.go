package trial

import (
	"parallelogram/core"
	"parallelogram/core/python"
)

// interpret runs what the spec orders of a Python function. The interpreter, and
// with it all its workers, inherits the cores of this process.
func interpret(spec Spec) (core.Trial, error) {
	if err := spec.pin(); err != nil {
		return core.Trial{}, err
	}
	t, err := python.Run(*spec.Workload.Python, spec.Cell, spec.Workload.Params, spec.Warmup)
	t.Pinned = spec.pinned()
	return t, err
}
