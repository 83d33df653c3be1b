package workload

// All returns the workloads, simplest first.
func All() []Workload {
	return []Workload{primes, sha256sum, mandelbrot, sleep, amdahl, usl}
}
