package builtin

import (
	"time"

	"parallelogram/core/job"
)

// pipeline has the workers make items and use items that others made, with a
// queue of a fixed length in between.
var pipeline = job.Workload{
	Name:     "pipeline",
	Family:   job.Sharing,
	About:    "Makes 100 items and puts them into a queue of limited length, and takes as many out, made by any worker, to use them.",
	Expect:   "CPU work that goes through one queue: expect it to scale with the cores as long as an item is far more work than its hand-over; a full or an empty queue makes workers wait.",
	Evenness: "even",
	Shares:   true,
	Params: []job.Param{
		{Name: "room", Kind: job.Count, Default: 64, Min: 1, Max: 65536, About: "items that the queue holds"},
		{Name: "make", Kind: job.Duration, Default: int64(3 * time.Microsecond), Max: int64(time.Millisecond), About: "about how long it takes to make an item"},
		{Name: "use", Kind: job.Duration, Default: int64(3 * time.Microsecond), Max: int64(time.Millisecond), About: "about how long it takes to use one"},
	},
	Job: func(o job.Order) job.Job {
		line := assembly{making: stepsFor(o.Int("make")), using: stepsFor(o.Int("use")), burst: burst(o.Int("room"), o.Workers)}
		return job.Job{Tasks: o.Tasks, Needs: job.Needs{Room: o.Int("room")}, Task: line.task}
	},
}

// items is how many a task makes and uses.
const items = 100

// assembly is the work of one task: it makes items and uses items, in bursts.
type assembly struct {
	making, using int // steps an item
	burst         int
}

// burst returns how many items a worker may put into a queue before it takes as
// many out, so that no arrangement of workers can block for ever.
//
// Let b be the burst, R ≥ 1 the room and N the workers, with N·(b−1) < R. Each
// worker repeats: put up to b items, then take as many as it has put. What a
// worker has put and not yet taken is never negative, and all of it together is
// what the queue holds. Now suppose that every worker which is not done waits.
// A worker that waits to take still has items to take, so the queue is not
// empty, and it does not wait: no worker waits to take. A worker that waits to
// put has put at most b−1 items of its burst, so the queue holds at most
// N·(b−1) items, fewer than R: it is not full, and no worker waits to put. So
// one of them goes on. It does not matter which worker has which tasks, nor in
// which order, nor how many tasks there are: between tasks a worker has nothing
// in the queue.
func burst(room, workers int) int { return min(items, 1+(room-1)/workers) }

func (a assembly) task(e job.Env, i int) (sum uint64) {
	e.Checkpoint()
	queue := e.Queue()
	for done := 0; done < items; done += a.burst {
		n := min(a.burst, items-done)
		for k := range n {
			item := uint64(i*items + done + k)
			queue.Put(compute(e, item, a.making))
		}
		for range n {
			sum += compute(e, queue.Take(), a.using)
		}
	}
	return sum
}
