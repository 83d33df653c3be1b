// Package exchange reads numbers that were measured elsewhere.
//
// The recipe:
//
//  1. [ReadTable] reads text that tells times, rates or speed-ups of counts of
//     workers, as a table in whatever form people keep one, as what time(1) and
//     its like print, or as other benchmark tools write it.
//  2. The [Table] has one [Series] or several, each of which is to be fitted by
//     itself; [Options] choose among them, and among the columns.
//  3. Show its notes: they say what was taken for what, and what was left out.
//
// An error is a [core.Fault] that says where in the file it is, what was found
// there and what was expected. No text of a file leaves the package but
// harmless: see [Harmless].
package exchange
