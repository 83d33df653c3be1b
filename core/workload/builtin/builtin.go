// Package builtin is the work that comes with the program: real work whose
// behaviour is known, one file a workload.
//
// How to add one stands in core/workload. A task that computes calls
// [job.Env.Checkpoint] every 50–100 µs, see paced; one that waits does so in
// [job.Env.Blocking]. Its checksum is the same with any strategy, number of
// workers and order.
package builtin

import "parallelogram/core/job"

// All returns the workloads of this package: by family, simplest first.
func All() []job.Workload {
	return []job.Workload{
		primes, sha256sum, mandelbrot, fibonacci, matrix, pi, sorting, encoding,
		triad, chase, falseSharing,
		sleep, requests, files, mixed,
		counter, pipeline,
		ship,
		amdahl, usl, shape,
	}
}
