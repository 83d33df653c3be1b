package builtin

import (
	"math"
	"testing"
	"time"
)

func TestAmdahlDoesItsShareAlone(t *testing.T) {
	for share, units := range map[string]uint64{"0%": 0, "20%": 20, "50%": 80} {
		job := prepared(t, "amdahl", 80, 1, map[string]string{"serial": share, "unit": "20us"})
		// The units 0 … n−1 return their numbers, which add up to n(n−1)/2.
		if got, want := job.Alone(), units*(max(units, 1)-1)/2; got != want {
			t.Errorf("serial share %s: the units done alone add up to %d, want %d", share, got, want)
		}
	}
}

func TestUSLStretchesTheTasksOfManyWorkers(t *testing.T) {
	params := map[string]string{"sigma": "10%", "kappa": "5%", "unit": "1ms", "by": "wait"}
	job := prepared(t, "usl", 1, 4, params)
	// 1 + 0.1×3 + 0.05×4×3 = 1.9 ms
	if took := elapsed(func() { job.Task(solo(job), 0) }); took < 1900*time.Microsecond {
		t.Errorf("a unit of 1 ms takes %v with 4 workers, at least 1.9 ms wanted", took)
	}
}

func TestShapesAreTheSameWork(t *testing.T) {
	for name, stretch := range stretches {
		for _, tasks := range []int{1, 2, 7, 300} {
			all := 0.0
			for i := range tasks {
				all += stretch(i, tasks, 0.3)
			}
			if math.Abs(all-float64(tasks)) > 1e-9*float64(tasks) {
				t.Errorf("%s: %d tasks are %v units of work", name, tasks, all)
			}
		}
	}
}

func TestShapesHaveTheirShape(t *testing.T) {
	const tasks, share = 11, 0.3
	check := func(name string, i int, want float64) {
		t.Helper()
		if got := stretches[name](i, tasks, share); math.Abs(got-want) > 1e-9 {
			t.Errorf("%s: task %d of %d is %v units long, want %v", name, i, tasks, got, want)
		}
	}
	check(even, 3, 1)
	check(linear, 0, 1.0/tasks)
	check(linear, 5, 1) // the one in the middle
	check(linear, 10, 21.0/tasks)
	check(giant, 0, 0.7*tasks/10)
	check(giant, 10, share*tasks)
}

// The tasks compute what the shape says: as many checkpoints as there is work.
func TestAGiantIsLong(t *testing.T) {
	job := prepared(t, "shape", 100, 1, map[string]string{"shape": giant, "share": "50%", "unit": "1ms"})
	small, large := solo(job), solo(job)
	job.Task(small, 0)
	job.Task(large, 99)
	if large.checkpoints < 50*small.checkpoints {
		t.Errorf("the giant has %d checkpoints, another task %d", large.checkpoints, small.checkpoints)
	}
}
