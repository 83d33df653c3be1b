// Package settings is what the program remembers of its user: a [Store] keeps it
// from one start to the next, and [Show] opens the dialog in which it is chosen.
//
// To add a setting, give it a key and two methods of Store, and a control in the
// dialog. Everything belongs to the UI goroutine.
package settings
