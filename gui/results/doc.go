// Package results is the pane that tells what came of a run: the answer, what must
// be known of it, how sure it is, one cell, and the table of all.
//
// A [Pane] shows a [State]; a [Memory] holds what the user has made of it. To add a
// part, write a type with a show method and name it in [New] and [Pane.Show].
//
// Everything belongs to the UI goroutine but the report on a cell, which is made on
// one of its own.
package results
