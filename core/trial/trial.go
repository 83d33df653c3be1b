// Package trial runs one trial in a process of its own.
//
// The parent's side is [Runner]: it starts this same executable in its trial
// mode, perhaps behind a launcher, in a process group of its own and with a time
// limit; it hands over a [Spec] as a line of JSON on standard input and reads a
// core.Trial as JSON from standard output.
//
// The child's side is [Main]: it applies the spec to itself (cores, GOMAXPROCS,
// padding, time limit), prepares the job, runs it once untimed, collects garbage,
// and times one region with the monotonic clock.
//
// Whatever ends the parent ends the child, and whatever ends the child ends
// its workers: see core/process.
package trial
