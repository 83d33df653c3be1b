package builtin

import (
	"sync/atomic"

	"parallelogram/core/job"
)

// falseSharing lets each worker count for itself, in words that lie next to
// each other or far apart. No worker ever looks at another's word, but a cache
// line can be written to by one core at a time.
var falseSharing = job.Workload{
	Name:     "falsesharing",
	Family:   job.Memory,
	About:    "Counts in a word of the worker's own, which may lie in the same cache line as the words of others.",
	Expect:   "Packed, the cores take the cache line from each other: expect several workers to be slower than one. Padded, expect it to scale with the cores.",
	Evenness: "even",
	Shares:   true,
	Params: []job.Param{
		{Name: "layout", Kind: job.Choice, Choices: []string{packed, padded}, About: "words of the workers next to each other (packed) or 128 bytes apart (padded)"},
		{Name: "updates", Kind: job.Count, Default: 20_000, Min: 10, Max: 100_000_000, About: "how often one task counts"},
	},
	Job: func(o job.Order) job.Job {
		updates, apart := o.Int("updates"), 1
		if o.Choice("layout") == padded {
			apart = wordsPerLine
		}
		return job.Job{
			Tasks: o.Tasks,
			Needs: job.Needs{Words: wordsPerLine * o.Workers},
			Task: func(e job.Env, i int) uint64 {
				count(e, &e.Words()[e.Worker()*apart], updates)
				return uint64(i)
			},
		}
	},
}

// The layouts.
const (
	packed = "packed"
	padded = "padded"
)

// wordsPerLine is how many words lie between two that share no cache line: 128
// bytes, which is a line of Apple's processors and two of Intel's and AMD's,
// whose prefetchers fetch them in pairs.
const wordsPerLine = 16

// counted is how many updates lie between two checkpoints: from 20 µs alone to
// 500 µs where others want the line.
const counted = 5000

func count(e job.Env, word *uint64, updates int) {
	for part := range paced(e, updates, counted) {
		for range part {
			atomic.AddUint64(word, 1)
		}
	}
}
