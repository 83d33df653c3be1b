// Package chartpane is the middle of the window: the chart, what chooses it, and
// what is at the pointer.
//
// A [Model] is what the user has chosen; it makes commands of its choices. A [Pane]
// shows a [State] as the model says. To add a choice, give it a place in the model,
// a command in commands.go and, where it has one, a control in the pane.
//
// Everything belongs to the UI goroutine.
package chartpane
