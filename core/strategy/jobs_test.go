package strategy

import (
	"encoding/binary"
	"os"
	"sync/atomic"
	"time"

	"parallelogram/core"
	"parallelogram/core/job"
)

// testJobs are the jobs of these tests, by name, so that worker processes find
// them too.
var testJobs = map[string]func(tasks, workers int) job.Job{
	"empty":     emptyJob,
	"sharing":   sharingJob,
	"dying":     dyingJob,
	"freight":   freightJob,
	"locking":   lockingJob,
	"computing": computingJob,
	"readied":   readiedJob,
	"printing":  printingJob,
	"panicking": panickingJob,
	"meeting-mutex": meetingJob(1, func(e job.Env) func() {
		e.Mutex().Lock()
		return e.Mutex().Unlock
	}),
	"meeting-writer": meetingJob(1, func(e job.Env) func() {
		e.RWMutex().Lock()
		return e.RWMutex().Unlock
	}),
	"meeting-semaphore": meetingJob(rooms, func(e job.Env) func() {
		e.Semaphore().Acquire()
		return e.Semaphore().Release
	}),
	"parcels": func(tasks, _ int) job.Job { return payloadJob(tasks, 1000, 700) },
	"crates":  func(tasks, _ int) job.Job { return payloadJob(tasks, chunkBytes+1, chunkBytes/3) },
	"orders":  func(tasks, _ int) job.Job { return payloadJob(tasks, 8, 0) },
	"reports": func(tasks, _ int) job.Job { return payloadJob(tasks, 0, 70_000) },
}

func testWork(name string, tasks, workers int) Work {
	return Work{Workload: core.Workload{Name: name, Tasks: tasks}, Job: testJobs[name](tasks, workers), Workers: workers}
}

// emptyJob does nothing, to see what handing out costs.
func emptyJob(tasks, _ int) job.Job {
	return job.Job{Tasks: tasks, Task: func(_ job.Env, i int) uint64 { return uint64(i) }}
}

func emptyWork(tasks, workers int) Work { return testWork("empty", tasks, workers) }

// readiedJob adds up the tasks whose worker had got ready.
func readiedJob(tasks, workers int) job.Job {
	ready := make([]atomic.Int32, workers)
	return job.Job{
		Tasks: tasks,
		Ready: func(e job.Env) { ready[e.Worker()].Store(1) },
		Task:  func(e job.Env, _ int) uint64 { return uint64(ready[e.Worker()].Load()) },
	}
}

// The words of sharingJob.
const (
	underMutex = iota
	underWriter
	torn   // readers that saw the two words of a writer differ
	twin   // written freely with underWriter
	inside // workers in the semaphore
	crowds // how often there were too many
	taken  // sum of the items taken
	spare
)

const rooms = 2 // of the semaphore and the queue

// sharingJob counts in shared memory in every way that there is. What it counts
// is right only if each lock locks out every other worker.
func sharingJob(tasks, workers int) job.Job {
	return job.Job{
		Tasks: tasks,
		Needs: job.Needs{Words: spare, Permits: rooms, Room: max(rooms, workers)},
		Task: func(e job.Env, i int) uint64 {
			shareMutex(e)
			shareRW(e, i)
			shareSemaphore(e)
			e.Queue().Put(uint64(i)) // there is room for one of each worker
			atomic.AddUint64(&e.Words()[taken], e.Queue().Take())
			return uint64(i)
		},
		Lost: func(words []uint64) int64 {
			missing := int64(tasks) - int64(words[underMutex]) + int64(tasks) - int64(words[underWriter])
			unlike := int64(tasks*(tasks-1)/2) - int64(words[taken])
			return missing + unlike + int64(words[torn]) + int64(words[crowds])
		},
	}
}

func shareMutex(e job.Env) {
	e.Mutex().Lock()
	e.Words()[underMutex]++
	e.Mutex().Unlock()
}

func shareRW(e job.Env, i int) {
	words, lock := e.Words(), e.RWMutex()
	lock.Lock()
	words[underWriter]++
	words[twin] = words[underWriter]
	lock.Unlock()
	lock.RLock()
	if words[underWriter] != words[twin] {
		atomic.AddUint64(&words[torn], 1)
	}
	lock.RUnlock()
}

func shareSemaphore(e job.Env) {
	words := e.Words()
	e.Semaphore().Acquire()
	if atomic.AddUint64(&words[inside], 1) > rooms {
		atomic.AddUint64(&words[crowds], 1)
	}
	e.Checkpoint()
	atomic.AddUint64(&words[inside], ^uint64(0))
	e.Semaphore().Release()
}

// The words of meetingJob.
const (
	come = iota // tasks that have come to the door
	gone        // tasks that have left
	within
	tooMany
	places
)

// meetingJob has tasks meet at a door that lets in so many: who is inside stays
// until one more has come than may be, and a while for it to get in if nothing
// keeps it out. Each worker may have but one task at a time, and there must be
// more workers than are let in: others would wait for their own next task.
func meetingJob(room uint64, enter func(job.Env) (leave func())) func(tasks, workers int) job.Job {
	const while = time.Millisecond
	return func(tasks, _ int) job.Job {
		return job.Job{
			Tasks: tasks,
			Needs: job.Needs{Words: places, Permits: rooms},
			Task: func(e job.Env, i int) uint64 {
				words := e.Words()
				atomic.AddUint64(&words[come], 1)
				leave := enter(e)
				if atomic.AddUint64(&words[within], 1) > room {
					atomic.AddUint64(&words[tooMany], 1)
				}
				for atomic.LoadUint64(&words[come]) < min(uint64(tasks), atomic.LoadUint64(&words[gone])+room+1) {
					time.Sleep(while) // the others are processes that start
				}
				time.Sleep(while)
				atomic.AddUint64(&words[within], ^uint64(0))
				atomic.AddUint64(&words[gone], 1)
				leave()
				return uint64(i)
			},
			Lost: func(words []uint64) int64 { return int64(words[tooMany]) },
		}
	}
}

// dyingJob ends the process of whoever has the first task, lock in hand. The
// others want that lock for ever.
func dyingJob(tasks, _ int) job.Job {
	return job.Job{Tasks: tasks, Task: func(e job.Env, i int) uint64 {
		for {
			e.Mutex().Lock()
			if i == 0 {
				os.Exit(5)
			}
			e.Mutex().Unlock()
		}
	}}
}

// payloadJob sends numbers there and their doubles back, in the first bytes of
// each task and, if they fit, in the last.
func payloadJob(tasks, in, out int) job.Job {
	put := func(to []byte, n uint64) {
		if len(to) >= 8 {
			binary.LittleEndian.PutUint64(to, n)
			binary.LittleEndian.PutUint64(to[len(to)-8:], n)
		}
	}
	get := func(from []byte, n uint64) uint64 {
		if len(from) == 0 {
			return n
		}
		first, last := binary.LittleEndian.Uint64(from), binary.LittleEndian.Uint64(from[len(from)-8:])
		if first != last {
			return 1 << 60
		}
		return first
	}
	return job.Job{Tasks: tasks, Payload: &job.Payload{
		In:    in,
		Out:   out,
		Load:  func(i int, in []byte) { put(in, uint64(i)) },
		Run:   func(_ job.Env, i int, in, out []byte) { put(out, 2*get(in, uint64(i))) },
		Check: func(i int, out []byte) uint64 { return get(out, 2*uint64(i)) },
	}}
}
