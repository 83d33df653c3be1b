package builtin

import "parallelogram/core/job"

// primes counts primes by trial division. The divisors to try grow with the
// square root of the number, so later tasks are longer: a fixed split of the
// range would leave the first workers idle.
var primes = job.Workload{
	Name:     "primes",
	Family:   job.CPU,
	About:    "Counts the primes in one stretch of the whole numbers by trial division.",
	Expect:   "Uneven CPU work: expect it to scale with the physical cores.",
	Evenness: "uneven",
	Params: []job.Param{{
		Name: "span", Kind: job.Count, Default: 1000, Min: 10, Max: 1_000_000,
		About: "whole numbers that one task tests",
	}},
	Job: func(o job.Order) job.Job {
		span := o.Int("span")
		return job.Job{Tasks: o.Tasks, Task: func(e job.Env, i int) uint64 { return countPrimes(e, i*span, (i+1)*span) }}
	},
}

// divisions is how many lie between two checkpoints.
const divisions = 15_000

// countPrimes returns the number of primes in [low, high).
func countPrimes(e job.Env, low, high int) (count uint64) {
	pace := newPace(e, divisions)
	for n := max(low, 2); n < high; n++ {
		prime, tried := divide(n)
		if prime {
			count++
		}
		pace.add(tried)
	}
	return count
}

// divide reports whether n, at least 2, is prime, and how many divisors it
// tried to learn that.
func divide(n int) (prime bool, tried int) {
	if n%2 == 0 {
		return n == 2, 1
	}
	d := 3
	for ; d*d <= n; d += 2 {
		if n%d == 0 {
			return false, d / 2
		}
	}
	return true, d / 2
}
