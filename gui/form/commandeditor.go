package form

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parallelogram/core"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/commandtext"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// commandEditor is where a command of the user's is typed. It shows what will be
// executed while that is typed, says what is missing, and tries it out.
type commandEditor struct {
	content  *fyne.Container
	services Services
	changed  func()

	fields  []*field
	recent  *widgets.HintButton // offers the commands that were run last
	folder  *widgets.HintButton
	mends   *mends
	more    *widgets.Disclosure
	shown   *fyne.Container // the preview under its title
	preview *widgets.Reader
	count   *widgets.DropDown // the workers with which it is tried
	try     *widgets.Button

	command core.Command // what is typed, as far as it can be read
	err     error        // what is wrong with it
}

// previewLines is how many lines of the preview are in sight.
const previewLines = 5

func newCommandEditor(s Services, changed, relayout func()) *commandEditor {
	e := &commandEditor{services: s, changed: changed}
	for _, list := range [][]string{commandFields.first, commandFields.more} {
		for _, name := range list {
			e.fields = append(e.fields, commandField(name, changed))
		}
	}
	e.recent = widgets.NewIconButton(theme.HistoryIcon(), i18n.Say("form.command.recent"), s.Hint, e.offerRecent)
	e.recent.Importance = widget.LowImportance
	e.mends = newMends(e)
	e.more = widgets.NewDisclosure(i18n.Say("form.command.more"), relayout)
	e.preview = widgets.NewReader(i18n.Say("form.command.preview"), previewLines)
	e.shown = widgets.Column(apptheme.Unit, widgets.NewTruncated(widgets.Subheading, i18n.Say("form.command.preview")), e.preview.Framed())
	e.content = widgets.Column(2 * apptheme.Unit)
	e.arrange()
	return e
}

func (e *commandEditor) arrange() {
	for _, name := range commandFields.first {
		f := e.named(name)
		if name == commandtext.Main {
			e.content.Add(f.below(container.New(lowered{}, e.recent), nil))
			e.content.Add(e.mends.content)
			continue
		}
		e.content.Add(f.below(nil, nil))
	}
	for _, name := range commandFields.more {
		var after fyne.CanvasObject
		if name == commandtext.Dir {
			after = e.folderButton()
		}
		e.more.Body.Add(e.named(name).below(nil, after))
	}
	e.content.Add(e.shown)
	e.content.Add(e.tryRow())
	e.content.Add(e.more.Content)
}

// lowered gives an icon button the height of the label that it stands beside.
type lowered struct{}

func (lowered) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(o[0].MinSize().Width, 0)
}

func (lowered) Layout(o []fyne.CanvasObject, size fyne.Size) {
	button := o[0].MinSize()
	o[0].Resize(button)
	o[0].Move(fyne.NewPos(0, (size.Height-button.Height)/2))
}

// tryRow is the button that runs the command once, beside the count that it is
// handed.
func (e *commandEditor) tryRow() fyne.CanvasObject {
	e.count = widgets.NewDropDown(i18n.Say("form.command.count"), []string{"1"}, nil)
	e.count.Selected, e.count.PlaceHolder = "1", "1024" // which is how wide it is
	e.try = widgets.NewButton(i18n.Say("form.command.try"), widget.MediumImportance, func() { e.services.Try() })
	label := widgets.Middle(widgets.NewTruncated(widgets.Body, i18n.Say("form.command.count")))
	return container.NewBorder(nil, nil, nil, widgets.Row(2*apptheme.Unit, widgets.Framed(e.count), widgets.Framed(e.try)), label)
}

// read takes the texts as they are.
func (e *commandEditor) read() { e.command, e.err = e.texts().Read() }

// show brings the preview up to date with what will be measured.
func (e *commandEditor) show(x core.Experiment, wrong map[string]string) {
	e.mends.show(e.err)
	cells := x.Cells()
	if len(cells) == 0 {
		cells = []core.Cell{{Workers: 1, Cores: 1}}
	}
	text, err := "", error(nil)
	if !e.command.Main.IsZero() && wrong[commandtext.Items] == "" {
		text, err = commandtext.Preview(e.command, x.Baseline(""), cells)
	}
	if err == nil {
		e.preview.Set(text)
	}
	widgets.SetVisible(e.shown, text != "" && err == nil)
	e.showCounts(x.Workers)
	widgets.SetVisible(e.recent, len(e.services.Recent()) > 0)
}

// showCounts offers the counts of an experiment to be tried.
func (e *commandEditor) showCounts(workers []int) {
	options := make([]string, len(workers))
	for i, n := range workers {
		options[i] = strconv.Itoa(n)
	}
	if len(options) == 0 {
		options = []string{"1"}
	}
	before := e.count.Selected
	e.count.Options, e.count.Selected = options, options[0]
	for _, o := range options {
		if o == before {
			e.count.Selected = before
		}
	}
	e.count.Refresh()
}

// tried returns the count with which the command is tried.
func (e *commandEditor) tried() int {
	n, err := strconv.Atoi(e.count.Selected)
	if err != nil {
		return 1
	}
	return n
}

func (e *commandEditor) controls() (list []fyne.Disableable) {
	for _, f := range e.fields {
		list = append(list, f.control())
	}
	return append(list, e.recent, e.folder, e.preview, e.count, e.try)
}
