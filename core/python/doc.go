// Package python is a function of the user's as a workload: what is asked of an
// interpreter, and what it answers.
//
// The recipe:
//
//  1. [Parse] reads how a user names a function, [ParseItems] that another function
//     makes what it is called with; a count or a list is read by core/command.
//  2. [Workload] makes it a job.Workload, [Strategies] says how it can be run.
//  3. [Run] runs one trial of a cell in an interpreter, which runs the folder script:
//     that times it, from the first worker's creation to the last result joined.
//
// To have the script refuse something else, raise Refused with a key there, name the
// key and its values in refusal.go, and put its text into the catalogue: a test asks
// for all three.
//
// Package interpreter, below this one, finds interpreters and what they can do.
package python
