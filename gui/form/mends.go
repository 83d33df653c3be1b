package form

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"parallelogram/core"
	"parallelogram/core/command"
	"parallelogram/core/message"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/commandtext"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// mends are the ways out for a command that says nowhere what is done with the
// count, a button each.
type mends struct {
	content *fyne.Container
	editor  *commandEditor
}

func newMends(e *commandEditor) *mends {
	m := &mends{editor: e}
	m.content = widgets.Column(apptheme.Unit,
		m.button("form.command.mend.insert", m.insert),
		m.button("form.command.mend.threads", m.setThreads),
		m.button("form.command.mend.items", m.askItems))
	m.content.Hide()
	return m
}

func (m *mends) button(key string, pressed func()) fyne.CanvasObject {
	b := widgets.NewButton(i18n.Say(key), widget.LowImportance, pressed)
	b.Alignment = widget.ButtonAlignLeading
	return widgets.Padded(-apptheme.Unit, -apptheme.Unit, b)
}

// show offers them when they are needed.
func (m *mends) show(err error) {
	needed := false
	for _, e := range flatten(err) {
		f, ok := e.(*message.FieldError)
		needed = needed || ok && f.Why.Key == "command.no-count"
	}
	widgets.SetVisible(m.content, needed)
}

// insert puts the placeholder where the caret is, or was.
func (m *mends) insert() {
	x := m.editor.named(commandtext.Main).input
	text, column := inserted(x.Text, x.CursorColumn)
	focus(x, x)
	x.SetText(text)
	x.CursorColumn = column
	x.Refresh()
}

// inserted returns a line with {workers} put in behind so many characters, and
// where the caret then is. It is a word of its own unless it follows what takes
// its value at once: a = or an option of one letter.
func inserted(line string, column int) (string, int) {
	runes := []rune(line)
	if column = min(column, len(runes)); column == 0 {
		column = len(runes)
	}
	before, after := string(runes[:column]), string(runes[column:])
	if wantsSpace(before) {
		before += " "
	}
	before += "{" + command.Workers + "}"
	caret := len([]rune(before))
	if after != "" && !unicode.IsSpace([]rune(after)[0]) {
		after = " " + after
	}
	return before + after, caret
}

func wantsSpace(before string) bool {
	if before == "" || strings.HasSuffix(before, "=") || strings.TrimRightFunc(before, unicode.IsSpace) != before {
		return false
	}
	words := strings.Fields(before)
	last := words[len(words)-1]
	return !(len(last) == 2 && last[0] == '-' && last[1] != '-')
}

// setThreads hands the count over by the variables of thread pools.
func (m *mends) setThreads() {
	m.editor.named(commandtext.Threads).write(string(core.ThreadsWorkers))
	if !m.editor.more.Body.Visible() {
		m.editor.more.Toggle()
	}
}

// askItems asks what the command is to be run for.
func (m *mends) askItems() {
	x := m.editor.named(commandtext.Items).input
	focus(x, x)
}

// focus gives an input the keyboard. What has not been painted yet Fyne knows of no
// window: the one near it tells.
func focus(i *widgets.Input, near fyne.CanvasObject) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(near); c != nil {
		c.Focus(i)
	}
}
