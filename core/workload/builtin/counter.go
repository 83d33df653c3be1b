package builtin

import (
	"time"

	"parallelogram/core/job"
	"parallelogram/core/quantity"
)

// counter has all workers count in one place, guarded in one of the ways there
// are.
var counter = job.Workload{
	Name:     "counter",
	Family:   job.Sharing,
	About:    "Computes for itself, then counts in a place that all workers share, 50 times.",
	Expect:   "One worker at a time can hold the counter: with a share s of the time, at most 1/s times faster. Unguarded, or with a semaphore of more than one, counts get lost; atomic and sharded hold nothing.",
	Evenness: "even",
	Shares:   true,
	Params: []job.Param{
		{Name: "guard", Kind: job.Choice, Choices: guardNames(), Default: 2, About: "what keeps the workers apart; sharded gives each a counter of its own"},
		{Name: "work", Kind: job.Duration, Default: int64(8 * time.Microsecond), Max: int64(time.Millisecond), About: "about how long a worker computes between two counts"},
		{Name: "held", Kind: job.Duration, Default: int64(2 * time.Microsecond), Max: int64(time.Millisecond), About: "about how long it computes while it holds the guard, between reading the counter and writing it"},
		{Name: "reads", Kind: job.Percent, Max: quantity.WholePercent, About: "share of the times at which it only reads; rwmutex lets readers in together"},
		{Name: "permits", Kind: job.Count, Default: 1, Min: 1, Max: 1024, About: "how many workers the semaphore lets in; more than one guard nothing"},
	},
	Job: func(o job.Order) job.Job {
		work := counting{
			guard: guards[o.Int("guard")],
			work:  stepsFor(o.Int("work")),
			held:  stepsFor(o.Int("held")),
			reads: o.Share("reads"),
		}
		return job.Job{
			Tasks: o.Tasks,
			Needs: job.Needs{Words: wordsPerLine * o.Workers, Permits: o.Int("permits"), Room: 1},
			Task:  work.task,
			Lost:  func(words []uint64) int64 { return int64(o.Tasks*work.updates()) - int64(total(words)) },
		}
	},
}

// counts is how often a task counts or reads.
const counts = 50

// counting is the work of one task.
type counting struct {
	guard      guard
	work, held int     // steps before the guard is held and meanwhile
	reads      float64 // share of the counts
}

// updates returns how many of a task's counts are no reads.
func (c counting) updates() int { return counts - int(c.reads*counts) }

func (c counting) task(e job.Env, i int) uint64 {
	e.Checkpoint()
	words, reading, writing := e.Words(), c.guard.read(e), c.guard.write(e)
	hold := func() { compute(e, uint64(i), c.held) }
	for n := range counts {
		compute(e, uint64(i), c.work)
		if int(c.reads*float64(n+1)) > int(c.reads*float64(n)) {
			reading.Lock()
			c.guard.look(words)
			hold()
			reading.Unlock()
		} else {
			writing.Lock()
			c.guard.add(&words[c.guard.place(e)], hold)
			writing.Unlock()
		}
	}
	return uint64(i)
}
