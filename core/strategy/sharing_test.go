package strategy

import (
	"strings"
	"testing"

	"parallelogram/core"
)

func TestLocksLockInEveryStrategy(t *testing.T) {
	for _, s := range All() {
		workers, tasks := 4, 3000
		switch s.Name {
		case core.Serial:
			workers = 1
		case core.SubprocessEach:
			tasks = 30
		}
		timing, err := s.Run(testWork("sharing", tasks, workers))
		if err != nil || timing.Lost != 0 {
			t.Errorf("%s: %d updates are missing, %v", s.Name, timing.Lost, err)
		}
	}
}

// Processes for a task each start too slowly to meet by chance.
func TestLocksLockOutOtherTasksProcesses(t *testing.T) {
	for _, name := range []string{"meeting-mutex", "meeting-writer", "meeting-semaphore"} {
		timing, err := subprocessEach.Run(testWork(name, 16, 4))
		if err != nil || timing.Lost != 0 {
			t.Errorf("%s: %d times a task was let in too many, %v", name, timing.Lost, err)
		}
	}
}

func TestAWorkerThatDiesWithALockFailsTheTrial(t *testing.T) {
	for _, s := range []Strategy{subprocess, subprocessEach} {
		_, err := s.Run(testWork("dying", 8, 3))
		if err == nil || !strings.Contains(err.Error(), "exit status 5") {
			t.Errorf("%s: %v", s.Name, err)
		}
	}
}

func TestPayloadComesAndGoes(t *testing.T) {
	for _, name := range []string{"parcels", "crates", "orders", "reports"} {
		for _, tasks := range []int{1, 20} {
			for _, s := range All() {
				workers := 3
				if s.Name == core.Serial {
					workers = 1
				}
				timing, err := s.Run(testWork(name, tasks, workers))
				if want := uint64(tasks * (tasks - 1)); err != nil || timing.Checksum != want || timing.Tasks != tasks {
					t.Errorf("%s with %d %s: checksum %d of %d tasks, %v, want %d", s.Name, tasks, name, timing.Checksum, timing.Tasks, err, want)
				}
			}
		}
	}
}

func TestPayloadIsNotHeldInMemory(t *testing.T) {
	timing, err := subprocess.Run(testWork("freight", freight/parcel, 1))
	if peak := timing.Workers.PeakRSS; err != nil || peak >= freight {
		t.Errorf("a worker holds %d bytes to be shipped %d, %v", peak, freight, err)
	}
}

func TestManyParcelsAreFewChunksOfBoundedSize(t *testing.T) {
	job := testJobs["parcels"](100_000, 2)
	c := newCounter(job.Tasks, 2).atMost(perChunk(job.Payload))
	for k := 1; k < len(c.bounds); k++ {
		if size := (c.bounds[k] - c.bounds[k-1]) * job.Payload.In; size < 1 || size > chunkBytes {
			t.Errorf("a chunk of %d bytes", size)
		}
	}
	if n := len(c.bounds); n > 2*job.Tasks*job.Payload.In/chunkBytes || c.bounds[n-1] != job.Tasks {
		t.Errorf("%d chunks up to task %d", n-1, c.bounds[n-1])
	}
}
