// Package command is the user's command as a workload: its words, its
// placeholders, its items, and what is run around it.
//
// The recipe:
//
//  1. [Split] cuts a line into words, as a shell would, and refuses what only a
//     shell could do.
//  2. [Check] finds what is wrong with a core.Command, [Uses] which placeholders
//     it has, and so by which strategies it can be run; [List] its items.
//  3. [Preview] tells the exact argument vectors of a cell, for a user who is to
//     see what will be executed.
//  4. [Workload] makes it a job.Workload like any other; its job runs each task
//     by core/invocation.
package command
