package stats

import (
	"math"
	"time"

	"parallelogram/core"
)

// Measure is one number of a trial that measured something. Times are in
// seconds.
type Measure int

// The measures.
const (
	Runtime      Measure = iota
	Startup              // until all workers were ready
	CPU                  // processor time of all workers, user and system
	System               // of it, in the kernel
	Voluntary            // times that workers gave up their core
	Involuntary          // times that they lost it
	Faults               // pages that the kernel had to map
	Imbalance            // how much longer the slowest worker ran than the average one
	LockWait             // summed over the workers
	GILWait              // the same, for an interpreter's lock
	Collecting           // processor time of the garbage collector
	PeakRSS              // bytes, of the largest process
	Peak                 // bytes that all processes held at once, as the system accounted for it
	PeakEstimate         // the same where it was only sampled
	Lost                 // updates of shared memory
	Stolen               // share of the CPUs' capacity that a hypervisor gave to others
	Others               // share of it that other programs used
	Throttled            // share of the trial in which a quota held it back
	Overheated           // times that a processor slowed down for its heat
	Frequency            // clock of the first CPU, Hz
	Tasks                // executed
	Worked               // workers that ran a task, of an interpreter's pools
	GIL                  // 1 where an interpreter's global lock was on, 0 where it was off
	GILBySwitch          // 1 where it was turned on for a build that can do without: before the function was imported
	GILByImport          // by that import
	GILByTask            // by a task
	measures
)

// extract takes the measures out of a trial; NaN says that it does not have one.
var extract = [measures]func(*core.Trial) float64{
	Runtime:      func(t *core.Trial) float64 { return seconds(t.Runtime) },
	Startup:      func(t *core.Trial) float64 { return seconds(t.Startup) },
	CPU:          func(t *core.Trial) float64 { return seconds(t.Usage.CPU()) },
	System:       func(t *core.Trial) float64 { return seconds(t.Usage.System) },
	Voluntary:    func(t *core.Trial) float64 { return float64(t.Usage.Voluntary) },
	Involuntary:  func(t *core.Trial) float64 { return float64(t.Usage.Involuntary) },
	Faults:       func(t *core.Trial) float64 { return float64(t.Usage.Faults) },
	Imbalance:    imbalance,
	LockWait:     func(t *core.Trial) float64 { return seconds(t.LockWait) },
	GILWait:      func(t *core.Trial) float64 { return seconds(t.GILWait) },
	Collecting:   func(t *core.Trial) float64 { return seconds(t.GC) },
	PeakRSS:      func(t *core.Trial) float64 { return float64(t.Usage.PeakRSS) },
	Peak:         peak(false),
	PeakEstimate: peak(true),
	Lost:         func(t *core.Trial) float64 { return float64(t.Lost) },
	Stolen:       noise(core.Noise.Stolen),
	Others:       noise(core.Noise.Others),
	Throttled:    noise(throttled),
	Overheated:   noise(overheated),
	Frequency:    noise(frequency),
	Tasks:        func(t *core.Trial) float64 { return float64(t.Tasks) },
	Worked:       interpreted(func(f core.PythonFacts) float64 { return float64(f.Worked) }),
	GIL:          interpreted(func(f core.PythonFacts) float64 { return indicator(f.GIL) }),
	GILBySwitch:  turnedOn(core.BySwitch),
	GILByImport:  turnedOn(core.ByImport),
	GILByTask:    turnedOn(core.ByTask),
}

// grows are the measures that grow with the work of a trial.
var grows = [measures]bool{
	Runtime: true, Startup: true, CPU: true, System: true, Voluntary: true, Involuntary: true, Faults: true,
	LockWait: true, GILWait: true, Collecting: true, Tasks: true,
}

// timed are the measures that a slow round makes longer.
var timed = [measures]bool{
	Runtime: true, Startup: true, CPU: true, System: true, LockWait: true, GILWait: true, Collecting: true,
}

func seconds(d time.Duration) float64 { return d.Seconds() }

func imbalance(t *core.Trial) float64 {
	if i := t.Imbalance(); i > 0 {
		return i
	}
	return math.NaN()
}

// peak takes out the memory of a trial, if it is as sure as asked for.
func peak(estimated bool) func(*core.Trial) float64 {
	return func(t *core.Trial) float64 {
		if t.Memory.Peak > 0 && t.Memory.Estimated == estimated {
			return float64(t.Memory.Peak)
		}
		return math.NaN()
	}
}

// noise takes out what is known of the machine meanwhile.
func noise(f func(core.Noise) (float64, bool)) func(*core.Trial) float64 {
	return func(t *core.Trial) float64 {
		if t.Noise != nil {
			if v, known := f(*t.Noise); known {
				return v
			}
		}
		return math.NaN()
	}
}

func throttled(n core.Noise) (float64, bool) {
	if n.Throttled == nil || n.Span <= 0 {
		return 0, false
	}
	return n.Throttled.Seconds() / n.Span.Seconds(), true
}

func overheated(n core.Noise) (float64, bool) {
	if n.Overheats == nil {
		return 0, false
	}
	return float64(*n.Overheats), true
}

func frequency(n core.Noise) (float64, bool) {
	if n.Frequency == nil {
		return 0, false
	}
	return *n.Frequency, true
}
