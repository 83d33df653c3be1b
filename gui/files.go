package gui

import (
	"cmp"
	"net/url"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"parallelogram/core/message"
	"parallelogram/gui/command"
	"parallelogram/gui/i18n"
	"parallelogram/gui/paths"
)

// files opens run files.
type files struct {
	window  *window
	opening *opening // nil when no file is being read
}

func (f *files) commands() []*command.Command {
	return []*command.Command{
		{ID: cmdOpen, Shortcut: command.Key(fyne.KeyO), Action: f.ask},
		{ID: cmdCancelOpening, Plain: fyne.KeyEscape, Enabled: f.canCancel, Needs: needsOpening, Action: f.cancel},
		{ID: cmdFolder, Action: f.showFolder},
	}
}

// folder is where runs are kept.
func (f *files) folder() string { return cmp.Or(f.window.store.Folder(), f.window.deps.Folder) }

// ask lets the user choose a run file.
func (f *files) ask() {
	w := f.window
	d := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		switch {
		case err != nil:
			w.ShowError(i18n.Say("open.failed"), err)
		case file != nil:
			file.Close() // only its place is wanted
			f.open(file.URI().Path())
		}
	}, w.Window)
	d.SetFilter(storage.NewExtensionFileFilter([]string{".txt"}))
	if folder, err := storage.ListerForURI(storage.NewFileURI(f.folder())); err == nil {
		d.SetLocation(folder)
	}
	w.ShowPicker(d, i18n.Say("open.title"))
}

// dropped opens the file that was dropped on the window, or says why it does not.
// A dialog that is open is to be answered first.
func (f *files) dropped(files []fyne.URI) {
	switch {
	case f.window.commands.Blocked() || len(files) == 0:
	case len(files) > 1:
		f.window.ShowText(i18n.Say("open.failed"), i18n.SayCount("open.several", len(files)))
	default:
		f.open(files[0].Path())
	}
}

// showFolder opens the folder of the runs in the system's file manager.
func (f *files) showFolder() {
	if err := showFolder(f.window.app, f.folder()); err != nil {
		f.window.ShowError(i18n.Say("folder.failed"), err)
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
