package gui

import (
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/theme"

	"parallelogram/gui/apptheme"
	"parallelogram/gui/i18n"
	"parallelogram/gui/paths"
	"parallelogram/gui/widgets"
)

// What the preferences offer, in the order of their switches.
var (
	languages = []i18n.Choice{i18n.System, i18n.English, i18n.Korean}
	looks     = []apptheme.Mode{apptheme.System, apptheme.Light, apptheme.Dark}
)

// settingsDialog shows the preferences. Every change takes effect at once, that
// of the folder when it has been typed.
type settingsDialog struct {
	w        *window
	modal    *widgets.Modal
	language *widgets.Segmented
	look     *widgets.Segmented
	scale    *widgets.Segmented
	folder   *widgets.Input
	said     *widgets.Label // what is wrong with the folder
	notify   *widgets.CheckBox
}

func (w *window) askPreferences() { w.newSettings() }

func (w *window) newSettings() *settingsDialog {
	d := &settingsDialog{w: w, said: widgets.NewParagraph(widgets.Caption, "")}
	d.language = widgets.NewSegmented(d.speak, i18n.Say("preferences.system"), "English", "한국어")
	d.look = widgets.NewSegmented(func(i int) { w.dressIn(looks[i]) }, i18n.Say("preferences.system"), i18n.Say("command.look-light"), i18n.Say("command.look-dark"))
	d.scale = widgets.NewSegmented(func(i int) { w.magnify(apptheme.Scales[i]) }, i18n.Say("preferences.small"), i18n.Say("preferences.normal"), i18n.Say("preferences.large"), i18n.Say("preferences.huge"))
	d.folder = widgets.NewInput(w.prefs.runsFolder(), func() { d.tell("") })
	d.folder.OnSubmitted = func(string) { d.submit() }
	d.folder.SetPlaceHolder(w.standardFolder)
	d.notify = widgets.NewCheckBox(i18n.Say("preferences.notify"), w.prefs.notify())
	d.notify.OnChanged = w.prefs.setNotify
	d.language.Set(max(0, slices.Index(languages, w.prefs.language())))
	d.look.Set(max(0, slices.Index(looks, w.prefs.look())))
	d.scale.Set(slices.Index(apptheme.Scales, w.prefs.scale()))
	d.modal = w.OpenModal(i18n.Say("preferences.title"), d.content(), widgets.Framed(widgets.NewCloseButton(i18n.Say("modal.close"), &d.modal)))
	d.modal.OnClosed = d.leave
	w.Window.Canvas().Focus(d.language)
	return d
}

func (d *settingsDialog) content() fyne.CanvasObject {
	browse := widgets.NewIconButton(theme.FolderOpenIcon(), i18n.Say("preferences.browse"), d.w.hint, d.browse)
	label := func(key string) fyne.CanvasObject {
		return widgets.Middle(widgets.Padded(0, apptheme.Unit, widgets.NewLabel(widgets.Body, i18n.Say(key))))
	}
	form := container.New(layout.NewFormLayout(),
		label("preferences.language"), container.NewHBox(d.language),
		label("preferences.look"), container.NewHBox(d.look),
		label("preferences.scale"), container.NewHBox(d.scale),
		label("preferences.folder"), container.NewBorder(nil, nil, nil, widgets.Framed(browse), d.folder.Framed()),
		label("preferences.end"), container.NewHBox(d.notify))
	return widgets.Padded(2*apptheme.Unit, 0, widgets.Column(2*apptheme.Unit, form, d.said))
}

// speak changes the language, in which the dialog is then opened again.
func (d *settingsDialog) speak(i int) {
	d.modal.Close()
	d.w.speak(languages[i])
	if !d.w.blocked() { // else it is said why the language cannot be changed
		d.w.askPreferences()
	}
}

// tell shows what is wrong with the folder, or nothing.
func (d *settingsDialog) tell(wrong string) {
	d.folder.SetProblem(wrong)
	d.said.SetColored(wrong, theme.ColorNameError)
}

// keep takes over the folder that was typed. It looks at the disk: half a path
// on the way to a whole one would be a folder too.
func (d *settingsDialog) keep() error {
	folder, err := paths.Folder(d.folder.Text)
	if err == nil && folder != d.w.prefs.runsFolder() {
		d.w.keepIn(folder)
	}
	return err
}

// submit takes over the folder, or says what is wrong with it.
func (d *settingsDialog) submit() {
	if err := d.keep(); err != nil {
		d.tell(i18n.Sentence(err))
	}
}

// leave takes over the folder when the dialog has been closed.
func (d *settingsDialog) leave() {
	if err := d.keep(); err != nil {
		d.w.ShowError(i18n.Say("preferences.folder-stays"), err)
	}
}

func (d *settingsDialog) browse() {
	picker := dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		switch {
		case err != nil:
			d.tell(i18n.Sentence(err))
		case folder != nil:
			d.folder.SetText(filepath.FromSlash(folder.Path()))
			d.submit()
		}
	}, d.w.Window)
	if at, err := storage.ListerForURI(storage.NewFileURI(d.w.deps.Folder)); err == nil {
		picker.SetLocation(at)
	}
	d.w.ShowPicker(picker, i18n.Say("preferences.browse"))
}
