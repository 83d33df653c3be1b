package builtin

import (
	"sync"
	"testing"

	"parallelogram/core/job"
)

// guarded returns the job of the counter with a guard that is held for a while.
func guarded(t *testing.T, guard string, tasks, workers int, more ...string) job.Job {
	t.Helper()
	params := map[string]string{"guard": guard, "work": "0s", "held": "1us"}
	for i := 0; i < len(more); i += 2 {
		params[more[i]] = more[i+1]
	}
	return prepared(t, "counter", tasks, workers, params)
}

// at has something done once, while the worker computes with the guard held:
// at its checkpoint number n.
func (h *hand) at(n int, do func()) {
	h.meanwhile = func() {
		if h.checkpoints == n {
			do()
		}
	}
}

// firstHold is the checkpoint at which a task of guarded holds its guard first.
const firstHold = 2

// A worker that counts 50 times while another one is between reading and
// writing loses all 50, if nothing keeps it out.
func TestUnguardedCountsGetLost(t *testing.T) {
	for guard, want := range map[string]int64{"none": counts, "atomic": 0, "sharded": 0} {
		job := guarded(t, guard, 2, 2)
		team := hands(job, 2)
		team[0].at(firstHold, func() { job.Task(team[1], 1) })
		job.Task(team[0], 0)
		if team[1].checkpoints == 0 {
			t.Fatal("the other worker did not come in between")
		}
		if lost := job.Lost(team[0].words); lost != want {
			t.Errorf("%s: %d counts lost, want %d", guard, lost, want)
		}
	}
}

func TestASemaphoreOfTwoGuardsNothing(t *testing.T) {
	job := guarded(t, "semaphore", 2, 2, "permits", "2")
	team := hands(job, 2)
	team[0].at(firstHold, func() { job.Task(team[1], 1) })
	job.Task(team[0], 0)
	if lost := job.Lost(team[0].words); lost != counts {
		t.Errorf("%d counts lost, want %d", lost, counts)
	}
}

// While one worker holds the guard, nobody else could.
func TestGuardsKeepOthersOut(t *testing.T) {
	for guard, open := range map[string]func(*hand) bool{
		"mutex":     func(h *hand) bool { return h.mutex.TryLock() },
		"rwmutex":   func(h *hand) bool { return h.rw.TryRLock() },
		"semaphore": func(h *hand) bool { return len(h.slots) < cap(h.slots) },
		"channel":   func(h *hand) bool { return len(h.items) < cap(h.items) },
	} {
		job := guarded(t, guard, 1, 1)
		worker, looked := solo(job), false
		worker.at(firstHold, func() {
			looked = true
			if open(worker) {
				t.Errorf("%s: another worker could come in", guard)
			}
		})
		if job.Task(worker, 0); !looked || !open(worker) {
			t.Errorf("%s: held at all: %v, left open at the end: not", guard, looked)
		}
	}
}

func TestReadersComeInTogether(t *testing.T) {
	job := guarded(t, "rwmutex", 1, 1, "reads", "100%")
	worker, looked := solo(job), false
	worker.at(firstHold, func() {
		looked = true
		if worker.rw.TryLock() {
			t.Error("a writer could come in while one reads")
		}
		if !worker.rw.TryRLock() {
			t.Error("another reader cannot come in")
		} else {
			worker.rw.RUnlock()
		}
	})
	if job.Task(worker, 0); !looked || job.Lost(worker.words) != 0 || worker.words[0] != 0 {
		t.Errorf("readers counted to %d, %d lost", worker.words[0], job.Lost(worker.words))
	}
}

func TestReadsAndCountsAreWhatWasAskedFor(t *testing.T) {
	for reads, want := range map[string]uint64{"0%": 50, "10%": 45, "50%": 25, "99%": 1, "100%": 0} {
		job := guarded(t, "atomic", 1, 1, "reads", reads)
		worker := solo(job)
		if job.Task(worker, 0); worker.words[0] != want || job.Lost(worker.words) != 0 {
			t.Errorf("reads %s: counted to %d, want %d; %d lost", reads, worker.words[0], want, job.Lost(worker.words))
		}
	}
}

// Many workers at once, with every guard that is one.
func TestGuardedCountsAreAllThere(t *testing.T) {
	for _, guard := range []string{"atomic", "mutex", "rwmutex", "semaphore", "channel", "sharded"} {
		const workers, each = 4, 5
		job := guarded(t, guard, workers*each, workers, "reads", "20%")
		team := hands(job, workers)
		var all sync.WaitGroup
		for n, worker := range team {
			all.Go(func() {
				for i := range each {
					job.Task(worker, n*each+i)
				}
			})
		}
		all.Wait()
		if lost := job.Lost(team[0].words); lost != 0 {
			t.Errorf("%s: %d counts lost", guard, lost)
		}
	}
}

func TestShardsAreApart(t *testing.T) {
	job := guarded(t, "sharded", 2, 2)
	team := hands(job, 2)
	for i, worker := range team {
		job.Task(worker, i)
	}
	if words := team[0].words; words[0] != counts || words[wordsPerLine] != counts {
		t.Errorf("words %v", words)
	}
}
