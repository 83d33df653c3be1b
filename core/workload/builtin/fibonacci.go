package builtin

import "parallelogram/core/job"

// fibonacci computes Fibonacci numbers by the recursion of their definition:
// the example with which most talks about Python's threads begin.
var fibonacci = job.Workload{
	Name:     "fibonacci",
	Family:   job.CPU,
	About:    "Computes a Fibonacci number by plain recursion.",
	Expect:   "Even CPU work, all of it function calls: expect it to scale with the physical cores, and not at all with threads that share an interpreter's lock.",
	Evenness: "even",
	Params: []job.Param{{
		Name: "n", Kind: job.Count, Default: 24, Min: 1, Max: 45,
		About: "which Fibonacci number; each next one takes 1.6 times as long",
	}},
	Job: func(o job.Order) job.Job {
		n := o.Int("n")
		return job.Job{Tasks: o.Tasks, Task: func(e job.Env, i int) uint64 { return fib(e, n) + uint64(i) }}
	},
}

// nimble is up to which Fibonacci number there is no checkpoint inside: its
// 21 891 calls take about 50 µs.
const nimble = 20

func fib(e job.Env, n int) uint64 {
	if n <= nimble {
		e.Checkpoint()
		return plainFib(n)
	}
	return fib(e, n-1) + fib(e, n-2)
}

func plainFib(n int) uint64 {
	if n < 2 {
		return uint64(n)
	}
	return plainFib(n-1) + plainFib(n-2)
}
