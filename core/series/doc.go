// Package series fits the laws of scaling to numbers that were measured
// elsewhere, one series of them at a time, and decides what they tell. It holds
// values and no words: core/report says them.
//
// The recipe:
//
//  1. core/exchange reads a table; [Of] takes one of its series and the law that
//     is asked for, or none.
//  2. [Measured] is what is told without a law: the speed-ups of single worker
//     counts, the fastest, and the [Trend].
//  3. [Fitted] is every law that was fitted, the one to go by, and how well that
//     describes the series: claim nothing from one that does not.
//  4. Its [Forecast] is what may be said of worker counts that were not measured.
package series
