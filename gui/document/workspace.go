package document

// Workspace is what is open: the run that was measured here last, which may still
// be under way, and the file that was opened last. It belongs to the UI goroutine.
type Workspace struct {
	run, file Document
	showsFile bool
}

// Begin takes a run that begins in the place of the last one, and shows it.
func (w *Workspace) Begin(run Document) { w.run, w.showsFile = run, false }

// Update takes over news of the run. What is shown stays shown.
func (w *Workspace) Update(run Document) { w.run = run }

// Open takes a file in the place of the last one, and shows it.
func (w *Workspace) Open(file Document) { w.file, w.showsFile = file, true }

// Run returns the run that was measured here last.
func (w *Workspace) Run() Document { return w.run }

// ShowsFile reports that a file is shown, not the run.
func (w *Workspace) ShowsFile() bool { return w.showsFile }

// Shown returns the document that is shown.
func (w *Workspace) Shown() Document {
	if w.showsFile {
		return w.file
	}
	return w.run
}

// Other returns the document that is open and not shown; the empty one when there
// is none.
func (w *Workspace) Other() Document {
	if w.showsFile {
		return w.run
	}
	return w.file
}

// Switch shows the other document, if there is one.
func (w *Workspace) Switch() {
	if !w.Other().Empty() {
		w.showsFile = !w.showsFile
	}
}
