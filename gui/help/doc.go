// Package help tells how to use the window: [Show] opens the page of help, [About]
// says what the program is. Both belong to the UI goroutine.
package help
