// Package session measures one experiment beside a window: it keeps the run in a
// file, analyses it while it goes on, and tells the window how it goes, seldom
// enough to leave the cores to what is measured.
//
// The recipe:
//
//  1. [Start] a session on the UI goroutine; [Session.Begun] is what can be shown
//     at once.
//  2. Each [Snapshot] is posted to the UI goroutine; the last one has Ended set.
//  3. [Session.Stop] ends the run early; [Session.Ended] is closed at the end.
package session
