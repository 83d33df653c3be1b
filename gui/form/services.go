package form

import (
	"parallelogram/core"
	"parallelogram/gui/commandtext"
)

// Services are what the form needs from the window around it. Only Changed must be
// there.
type Services struct {
	Changed func()                                 // told after every edit
	Hint    func(string)                           // says more of what the mouse is over
	Recent  func() []commandtext.Texts             // the commands that were run last, the latest first
	Browse  func(from string, chosen func(string)) // lets a folder be chosen
	Try     func()                                 // runs the command once, see [Form.Trying]

	again func(commandtext.Texts) // fills the form with a command
}

func (s Services) withDefaults() Services {
	if s.Hint == nil {
		s.Hint = func(string) {}
	}
	if s.Recent == nil {
		s.Recent = func() []commandtext.Texts { return nil }
	}
	if s.Browse == nil {
		s.Browse = func(string, func(string)) {}
	}
	if s.Try == nil {
		s.Try = func() {}
	}
	return s
}

// Trying returns the command as it is to be tried out, and with which counts;
// false while there is none that can be run.
func (f *Form) Trying() (core.Experiment, core.Cell, bool) {
	e := f.work.editor
	if !f.work.own() || e.err != nil {
		return core.Experiment{}, core.Cell{}, false
	}
	cell := core.Cell{Strategy: core.Program, Workers: e.tried(), Cores: f.host.Cores()}
	x := f.current
	x.Strategies, x.Workers, x.Cores = []core.Strategy{cell.Strategy}, []int{cell.Workers}, []int{cell.Cores}
	return x, cell, true
}

// Foreign reports whether the form holds a command that was not typed here: it came
// from a file.
func (f *Form) Foreign() bool { return f.foreign && f.work.own() }

// Command returns the command of the form as it is typed; nil for built-in work.
func (f *Form) Command() commandtext.Texts {
	if !f.work.own() {
		return nil
	}
	return f.work.editor.texts()
}
