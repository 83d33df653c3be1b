package gui

import (
	"context"
	"path/filepath"
	"time"

	"parallelogram/gui/document"
	"parallelogram/gui/i18n"
)

// patience is how long a file may take before a button offers to cancel it: one
// that comes and goes at once only flickers.
const patience = 500 * time.Millisecond

// opening is a file that is being read, to be shown next. It belongs to the UI
// goroutine, and what its own goroutine posts counts as long as the window waits
// for it.
type opening struct {
	path   string
	slow   bool // it has taken longer than patience
	cancel context.CancelFunc
}

// open shows a run file. What it describes is not executed, and a run under way
// goes on. The file is read away from the UI goroutine, and what was shown stays
// meanwhile; a file that was opened later, or a run that was started, has
// precedence.
func (f *files) open(path string) {
	f.leave()
	ctx, cancel := context.WithCancel(context.Background())
	o, deps := &opening{path: path, cancel: cancel}, f.window.deps
	f.opening = o
	f.window.refresh()
	stop := deps.After(patience, func() { f.post(o, f.tookLong) })
	go func() {
		found, err := deps.Read(ctx, path)
		stop()
		f.post(o, func() { f.opened(found, err) })
	}()
}

// post hands a function to the UI goroutine, for as long as a file is waited for.
// It may be called on any goroutine.
func (f *files) post(o *opening, then func()) {
	f.window.deps.Post(func() {
		if f.opening == o {
			then()
		}
	})
}

// loading is the file that is being read; empty when none is.
func (f *files) loading() string {
	if f.opening == nil {
		return ""
	}
	return f.opening.path
}

// slow reports that the file that is being read takes long.
func (f *files) slow() bool { return f.opening != nil && f.opening.slow }

func (f *files) canCancel() bool { return f.opening != nil }

func (f *files) tookLong() {
	f.opening.slow = true
	f.window.refresh()
}

// leave lets the file go that is being read, if one is, without a word.
func (f *files) leave() {
	if f.opening != nil {
		f.opening.cancel()
		f.opening = nil
	}
}

// cancel leaves the file that is being read for what is shown.
func (f *files) cancel() {
	name := filepath.Base(f.loading())
	f.leave()
	f.window.report(i18n.Say("open.cancelled", "File", name))
}

func (f *files) opened(found document.Document, err error) {
	f.leave()
	if err != nil {
		f.window.refresh()
		f.window.ShowError(i18n.Say("open.failed"), err)
		return
	}
	f.window.show(func() { f.window.documents.Open(found) })
}
