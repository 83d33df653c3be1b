package export

import (
	"sync"

	"fyne.io/fyne/v2"
)

// Request is something to be saved.
type Request struct {
	Name   string            // of the file that is suggested, without its ending
	Folder string            // where it goes if no picture was saved before and there is no home folder
	Draw   func() Drawing    // called on the UI goroutine when the user has chosen
	Hint   func(text string) // says more of a button under the mouse, in the window that is asked over
	Saved  func(path string) // called on the UI goroutine
}

// Exporter asks how and where to save pictures, saves them, and remembers what
// was chosen.
type Exporter struct {
	memory memory
	post   func(func())       // hands a function to the UI goroutine
	failed func(error) string // tells why a preview could not be drawn
	saving sync.WaitGroup     // of files that are being written
}

// New returns an exporter that remembers choices in store.
func New(store fyne.Preferences, post func(func()), failed func(error) string) *Exporter {
	return &Exporter{memory: memory{store}, post: post, failed: failed}
}

// Wait returns when no file is being written. It may be called from any
// goroutine.
func (e *Exporter) Wait() { e.saving.Wait() }
