package form

import (
	"slices"

	"fyne.io/fyne/v2"

	"parallelogram/gui/i18n"
	"parallelogram/gui/pythontext"
	"parallelogram/gui/widgets"
)

// pythonFields are the fields of a function: those that all need, and the others,
// folded.
var pythonFields = struct{ first, more []string }{
	[]string{pythontext.File, pythontext.Function, pythontext.Items},
	[]string{pythontext.Each, pythontext.Init, pythontext.Chunk, pythontext.Start, pythontext.Dir},
}

// startMethods are the ways to start processes; empty for the interpreter's.
var startMethods = []string{"", "fork", "spawn", "forkserver"}

const pythonKey = "form.python."

func pythonField(name string, changed func()) *field {
	label := i18n.Say(pythonKey + name)
	if name == pythontext.Start {
		called := slices.Clone(startMethods)
		called[0] = i18n.Say("form.python.start-method.usual")
		return newChoice(name, label, "", "", startMethods, called, changed)
	}
	f := newField(name, label, "", "", changed)
	f.input.SetPlaceHolder(i18n.Say(pythonKey + name + ".example"))
	f.input.TextStyle.Monospace = name != pythontext.Chunk
	return f
}

func (e *pythonEditor) button(key string, icon fyne.Resource, pressed func()) fyne.CanvasObject {
	b := widgets.NewIconButton(icon, i18n.Say(key), e.services.Hint, pressed)
	e.buttons = append(e.buttons, b)
	return widgets.Framed(b)
}

func (e *pythonEditor) named(name string) *field {
	return e.fields[slices.IndexFunc(e.fields, func(f *field) bool { return f.name == name })]
}

// texts returns what is typed into the fields.
func (e *pythonEditor) texts() pythontext.Texts {
	t := pythontext.Texts{}
	for _, f := range e.fields {
		if text := f.text(); text != "" {
			t[f.name] = text
		}
	}
	if by := e.interpreters.written; by != "" {
		t[pythontext.By] = by
	}
	return t
}

// write fills the fields. What is folded opens when something stands in it.
func (e *pythonEditor) write(t pythontext.Texts) {
	for _, f := range e.fields {
		f.write(t[f.name])
	}
	e.interpreters.write(t[pythontext.By])
	for _, name := range pythonFields.more {
		if t[name] != "" {
			e.more.Set(true)
		}
	}
}

// unnamed reports that there is nothing yet that could be called.
func (e *pythonEditor) unnamed() bool {
	t := e.texts()
	return t[pythontext.Each] == "" && (t[pythontext.File] == "" || t[pythontext.Function] == "")
}
