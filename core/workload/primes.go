package workload

// primes counts primes by trial division. The divisors to try grow with the
// square root of the number, so later tasks are longer: a fixed split of the
// range would leave the first workers idle.
var primes = Workload{
	Name:     "primes",
	About:    "Counts the primes in one stretch of the whole numbers by trial division.",
	Expect:   "CPU work in uneven tasks: expect it to scale with the physical cores, because tasks are handed out as workers come free.",
	Evenness: "uneven",
	Params: []Param{{
		Name: "span", Kind: Count, Default: 1000, Min: 10, Max: 1_000_000,
		About: "how many whole numbers one task tests",
	}},
	prepare: func(o order) Job {
		span := o.Int("span")
		return Job{Tasks: o.tasks, Task: func(_ Env, i int) uint64 { return countPrimes(i*span, (i+1)*span) }}
	},
}

// countPrimes returns the number of primes in [low, high).
func countPrimes(low, high int) (count uint64) {
	for n := max(low, 2); n < high; n++ {
		if isPrime(n) {
			count++
		}
	}
	return count
}

func isPrime(n int) bool {
	if n%2 == 0 {
		return n == 2
	}
	for d := 3; d*d <= n; d += 2 {
		if n%d == 0 {
			return false
		}
	}
	return true
}
