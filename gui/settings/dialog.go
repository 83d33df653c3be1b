package settings

import (
	"cmp"
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

// What there is to choose from, in the order of the switches.
var (
	languages = []i18n.Choice{i18n.System, i18n.English, i18n.Korean}
	modes     = []apptheme.Mode{apptheme.System, apptheme.Light, apptheme.Dark}
)

// Setup is what the dialog shows and does. Every choice is done at once, that of
// the folder when it has been typed.
type Setup struct {
	Dialogs        *widgets.Dialogs
	Store          Store
	StandardFolder string       // where runs are kept unless the user chose a place
	Hint           func(string) // says more of the button under the mouse

	SetMode     func(apptheme.Mode)
	SetScale    func(float64)
	SetLanguage func(i18n.Choice) error // builds the window anew
}

// panel is the content of the dialog.
type panel struct {
	Setup
	modal    *widgets.Modal
	language *widgets.Segmented
	mode     *widgets.Segmented
	scale    *widgets.Segmented
	folder   *widgets.Input
	problem  *widgets.Label // what is wrong with the folder
	notify   *widgets.CheckBox
}

// Show opens the dialog.
func Show(s Setup) { newPanel(s) }

func newPanel(s Setup) *panel {
	p := &panel{Setup: s, problem: widgets.NewParagraph(widgets.Caption, "")}
	p.language = widgets.NewSegmented(p.chooseLanguage, i18n.Say("preferences.system"), "English", "한국어")
	p.mode = widgets.NewSegmented(func(i int) { s.SetMode(modes[i]) }, i18n.Say("preferences.system"), i18n.Say("command.look-light"), i18n.Say("command.look-dark"))
	p.scale = widgets.NewSegmented(func(i int) { s.SetScale(apptheme.Scales[i]) }, i18n.Say("preferences.small"), i18n.Say("preferences.normal"), i18n.Say("preferences.large"), i18n.Say("preferences.huge"))
	p.folder = widgets.NewInput(s.Store.Folder(), func() { p.showProblem("") })
	p.folder.OnSubmitted = func(string) { p.submit() }
	p.folder.SetPlaceHolder(s.StandardFolder)
	p.notify = widgets.NewCheckBox(i18n.Say("preferences.notify"), s.Store.Notifies())
	p.notify.OnChanged = s.Store.SetNotifies
	p.language.Set(max(0, slices.Index(languages, s.Store.Language())))
	p.mode.Set(max(0, slices.Index(modes, s.Store.Mode())))
	p.scale.Set(slices.Index(apptheme.Scales, s.Store.Scale()))
	p.modal = s.Dialogs.OpenModal(i18n.Say("preferences.title"), p.content(), widgets.Framed(widgets.NewCloseButton(i18n.Say("modal.close"), &p.modal)))
	p.modal.OnClosed = p.closed
	s.Dialogs.Window.Canvas().Focus(p.language)
	return p
}

func (p *panel) content() fyne.CanvasObject {
	browse := widgets.NewIconButton(theme.FolderOpenIcon(), i18n.Say("preferences.browse"), p.Hint, p.browse)
	label := func(key string) fyne.CanvasObject {
		return widgets.Middle(widgets.Padded(0, apptheme.Unit, widgets.NewLabel(widgets.Body, i18n.Say(key))))
	}
	form := container.New(layout.NewFormLayout(),
		label("preferences.language"), container.NewHBox(p.language),
		label("preferences.look"), container.NewHBox(p.mode),
		label("preferences.scale"), container.NewHBox(p.scale),
		label("preferences.folder"), container.NewBorder(nil, nil, nil, widgets.Framed(browse), p.folder.Framed()),
		label("preferences.end"), container.NewHBox(p.notify))
	return widgets.Padded(2*apptheme.Unit, 0, widgets.Column(2*apptheme.Unit, form, p.problem))
}

// chooseLanguage changes the language, in which the dialog is then opened again.
func (p *panel) chooseLanguage(i int) {
	p.modal.Close()
	if err := p.SetLanguage(languages[i]); err != nil {
		p.Dialogs.ShowError(i18n.Say("language.failed"), err)
		return
	}
	Show(p.Setup)
}

// showProblem shows what is wrong with the folder, or nothing.
func (p *panel) showProblem(text string) {
	p.folder.SetProblem(text)
	p.problem.SetColored(text, theme.ColorNameError)
}

// keep takes over the folder that was typed. It looks at the disk: half a path on
// the way to a whole one would be a folder too.
func (p *panel) keep() error {
	folder, err := paths.Folder(p.folder.Text)
	if err == nil && folder != p.Store.Folder() {
		p.Store.SetFolder(folder)
	}
	return err
}

// submit takes over the folder, or says what is wrong with it.
func (p *panel) submit() {
	if err := p.keep(); err != nil {
		p.showProblem(i18n.Sentence(err))
	}
}

// closed takes over the folder when the dialog has been closed.
func (p *panel) closed() {
	if err := p.keep(); err != nil {
		p.Dialogs.ShowError(i18n.Say("preferences.folder-stays"), err)
	}
}

func (p *panel) browse() {
	picker := dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		switch {
		case err != nil:
			p.showProblem(i18n.Sentence(err))
		case folder != nil:
			p.folder.SetText(filepath.FromSlash(folder.Path()))
			p.submit()
		}
	}, p.Dialogs.Window)
	if at, err := storage.ListerForURI(storage.NewFileURI(cmp.Or(p.folder.Text, p.StandardFolder))); err == nil {
		picker.SetLocation(at)
	}
	p.Dialogs.ShowPicker(picker, i18n.Say("preferences.browse"))
}
