package gui

import (
	"cmp"
	"os"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/widget"

	"parallelogram/core"
	"parallelogram/core/plan"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/command"
	"parallelogram/gui/commandtext"
	"parallelogram/gui/form"
	"parallelogram/gui/i18n"
	"parallelogram/gui/pythontext"
	"parallelogram/gui/tryout"
	"parallelogram/gui/widgets"
)

// own does for the user's command or function what the form cannot: it tries one out,
// keeps the commands that were run, and asks before one is run that was not typed here.
type own struct {
	window *window
	tryout *tryout.Tryout  // the last one; nil before the first
	agreed map[string]bool // listings that the user has seen and agreed to
}

func (o *own) commands() []*command.Command {
	return []*command.Command{{ID: cmdTry, Shortcut: command.Key(fyne.KeyT), Enabled: o.canTry, Needs: needsCommand, Action: o.try}}
}

// services are what the form asks of the window.
func (o *own) services() form.Services {
	w := o.window
	return form.Services{Changed: w.edits.record, Hint: w.hint, Recent: w.store.Commands, Browse: o.browse, Try: func() { w.commands.Do(w.commands.Find(cmdTry)) },
		BrowseFile: w.pythons.browse, Interpreters: w.pythons.interpreters, Functions: w.pythons.functions}
}

func (o *own) busy() bool               { return o.tryout.Busy() }
func (o *own) stop(limit time.Duration) { o.tryout.Stop(limit) }

func (o *own) canTry() bool {
	_, _, ok := o.window.panes.form.Trying()
	return ok && o.window.idle()
}

// try runs the command or the function of the form once.
func (o *own) try() {
	w := o.window
	w.panes.form.Check()
	e, cell, ok := w.panes.form.Trying()
	if !ok {
		w.refresh()
		return
	}
	show := func() {
		if w.idle() {
			o.tryout = tryout.Show(tryout.Setup{Dialogs: &w.Dialogs, Run: w.deps.Try, Now: w.deps.Now, Post: w.deps.Post, Changed: w.refresh}, e, cell)
		}
	}
	if w.panes.form.Foreign() {
		o.ask(e, show)
		return
	}
	show()
}

// keep remembers the command of the form, which is going to be run.
func (o *own) keep() {
	t := o.window.panes.form.Command()
	if t == nil {
		return
	}
	if err := o.window.store.KeepCommand(t); err != nil {
		o.window.hint(i18n.Sentence(err))
	}
}

// browse lets a folder be chosen.
func (o *own) browse(from string, chosen func(string)) {
	w := o.window
	picker := dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		switch {
		case err != nil:
			w.ShowError(i18n.Say("open.failed"), err)
		case folder != nil:
			chosen(filepath.FromSlash(folder.Path()))
		}
	}, w.Window)
	home, _ := os.UserHomeDir() // without one the picker begins where it likes
	if at, err := storage.ListerForURI(storage.NewFileURI(cmp.Or(from, home))); err == nil {
		picker.SetLocation(at)
	}
	w.ShowPicker(picker, i18n.Say("form.command.dir.browse"))
}

// The size of the question.
const (
	askWidth  = 170 * apptheme.Unit
	askHeight = 130 * apptheme.Unit
	askLines  = 12
)

// ask shows all that an experiment would execute, and does it when the user agrees.
// What they agreed to once is not asked again.
func (o *own) ask(e core.Experiment, then func()) {
	w := o.window
	listing, err := o.listing(e)
	question, about := i18n.Say("ask.command"), i18n.Say("ask.command.detail")
	if e.Workload.Python != nil {
		question, about = i18n.Say("ask.python"), i18n.Say("ask.python.detail")
	}
	if err != nil {
		w.ShowError(question, err)
		return
	}
	if o.agreed[listing] {
		then()
		return
	}
	all := widgets.NewReader(i18n.Say("tryout.executed"), askLines)
	all.Set(listing)
	detail := widgets.NewParagraph(widgets.Body, about)
	var m *widgets.Modal
	stay := widgets.NewCloseButton(i18n.Say("modal.cancel"), &m)
	run := widgets.NewButton(i18n.Say("ask.command.run"), widget.DangerImportance, func() {
		m.Close()
		o.agree(listing)
		then()
	})
	m = w.OpenModal(question, widgets.Padded(2*apptheme.Unit, 0, container.NewBorder(widgets.Padded(2*apptheme.Unit, 0, detail), nil, nil, nil, all.Framed())), widgets.Framed(stay), run)
	room := w.Window.Canvas().Size()
	m.Resize(fyne.NewSize(min(askWidth, room.Width-8*apptheme.Unit), min(askHeight, room.Height-8*apptheme.Unit)))
	w.Window.Canvas().Focus(stay)
}

func (o *own) agree(listing string) {
	if o.agreed == nil {
		o.agreed = map[string]bool{}
	}
	o.agreed[listing] = true
}

// listing is all that an experiment would execute here.
func (o *own) listing(e core.Experiment) (string, error) {
	p, err := plan.Of(e, o.window.deps.Site.Host())
	if err != nil {
		return "", err
	}
	if p.Experiment.Workload.Python != nil {
		return pythontext.Listing(p.Experiment)
	}
	return commandtext.Listing(p.Experiment)
}
