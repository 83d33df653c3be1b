package form

import (
	"os"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/python"
	"parallelogram/gui/pythontext"
)

// functionList is what is known of the functions of the file.
type functionList struct {
	key  string // the file as it was read: its name, its time, its size
	list []python.Function
	err  error
}

// mostSource is how large a file is read, in bytes: no functions are looked for in what
// is no text.
const mostSource = 4 << 20

// read has the file be read, unless it was.
func (l *functionList) read(e *pythonEditor, t pythontext.Texts) {
	file, by := t.Source(), e.interpreters.trusted()
	info, err := os.Stat(file)
	if err != nil || !info.Mode().IsRegular() || info.Size() > mostSource || by == "" {
		*l = functionList{}
		return
	}
	key := strings.Join([]string{file, info.ModTime().String(), by}, "\n")
	if key == l.key {
		return
	}
	*l = functionList{key: key}
	atOnce := true
	e.services.Functions(by, file, func(list []python.Function, err error) {
		if l.key != key { // another file is named by now
			return
		}
		l.list, l.err = list, err
		if !atOnce {
			e.changed()
		}
	})
	atOnce = false
}

// fault says what is wrong with the file, or with a function that it has.
func (l *functionList) fault(p core.Python) error {
	if l.err != nil {
		return &message.FieldError{Field: pythontext.File, Why: message.Of(l.err)}
	}
	for _, f := range l.list {
		switch {
		case f.Name != p.Function || p.Each != "":
		case f.Generator:
			return message.NewFieldError(pythontext.Function, "python.generator", "function", f.Name)
		case !f.One:
			return message.NewFieldError(pythontext.Function, "python.not-of-one", "function", f.Name)
		}
	}
	return nil
}

// callable lists the functions that can be measured.
func (l *functionList) callable() (names []string) {
	for _, f := range l.list {
		if f.One && !f.Generator {
			names = append(names, f.Name)
		}
	}
	return names
}

// help lists the functions of the file, as far as there is room.
func (l *functionList) help() string {
	names := l.callable()
	if len(names) > 6 {
		names = append(names[:6:6], "…")
	}
	return message.HarmlessLine(strings.Join(names, ", "))
}

// offerFunctions opens the menu of the functions of the file.
func (e *pythonEditor) offerFunctions() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(e.menu); c != nil {
		widget.NewPopUpMenu(e.functionMenu(), c).ShowAtRelativePosition(fyne.NewPos(0, e.menu.Size().Height), e.menu)
	}
}

func (e *pythonEditor) functionMenu() *fyne.Menu {
	menu, function := fyne.NewMenu(""), e.named(pythontext.Function)
	for _, name := range e.functions.callable() {
		item := fyne.NewMenuItem(message.HarmlessLine(name), func() { function.write(name) })
		item.Checked = name == function.text()
		menu.Items = append(menu.Items, item)
	}
	return menu
}
