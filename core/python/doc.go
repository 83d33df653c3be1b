// Package python is a function of the user's as a workload: what is asked of an
// interpreter, and what it answers.
//
// The recipe:
//
//  1. [Parse] reads how a user names a function, [Items] what it is called with.
//  2. [Workload] makes it a job.Workload, [Strategies] says how it can be run.
//  3. [Run] runs one trial of a cell in an interpreter, whose script
//     parallelogram_trial.py times it: from the first worker's creation to the last
//     result joined.
//
// Package interpreter, below this one, finds interpreters and what they can do.
package python
