package verdict

import (
	"parallelogram/core"
	"parallelogram/core/stats"
)

// Code names a kind of finding; the same in every language.
type Code string

// The findings. First what the machine did to the measurement.
const (
	Quota       Code = "quota"        // a control group's quota held workers back
	Noisy       Code = "noisy"        // others used the CPUs meanwhile
	Overheated  Code = "overheated"   // the processor slowed down for its heat, or its clock fell
	Drifting    Code = "drifting"     // the machine became steadily slower or faster
	Wandering   Code = "wandering"    // rounds resembled those before them
	CoarseClock Code = "coarse-clock" // the clock does not tell the trials apart
)

// Then what keeps the strategy from scaling; an answer names one at most.
const (
	Elsewhere   Code = "elsewhere"    // another program does the command's work
	Ignored     Code = "ignored"      // the count that a command is told changes nothing
	Threaded    Code = "threaded"     // each of many at a time keeps several cores busy by itself
	Superlinear Code = "superlinear"  // faster than the number of workers
	Waiting     Code = "waiting"      // the work waits more than it computes
	SharedCores Code = "shared-cores" // hardware threads or slower cores
	TurnTaking  Code = "turn-taking"  // an interpreter lock
	StartCost   Code = "start-cost"   // starting workers takes the time
	Shipping    Code = "shipping"     // handing items to the workers of a pool and results back
	LockWaits   Code = "lock-waits"   // measured waits for mutexes
	Imbalanced  Code = "imbalanced"   // one worker has more to do
	Collection  Code = "collection"   // garbage collection
	Kernel      Code = "kernel"       // system calls and page faults
	SerialPart  Code = "serial-part"  // Amdahl
	Contention  Code = "contention"   // blocks more often with more workers
	MemoryBound Code = "memory-bound" // the same work costs more CPU time
	Mixed       Code = "mixed"        // workers idle, and the same work costs more CPU time
	Lawful      Code = "lawful"       // a serial part by Amdahl's law, that no counter shows
	Unexplained Code = "unexplained"  // a loss that no counter explains
	Unresolved  Code = "unresolved"   // the noise is larger than what is asked
	Scales      Code = "scales"       // nothing to explain
)

// And what else is worth knowing.
const (
	Oversubscribed Code = "oversubscribed" // more workers than cores, and no gain
	Ceiling        Code = "ceiling"        // how much of a loss is the machine's
	LostUpdates    Code = "lost-updates"   // shared memory that nothing guards
	Redone         Code = "redone"         // some trials of a command may not have done its work
	Unreliable     Code = "unreliable"     // a cell fails too often to be recommended
	SomeFailed     Code = "some-failed"    // a cell failed now and then
	MemoryFull     Code = "memory-full"    // a cell takes nearly all of the machine's memory
)

// Finding is one thing a run shows, with the numbers that show it.
type Finding struct {
	Code     Code
	Cell     core.Cell // where it shows
	Evidence []Number
}

// Number is a piece of evidence.
type Number struct {
	Name string // what it is: "efficiency"; a name that templates can use
	Unit Unit
	stats.Estimate
}

// Unit says what a number counts.
type Unit string

// The units of evidence.
const (
	Share   Unit = "share"   // of one: 0.05 is 5%
	Seconds Unit = "seconds" // s
	Times   Unit = "times"   // a ratio
	Count   Unit = "count"
	PerSec  Unit = "per-second"
	Hertz   Unit = "hertz"
	Bytes   Unit = "bytes"
)

// number makes evidence of a value that has no interval.
func number(name string, unit Unit, value float64) Number {
	return Number{name, unit, stats.Estimate{Value: value}}
}
