package workload

import "slices"

// catalogue lists the workloads: by family, simplest first.
var catalogue = []Workload{
	primes, sha256sum, mandelbrot, fibonacci, matrix, pi, sorting, encoding,
	triad, chase, falseSharing,
	sleep, requests, files, mixed,
	counter, pipeline,
	ship,
	amdahl, usl, shape,
}

// All returns the workloads, by family and simplest first.
func All() []Workload { return slices.Clone(catalogue) }
