package workload

import (
	"slices"

	"parallelogram/core/job"
	"parallelogram/core/workload/builtin"
)

// catalogue lists the workloads: by family, simplest first.
var catalogue = builtin.All()

// All returns the workloads, by family and simplest first.
func All() []job.Workload { return slices.Clone(catalogue) }
