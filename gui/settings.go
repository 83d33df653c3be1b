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
)

// What the preferences offer, in the order of their switches.
var (
	languages = []language{languageSystem, languageEnglish, languageKorean}
	looks     = []look{lookSystem, lookLight, lookDark}
)

// settingsDialog shows the preferences. Every change takes effect at once, that
// of the folder when it has been typed.
type settingsDialog struct {
	w        *window
	modal    *modal
	language *segmented
	look     *segmented
	scale    *segmented
	folder   *input
	said     *note // what is wrong with the folder
	notify   *checkBox
}

func (w *window) askPreferences() { w.newSettings() }

func (w *window) newSettings() *settingsDialog {
	d := &settingsDialog{w: w, said: newParagraph(styleCaption, "")}
	d.language = newSegmented(d.speak, say("preferences.system"), "English", "한국어")
	d.look = newSegmented(func(i int) { w.dressIn(looks[i]) }, say("preferences.system"), say("command.look-light"), say("command.look-dark"))
	d.scale = newSegmented(func(i int) { w.magnify(magnifications[i]) }, say("preferences.small"), say("preferences.normal"), say("preferences.large"), say("preferences.huge"))
	d.folder = newInput(w.prefs.runsFolder(), func() { d.tell("") })
	d.folder.OnSubmitted = func(string) { d.submit() }
	d.folder.SetPlaceHolder(w.standardFolder)
	d.notify = newCheckBox(say("preferences.notify"), w.prefs.notify())
	d.notify.OnChanged = w.prefs.setNotify
	d.language.show(max(0, slices.Index(languages, w.prefs.language())))
	d.look.show(max(0, slices.Index(looks, w.prefs.look())))
	d.scale.show(slices.Index(magnifications, w.prefs.scale()))
	d.modal = w.openModal(say("preferences.title"), d.content(), framed(dismissal(say("modal.close"), &d.modal)))
	d.modal.left = d.leave
	w.win.Canvas().Focus(d.language)
	return d
}

func (d *settingsDialog) content() fyne.CanvasObject {
	browse := newIconButton(theme.FolderOpenIcon(), say("preferences.browse"), d.w.hint, d.browse)
	label := func(key string) fyne.CanvasObject { return middle(padded(0, unit, newLine(styleBody, say(key)))) }
	form := container.New(layout.NewFormLayout(),
		label("preferences.language"), container.NewHBox(d.language),
		label("preferences.look"), container.NewHBox(d.look),
		label("preferences.scale"), container.NewHBox(d.scale),
		label("preferences.folder"), container.NewBorder(nil, nil, nil, framed(browse), d.folder.framed()),
		label("preferences.end"), container.NewHBox(d.notify))
	return padded(2*unit, 0, column(2*unit, form, d.said))
}

// speak changes the language, in which the dialog is then opened again.
func (d *settingsDialog) speak(i int) {
	d.modal.close()
	d.w.speak(languages[i])
	if !d.w.blocked() { // else it is said why the language cannot be changed
		d.w.askPreferences()
	}
}

// tell shows what is wrong with the folder, or nothing.
func (d *settingsDialog) tell(wrong string) {
	d.folder.setWrong(wrong)
	d.said.setColored(wrong, theme.ColorNameError)
}

// keep takes over the folder that was typed. It looks at the disk: half a path
// on the way to a whole one would be a folder too.
func (d *settingsDialog) keep() error {
	folder, err := runsFolder(d.folder.Text)
	if err == nil && folder != d.w.prefs.runsFolder() {
		d.w.keepIn(folder)
	}
	return err
}

// submit takes over the folder, or says what is wrong with it.
func (d *settingsDialog) submit() {
	if err := d.keep(); err != nil {
		d.tell(err.Error())
	}
}

// leave takes over the folder when the dialog has been closed.
func (d *settingsDialog) leave() {
	if err := d.keep(); err != nil {
		d.w.complain(say("preferences.folder-stays"), err)
	}
}

func (d *settingsDialog) browse() {
	picker := dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		switch {
		case err != nil:
			d.tell(capitalised(err.Error()))
		case folder != nil:
			d.folder.SetText(filepath.FromSlash(folder.Path()))
			d.submit()
		}
	}, d.w.win)
	if at, err := storage.ListerForURI(storage.NewFileURI(d.w.deps.Folder)); err == nil {
		picker.SetLocation(at)
	}
	d.w.showPicker(picker, say("preferences.browse"))
}
