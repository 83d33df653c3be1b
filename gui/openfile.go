package gui

import (
	"net/url"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"parallelogram/core/analysis"
	"parallelogram/core/message"
	"parallelogram/core/runfile"
	"parallelogram/gui/i18n"
	"parallelogram/gui/paths"
	"parallelogram/gui/session"
)

// askOpen lets the user choose a run file.
func (w *window) askOpen() {
	d := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		switch {
		case err != nil:
			w.ShowError(i18n.Say("open.failed"), err)
		case file != nil:
			file.Close() // only its place is wanted
			w.open(file.URI().Path())
		}
	}, w.Window)
	d.SetFilter(storage.NewExtensionFileFilter([]string{".txt"}))
	if folder, err := storage.ListerForURI(storage.NewFileURI(w.deps.Folder)); err == nil {
		d.SetLocation(folder)
	}
	w.ShowPicker(d, i18n.Say("open.title"))
}

// dropped opens the file that was dropped on the window, or says why it does
// not. A dialog that is open is to be answered first.
func (w *window) dropped(files []fyne.URI) {
	switch {
	case w.blocked() || len(files) == 0:
	case !w.idle():
		w.ShowText(i18n.Say("open.later"), i18n.Say("open.later.detail"))
	case len(files) > 1:
		w.ShowText(i18n.Say("open.failed"), i18n.SayCount("open.several", len(files)))
	default:
		w.open(files[0].Path())
	}
}

// open shows a run file. What it describes is not executed. The file is read
// away from the UI goroutine, and what was shown stays meanwhile; a file that
// was opened later, or a run that was started, has precedence.
func (w *window) open(path string) {
	w.turn++
	turn := w.turn
	v := w.view
	v.loading = path
	w.set(v)
	go func() {
		found, err := readRun(path)
		w.deps.Post(func() {
			if w.turn == turn {
				w.opened(found, err)
			}
		})
	}()
}

// readRun reads a run file into what the window shows of it.
func readRun(path string) (found view, err error) {
	found = view{phase: opened, journal: session.Kept{Path: path}}
	run, err := runfile.Read(path)
	if err != nil {
		return found, err
	}
	found.analysis, found.err = analysis.Of(run)
	return found, nil
}

func (w *window) opened(found view, err error) {
	if err != nil {
		v := w.view
		v.loading = ""
		w.set(v)
		w.ShowError(i18n.Say("open.failed"), err)
		return
	}
	found.chart = anew(w.view.chart)
	w.set(found)
}

// showFolder opens the folder of the runs in the system's file manager.
func (w *window) showFolder() {
	if err := showFolder(w.app, w.deps.Folder); err != nil {
		w.ShowError(i18n.Say("folder.failed"), err)
	}
}

func showFolder(a fyne.App, folder string) error {
	path, err := filepath.Abs(folder)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(path, 0o777); err != nil {
		return message.NewError("folder.not-made", "Folder", path, "Why", paths.Reason(err))
	}
	return a.OpenURL(&url.URL{Scheme: "file", Path: filepath.ToSlash(path)})
}
