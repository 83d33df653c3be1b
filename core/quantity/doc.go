// Package quantity is the one writer and reader of times, shares, sizes, counts
// and lists of counts.
//
// The recipe: where a number stands in a sentence, [Seconds], [Ratio], [Share]
// and [Whole] write as many digits as matter, with the unit; in a column of
// numbers a [Scale] gives all of them one unit; what a user sets is written by
// [Duration], [Bytes], [Percent] and [Counts], and read back by their Parse
// functions, whose errors say what would do.
package quantity
