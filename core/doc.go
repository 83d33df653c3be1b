// Package core holds plain structs that everything below it works on: what to
// measure (Experiment, Workload, Variant, Cell), where (Host), and what came of it
// (Trial, Run). It validates and nothing else.
//
// The recipe, from a question to an answer:
//
//  1. Fill an [Experiment]: a workload, strategies, worker and core counts; or take
//     that of a question from core/preset.
//  2. core/site is the machine; core/plan fits the experiment to it.
//  3. core/sweep runs the experiment's cells in rounds; each execution is a [Trial].
//  4. core/runfile keeps the [Run] that results, trial by trial.
//  5. core/analysis is all that is known of a run, computed once; core/report says
//     it, core/chart draws it.
package core
