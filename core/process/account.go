package process

import (
	"runtime/metrics"
	"time"

	"parallelogram/core"
)

// Account is what a process has used since its start, or in some part of its
// life.
type Account struct {
	Usage core.Usage `json:"usage"`
	Go    GoCounters `json:"go"`
}

// ReadAccount reads what this process has used so far.
func ReadAccount() Account { return Account{Own(), ReadGo()} }

// Since returns what was used after an earlier reading of the same process.
func (a Account) Since(earlier Account) Account {
	return Account{a.Usage.Since(earlier.Usage), GoCounters{
		LockWait: a.Go.LockWait - earlier.Go.LockWait,
		GC:       a.Go.GC - earlier.Go.GC,
	}}
}

// GoCounters are what Go's runtime counts in this process since its start.
type GoCounters struct {
	LockWait time.Duration `json:"lock_wait_ns"` // time that goroutines waited for a mutex, summed over them; see ReadGo
	GC       time.Duration `json:"gc_ns"`        // CPU time of the garbage collector, up to the last cycle that began
}

// ReadGo reads the counters. The collector's time is only brought up to date
// when a cycle begins, so a program that collects often is described well and
// one that never does has zero. Of the waits for a mutex the runtime times one
// in eight of each goroutine, and counts it eight times: right on the average,
// but of a few long waits most readings see none.
func ReadGo() GoCounters {
	samples := []metrics.Sample{
		{Name: "/sync/mutex/wait/total:seconds"},
		{Name: "/cpu/classes/gc/total:cpu-seconds"},
		{Name: "/cpu/classes/gc/mark/idle:cpu-seconds"}, // done on processors that had nothing else to do
	}
	metrics.Read(samples)
	return GoCounters{
		LockWait: fromSeconds(samples[0]),
		GC:       fromSeconds(samples[1]) - fromSeconds(samples[2]),
	}
}

// fromSeconds is zero for a metric that this version of Go does not have.
func fromSeconds(s metrics.Sample) time.Duration {
	if s.Value.Kind() != metrics.KindFloat64 {
		return 0
	}
	return time.Duration(s.Value.Float64() * float64(time.Second))
}
