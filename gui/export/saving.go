package export

import (
	"errors"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2/theme"

	"parallelogram/gui/i18n"
	"parallelogram/gui/paths"
)

// press saves, or says first what is wrong, or that a file will be replaced.
func (d *panel) press() {
	f := formats[d.format.Selected]
	size, ok := d.size.size(f)
	if d.busy || !ok {
		return
	}
	path, err := paths.File(withEnding(d.path.Text, f), d.folder())
	if err != nil {
		d.showProblem(i18n.Sentence(err))
		return
	}
	if _, err := os.Lstat(path); !errors.Is(err, os.ErrNotExist) && d.replace != path {
		d.showProblem("")
		d.message.SetColored(i18n.Say("export.exists", "File", filepath.Base(path)), theme.ColorNameWarning)
		d.replace = path
		d.save.SetText(i18n.Say("export.replace"))
		return
	}
	d.write(path, figure{draw: d.request.Draw(), style: exportStyles[d.style.Selected](), format: f, size: size})
}

// write draws and saves away from the UI goroutine. The window's end waits for
// it, lest half a file stays in the user's folder.
func (d *panel) write(path string, f figure) {
	d.busy = true
	d.e.saving.Go(func() {
		err := f.save(path)
		d.e.post(func() { d.written(path, err) })
	})
}

func (d *panel) written(path string, err error) {
	d.busy = false
	if err != nil {
		d.showProblem(i18n.Sentence(err))
		return
	}
	d.modal.Close()
	d.e.memory.setFolder(filepath.Dir(path))
	d.e.memory.setChoice(d.choice())
	d.request.Saved(path)
}

// folder is where the last picture was saved, or else the home folder.
func (d *panel) folder() string {
	if folder := d.e.memory.folder(); folder != "" {
		return folder
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return d.request.Folder
	}
	return home
}

// choice is what to remember.
func (d *panel) choice() choice {
	return choice{format: d.format.Selected, style: d.style.Selected, unit: d.size.unit.Selected, size: d.size.name(),
		width: d.size.width.Text, height: d.size.height.Text, dpi: d.size.dpi.Text, letters: d.size.letters.Text}
}
