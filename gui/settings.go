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

// settingsDialog shows the preferences. Every change takes effect at once.
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
	d.folder = newInput(w.prefs.runsFolder(), d.follow)
	d.folder.SetPlaceHolder(w.standardFolder)
	d.notify = newCheckBox(say("preferences.notify"), w.prefs.notify())
	d.notify.OnChanged = w.prefs.setNotify
	d.language.show(max(0, slices.Index(languages, w.prefs.language())))
	d.look.show(max(0, slices.Index(looks, w.prefs.look())))
	d.scale.show(slices.Index(magnifications, w.prefs.scale()))
	d.modal = w.openModal(say("preferences.title"), d.content(), framed(dismissal(say("modal.close"), &d.modal)))
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

// follow takes over the folder that is typed, as soon as runs can be kept there.
func (d *settingsDialog) follow() {
	folder, err := runsFolder(d.folder.Text)
	if err != nil {
		d.folder.setWrong(err.Error())
		d.said.setColored(err.Error(), theme.ColorNameError)
		return
	}
	d.folder.setWrong("")
	d.said.set("")
	d.w.keepIn(folder)
}

func (d *settingsDialog) browse() {
	picker := dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		switch {
		case err != nil:
			d.said.setColored(capitalised(err.Error()), theme.ColorNameError)
		case folder != nil:
			d.folder.SetText(filepath.FromSlash(folder.Path()))
		}
	}, d.w.win)
	if at, err := storage.ListerForURI(storage.NewFileURI(d.w.deps.Folder)); err == nil {
		picker.SetLocation(at)
	}
	d.w.showPicker(picker, say("preferences.browse"))
}
