// Package core holds the words of the laboratory as plain structs: what to
// measure (Experiment, Workload, Cell), where (Host), and what came of it
// (Trial, Run). It validates and nothing else; every other package below core
// does something with these structs, and they depend on the standard library
// alone.
//
// The recipe, from a question to a file of measurements:
//
//  1. Fill an [Experiment]: a workload, strategies, worker and core counts.
//  2. host.Read describes the machine as a [Host].
//  3. sweep runs the experiment's cells in rounds; each execution is a [Trial].
//  4. The [Run] that results is summarised by stats, drawn by chart, and kept
//     by runfile.
package core
