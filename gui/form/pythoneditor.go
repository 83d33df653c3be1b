package form

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/i18n"
	"parallelogram/gui/pythontext"
	"parallelogram/gui/widgets"
)

// pythonEditor is where a Python function of the user's is named. It shows the calls
// that will be made, and tries one out.
type pythonEditor struct {
	content  *fyne.Container
	services Services
	changed  func()

	fields       []*field
	buttons      []*widgets.HintButton // beside the fields
	menu         *widgets.HintButton   // offers the functions of the file
	functions    functionList
	interpreters *interpreterPicker
	more         *widgets.Disclosure
	shown        *fyne.Container // the preview under its title
	preview      *widgets.Reader
	try          *widgets.Button

	python core.Python // what is named, as far as it can be read
	items  []string    // of a list
	err    error       // what is wrong with it
}

func newPythonEditor(s Services, changed, relayout func()) *pythonEditor {
	e := &pythonEditor{services: s, changed: changed}
	for _, name := range slices.Concat(pythonFields.first, pythonFields.more) {
		e.fields = append(e.fields, pythonField(name, changed))
	}
	e.interpreters = newInterpreterPicker(s, changed)
	e.more = widgets.NewDisclosure(i18n.Say("form.command.more"), relayout)
	e.preview = widgets.NewReader(i18n.Say("form.python.preview"), previewLines)
	e.shown = widgets.Column(apptheme.Unit, widgets.NewTruncated(widgets.Subheading, i18n.Say("form.python.preview")), e.preview.Framed())
	e.try = widgets.NewButton(i18n.Say("form.command.try"), widget.MediumImportance, func() { e.services.Try() })
	e.content = widgets.Column(2 * apptheme.Unit)
	e.arrange()
	return e
}

func (e *pythonEditor) arrange() {
	file, function, items, dir := e.named(pythontext.File), e.named(pythontext.Function), e.named(pythontext.Items), e.named(pythontext.Dir)
	e.menu = widgets.NewIconButton(theme.MenuDropDownIcon(), i18n.Say("form.python.function.menu"), e.services.Hint, e.offerFunctions)
	e.content.Add(file.below(nil, e.button("form.python.python.browse", theme.FileIcon(), func() { e.services.BrowseFile(e.texts().Source(), file.write) })))
	e.content.Add(function.below(nil, widgets.Framed(e.menu)))
	e.content.Add(items.below(nil, e.button("form.python.items.browse", theme.FileIcon(), func() {
		e.services.BrowseFile(e.texts().Source(), func(path string) { items.write("@" + path) })
	})))
	e.content.Add(e.shown)
	e.content.Add(container.NewBorder(nil, nil, nil, widgets.Framed(e.try)))
	e.content.Add(e.interpreters.content)
	for _, name := range pythonFields.more {
		var after fyne.CanvasObject
		if name == pythontext.Dir {
			after = e.button("form.command.dir.browse", theme.FolderOpenIcon(), func() { e.services.Browse(e.python.Root, dir.write) })
		}
		e.more.Body.Add(e.named(name).below(nil, after))
	}
	e.content.Add(e.more.Content)
}

// read takes the texts as they are. What came from a file decides neither which
// programs are started to ask them, nor where they are looked for.
func (e *pythonEditor) read(foreign bool) {
	t := e.texts()
	e.python, e.items, e.err = t.Read()
	near := e.python.Root
	if foreign {
		near = ""
	}
	e.interpreters.find(near, foreign)
	if e.err == nil {
		e.err = e.interpreters.fault(e.python.Start)
	}
	e.functions.read(e, t)
	if e.err == nil {
		e.err = e.functions.fault(e.python)
	}
}

// show brings the preview up to date, and says what is wrong with the interpreters.
func (e *pythonEditor) show(wrong map[string]string) {
	e.interpreters.show(wrong[pythontext.By])
	delete(wrong, pythontext.By)
	text := ""
	if (e.python.Function != "" || e.python.Each != "") && wrong[pythontext.Items] == "" {
		text = pythontext.Preview(e.python, e.items)
		e.preview.Set(text)
	}
	widgets.SetVisible(e.shown, text != "")
	e.named(pythontext.Function).setHelp(e.functions.help())
	widgets.SetVisible(e.menu, len(e.functions.callable()) > 0)
}

// forgive takes away what is wrong only because the function is not named yet.
func (e *pythonEditor) forgive(wrong map[string]string) {
	for _, name := range []string{pythontext.File, pythontext.Function} {
		if f := e.named(name); f.text() == "" && wrong[name] != "" {
			f.setHelp(wrong[name])
			delete(wrong, name)
		} else if name == pythontext.File {
			f.setHelp("")
		}
	}
}

func (e *pythonEditor) controls() (list []fyne.Disableable) {
	for _, f := range e.fields {
		list = append(list, f.control())
	}
	for _, b := range e.buttons {
		list = append(list, b)
	}
	return append(append(list, e.interpreters.controls()...), e.menu, e.preview, e.try)
}

// cannot says why a strategy cannot run the function by the interpreters that are
// chosen; nil when it can, or nobody knows.
func (e *pythonEditor) cannot(s core.Strategy) error {
	for _, i := range e.interpreters.chosen() {
		switch known := i.Implementation != ""; {
		case known && s == core.PythonInterpreter && !i.Subinterpreters:
			return message.NewFieldError("strategies", "python.no-interpreters", "version", i.Name)
		case known && s == core.PythonProcess && len(i.StartMethods) == 0:
			return message.NewFieldError("strategies", "python.no-processes", "interpreter", i.Name)
		}
	}
	return nil
}
