package form

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"parallelogram/core/message"
	"parallelogram/core/python/interpreter"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/i18n"
	"parallelogram/gui/pythontext"
	"parallelogram/gui/widgets"
)

// interpreterPicker is a check for each Python interpreter that was found. Without
// one checked by the user it is the nearest.
type interpreterPicker struct {
	content  *fyne.Container
	services Services
	changed  func()
	rows     *fyne.Container
	checks   []*widgets.CheckBox
	add      *widgets.HintButton
	line     *widgets.Label // what is wrong, or goes on
	locked   bool

	written string // what the user checked, see [pythontext.By]
	near    string // the folder near which those were looked for that were found
	given   string // those that were asked beside them
	asked   bool
	asking  bool
	found   []interpreter.Interpreter
	drawn   string
}

func newInterpreterPicker(s Services, changed func()) *interpreterPicker {
	p := &interpreterPicker{services: s, changed: changed, rows: widgets.Column(0), line: widgets.NewParagraph(widgets.Caption, "")}
	p.add = widgets.NewIconButton(theme.ContentAddIcon(), i18n.Say("form.python.interpreter.add"), s.Hint, p.browse)
	title := container.NewBorder(nil, nil, nil, container.New(lowered{}, p.add), widgets.Middle(widgets.NewTruncated(widgets.Subheading, i18n.Say("form.python.interpreter"))))
	p.content = widgets.Column(apptheme.Unit, title, widgets.Padded(-apptheme.Unit, -apptheme.Unit, p.rows), p.line)
	return p
}

// browse adds an interpreter by its path.
func (p *interpreterPicker) browse() {
	p.services.BrowseFile("", func(path string) {
		p.set(append(p.chosen(), interpreter.Interpreter{Path: path}))
	})
}

// write takes over what was checked.
func (p *interpreterPicker) write(lines string) { p.written = lines }

// find has those be looked for near a folder, once; and those that the user added be
// asked, unless they came from a file: then nothing of them is started.
func (p *interpreterPicker) find(near string, foreign bool) {
	var given []string
	for _, i := range p.wanted() {
		if !foreign && !slices.ContainsFunc(p.found, func(f interpreter.Interpreter) bool { return f.Path == i.Path }) {
			given = append(given, i.Path)
		}
	}
	lines := strings.Join(given, "\n")
	if p.asked && near == p.near && (lines == p.given || lines == "") {
		return
	}
	p.near, p.given, p.asked, p.asking = near, lines, true, true
	atOnce := true
	p.services.Interpreters(near, given, func(found []interpreter.Interpreter) {
		if near != p.near || lines != p.given { // others are looked for by now
			return
		}
		p.found, p.asking = found, false
		if !atOnce {
			p.changed()
		}
	})
	atOnce = false
}

// wanted are those that the user checked.
func (p *interpreterPicker) wanted() []interpreter.Interpreter {
	return pythontext.Texts{pythontext.By: p.written}.Interpreters()
}

// chosen are those that measure, with what is known of them.
func (p *interpreterPicker) chosen() []interpreter.Interpreter {
	list := p.wanted()
	if len(list) == 0 && len(p.found) > 0 {
		return slices.Clone(p.found[:1])
	}
	for n, i := range list {
		if at := slices.IndexFunc(p.found, func(f interpreter.Interpreter) bool { return f.Path == i.Path }); at >= 0 {
			list[n] = p.found[at]
		} else if i.Name == "" {
			list[n].Name = i.Path
		}
	}
	return list
}

// trusted is an interpreter of this machine, with which files may be read.
func (p *interpreterPicker) trusted() string {
	if len(p.found) == 0 {
		return ""
	}
	return p.found[0].Path
}

// fault says why the interpreters cannot measure.
func (p *interpreterPicker) fault(start string) error {
	list := p.chosen()
	if len(list) == 0 {
		return message.NewFieldError(pythontext.By, "python.none")
	}
	for _, i := range list {
		if i.Implementation != "" && start != "" && !slices.Contains(i.StartMethods, start) {
			return message.NewFieldError(pythontext.Start, "python.no-start-method", "method", start, "methods", strings.Join(i.StartMethods, ", "))
		}
		if i.Implementation == "" && slices.Contains(strings.Split(p.given, "\n"), i.Path) && !p.asking {
			return message.NewFieldError(pythontext.By, "python.no-answer-from", "path", i.Path)
		}
	}
	return nil
}

// set checks interpreters.
func (p *interpreterPicker) set(list []interpreter.Interpreter) {
	p.written = pythontext.Lines(list)
	p.changed()
}

// toggle checks one, or no longer. Of one at least.
func (p *interpreterPicker) toggle(i interpreter.Interpreter, on bool) {
	list := slices.DeleteFunc(p.chosen(), func(o interpreter.Interpreter) bool { return o.Path == i.Path })
	if on {
		list = append(list, i)
	}
	p.set(p.ordered(list))
}

// ordered lists interpreters as they were found, so that checking one and no longer
// changes nothing.
func (p *interpreterPicker) ordered(list []interpreter.Interpreter) []interpreter.Interpreter {
	at := func(i interpreter.Interpreter) int {
		n := slices.IndexFunc(p.found, func(f interpreter.Interpreter) bool { return f.Path == i.Path })
		if n < 0 {
			return len(p.found)
		}
		return n
	}
	slices.SortStableFunc(list, func(a, b interpreter.Interpreter) int { return at(a) - at(b) })
	return list
}
