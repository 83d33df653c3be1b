package workload

import "slices"

// catalogue lists the workloads: by family, simplest first.
var catalogue = list()

// All returns the workloads, by family and simplest first.
func All() []Workload { return slices.Clone(catalogue) }
