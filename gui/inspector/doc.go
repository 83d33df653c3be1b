// Package inspector shows what the workers of a cell did: each inspection runs one
// traced trial in a window of its own, so that two cells can be seen side by side.
//
// An [Inspector] is given what it needs from the window beside it in a [Setup];
// [Inspector.Open] inspects a cell. Nothing may be measured while
// [Inspector.Busy]; the window is told when that changes.
//
// Everything belongs to the UI goroutine but the trials, which run on goroutines of
// their own.
package inspector
