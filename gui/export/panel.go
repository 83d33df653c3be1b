package export

import (
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parallelogram/core/chart"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// panel asks how and where to save something.
type panel struct {
	e       *Exporter
	over    *widgets.Dialogs // the window that it asks over
	request Request
	modal   *widgets.Modal
	format  *widgets.Segmented
	style   *widgets.Segmented
	size    *sizePicker
	path    *widgets.Input
	message *widgets.Label // what is wrong, or that there is such a file
	save    *widgets.Button
	preview *preview

	replace string // the file that the user was told will be replaced
	busy    bool   // a file is being written
}

// Ask opens the dialog over a window.
func (e *Exporter) Ask(over *widgets.Dialogs, what Request) {
	last := e.memory.choice()
	d := &panel{e: e, over: over, request: what, message: widgets.NewParagraph(widgets.Caption, "")}
	d.format = widgets.NewSegmented(func(int) { d.followFormat() }, "PNG", "SVG", "PDF")
	d.format.Set(last.format)
	d.style = widgets.NewSegmented(func(int) { d.draw() }, i18n.Say("export.light"), i18n.Say("export.dark"))
	d.style.Set(last.style)
	d.preview = newPreview(func() chart.Style { return exportStyles[d.style.Selected]() }, e.failed, e.post)
	d.size = newSizePicker(last, d.draw)
	d.path = widgets.NewInput(filepath.Join(d.folder(), withEnding(what.Name, formats[last.format])), func() { d.showProblem("") })
	d.path.Label = i18n.Say("export.file")
	d.path.OnSubmitted = func(string) { d.press() }
	d.save = widgets.NewButton(i18n.Say("export.save"), widget.HighImportance, d.press)
	d.draw()
	d.modal = over.OpenModal(i18n.Say("export.title"), d.content(), widgets.Framed(widgets.NewCloseButton(i18n.Say("modal.cancel"), &d.modal)), d.save)
	over.Window.Canvas().Focus(d.path)
	d.path.CursorColumn = utf8.RuneCountInString(d.path.Text) // shows the file's name rather than its folders
	d.path.Refresh()
}

func (d *panel) content() fyne.CanvasObject {
	browse := widgets.NewIconButton(theme.FolderOpenIcon(), i18n.Say("export.folder"), d.request.Hint, d.browse)
	label := func(key string) fyne.CanvasObject {
		return container.NewVBox(container.NewGridWrap(fyne.NewSize(14*apptheme.Unit, widgets.ControlHeight), widgets.Middle(widgets.NewLabel(widgets.Body, i18n.Say(key)))))
	}
	form := container.New(layout.NewFormLayout(),
		label("export.format"), container.NewHBox(d.format),
		label("export.size"), widgets.Column(apptheme.Unit, widgets.Framed(d.size.list), d.size.custom),
		label("export.look"), container.NewHBox(d.style),
		label("export.file"), widgets.Column(apptheme.Unit, container.NewBorder(nil, nil, nil, widgets.Framed(browse), d.path.Framed()), d.message))
	return widgets.Padded(2*apptheme.Unit, 0, widgets.Column(3*apptheme.Unit, d.preview.content, form))
}

// draw shows the figure as it is chosen; one that cannot be drawn leaves the
// one before.
func (d *panel) draw() {
	if size, ok := d.size.size(formats[d.format.Selected]); ok {
		d.preview.show(d.request.Draw(), size)
	}
	if d.modal != nil { // the fields of a typed size come and go
		d.modal.Resize(fyne.NewSize(widgets.ModalWidth, 0))
	}
}

// showProblem shows what is wrong with the file, or nothing.
func (d *panel) showProblem(wrong string) {
	d.path.SetProblem(wrong)
	d.message.SetColored(wrong, theme.ColorNameError)
	d.replace = ""
	d.save.SetText(i18n.Say("export.save"))
}

// followFormat gives the file the ending of the format, which may have other
// bounds.
func (d *panel) followFormat() {
	d.path.SetText(withEnding(d.path.Text, formats[d.format.Selected]))
	d.draw()
}

// withEnding exchanges the ending of another format, or adds the one missing.
func withEnding(path string, f chart.Format) string {
	ending := strings.ToLower(filepath.Ext(path))
	if slices.Contains(formats, chart.Format(strings.TrimPrefix(ending, "."))) {
		path = path[:len(path)-len(ending)]
	}
	return path + "." + string(f)
}

// browse chooses the folder and keeps the name.
func (d *panel) browse() {
	picker := dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		switch {
		case err != nil:
			d.showProblem(i18n.Sentence(err))
		case folder != nil:
			d.path.SetText(filepath.Join(folder.Path(), filepath.Base(d.path.Text)))
		}
	}, d.over.Window)
	if at, err := storage.ListerForURI(storage.NewFileURI(filepath.Dir(d.path.Text))); err == nil {
		picker.SetLocation(at)
	}
	d.over.ShowPicker(picker, i18n.Say("export.folder"))
}
