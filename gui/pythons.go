package gui

import (
	"cmp"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"parallelogram/core/python"
	"parallelogram/core/python/interpreter"
	"parallelogram/gui/i18n"
)

// pythons asks the Python interpreters of this machine what they are, and what
// functions a file has, in the background: both start processes, so that nothing is
// measured meanwhile. What was found is kept.
type pythons struct {
	window *window
	ctx    context.Context
	cancel context.CancelFunc
	all    sync.WaitGroup                   // of the questions under way
	asked  int                              // how many these are
	usual  func() []interpreter.Interpreter // those that are near no file; asked once
	known  map[string][]interpreter.Interpreter
}

func newPythons(w *window) *pythons {
	p := &pythons{window: w, known: map[string][]interpreter.Interpreter{}}
	p.ctx, p.cancel = context.WithCancel(context.Background())
	p.usual = sync.OnceValue(func() []interpreter.Interpreter { return w.deps.Interpreters(p.ctx, interpreter.Here("")) })
	return p
}

func (p *pythons) busy() bool { return p.asked > 0 }

// interpreters finds those that are given, those near a folder, and the others.
func (p *pythons) interpreters(near string, given []string, then func([]interpreter.Interpreter)) {
	key := strings.Join(append([]string{near}, given...), "\n")
	if list, ok := p.known[key]; ok {
		then(list)
		return
	}
	var list []interpreter.Interpreter
	p.ask(func() { list = p.find(near, given) }, func() {
		p.known[key] = list
		then(list)
	})
}

// find asks those that are given and those near a folder, and the usual ones if
// nobody has yet.
func (p *pythons) find(near string, given []string) []interpreter.Interpreter {
	list := p.window.deps.Interpreters(p.ctx, interpreter.Places{Given: given, File: near, Env: active})
	for _, i := range p.usual() {
		if !slices.ContainsFunc(list, func(o interpreter.Interpreter) bool { return o.Path == i.Path }) {
			list = append(list, i)
		}
	}
	return list
}

// active returns a variable that names the environment that the user is in; empty
// for others.
func active(name string) string {
	if name == "VIRTUAL_ENV" || name == "CONDA_PREFIX" {
		return os.Getenv(name)
	}
	return ""
}

// functions reads those of a file.
func (p *pythons) functions(by, file string, then func([]python.Function, error)) {
	var list []python.Function
	var err error
	p.ask(func() { list, err = p.window.deps.Functions(p.ctx, by, file) }, func() { then(list, err) })
}

// ask does something on a goroutine of its own, and then what follows from it on
// that of the UI.
func (p *pythons) ask(do, then func()) {
	p.asked++
	p.all.Go(func() {
		do()
		p.window.deps.Post(func() {
			p.asked--
			then()
			p.window.refresh()
		})
	})
}

// stop ends the questions under way and waits for their end, but no longer than a
// limit.
func (p *pythons) stop(limit time.Duration) {
	p.cancel()
	ended := make(chan struct{})
	go func() {
		p.all.Wait()
		close(ended)
	}()
	select {
	case <-ended:
	case <-time.After(limit):
	}
}

// browse lets a file be chosen, beside another one to begin with.
func (p *pythons) browse(from string, chosen func(string)) {
	w := p.window
	picker := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		switch {
		case err != nil:
			w.ShowError(i18n.Say("open.failed"), err)
		case file != nil:
			path := filepath.FromSlash(file.URI().Path())
			_ = file.Close() // nothing of it was read
			chosen(path)
		}
	}, w.Window)
	home, _ := os.UserHomeDir() // without one the picker begins where it likes
	folder := home
	if from != "" {
		folder = filepath.Dir(from)
	}
	if at, err := storage.ListerForURI(storage.NewFileURI(cmp.Or(folder, home))); err == nil {
		picker.SetLocation(at)
	}
	w.ShowPicker(picker, i18n.Say("form.python.browse"))
}
