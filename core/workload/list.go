package workload

// list returns the workloads of this package: by family, simplest first.
func list() []Workload {
	return []Workload{
		primes, sha256sum, mandelbrot, fibonacci, matrix, pi, sorting, encoding,
		triad, chase, falseSharing,
		sleep, requests, files, mixed,
		counter, pipeline,
		ship,
		amdahl, usl, shape,
	}
}
