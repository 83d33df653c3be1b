package gui

// keepIn keeps runs in a folder from now on; empty is the program's own.
func (w *window) keepIn(folder string) {
	w.prefs.setRunsFolder(folder)
	w.deps.Folder = folder
	if folder == "" {
		w.deps.Folder = w.standardFolder
	}
}
