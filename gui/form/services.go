package form

import (
	"parallelogram/core"
	"parallelogram/core/command"
	"parallelogram/core/python"
	"parallelogram/core/python/interpreter"
	"parallelogram/gui/commandtext"
)

// Services are what the form needs from the window around it. Only Changed must be
// there.
type Services struct {
	Changed func()                                 // told after every edit
	Hint    func(string)                           // says more of what the mouse is over
	Recent  func() []commandtext.Texts             // the commands that were run last, the latest first
	Browse  func(from string, chosen func(string)) // lets a folder be chosen
	Try     func()                                 // runs the command or the function once, see [Form.Trying]

	// BrowseFile lets a file be chosen; from is one beside which to begin.
	BrowseFile func(from string, chosen func(string))

	// Interpreters finds those of the machine, some that are given and those near a
	// folder first, and Functions reads those of a file by one of them. Both tell on
	// the UI goroutine, at once or later.
	Interpreters func(near string, given []string, then func([]interpreter.Interpreter))
	Functions    func(by, file string, then func([]python.Function, error))

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
	if s.BrowseFile == nil {
		s.BrowseFile = func(string, func(string)) {}
	}
	if s.Interpreters == nil {
		s.Interpreters = func(_ string, _ []string, then func([]interpreter.Interpreter)) { then(nil) }
	}
	if s.Functions == nil {
		s.Functions = func(_, _ string, then func([]python.Function, error)) { then(nil, nil) }
	}
	if s.Try == nil {
		s.Try = func() {}
	}
	return s
}

// Trying returns the command or the function as it is to be tried out, and with
// which counts; false while there is none that can be run.
func (f *Form) Trying() (core.Experiment, core.Cell, bool) {
	if f.work.function() {
		return f.tryingPython()
	}
	e := f.work.editor
	if !f.work.own() || e.err != nil {
		return core.Experiment{}, core.Cell{}, false
	}
	x := f.current
	if x.Workload.Command == nil {
		return core.Experiment{}, core.Cell{}, false
	}
	cell := core.Cell{Strategy: command.Strategies(*x.Workload.Command)[0], Workers: e.tried(), Cores: f.host.Cores()}
	x.Strategies, x.Workers, x.Cores = []core.Strategy{cell.Strategy}, []int{cell.Workers}, []int{cell.Cores}
	return x, cell, true
}

// tryingPython is one call, by the first interpreter.
func (f *Form) tryingPython() (core.Experiment, core.Cell, bool) {
	if f.work.python.err != nil {
		return core.Experiment{}, core.Cell{}, false
	}
	x, cell := f.current, core.Cell{Strategy: core.PythonSerial, Workers: 1, Cores: 1}
	x.Strategies, x.Workers, x.Cores, x.Variants = []core.Strategy{cell.Strategy}, []int{1}, []int{1}, nil
	return x, cell, true
}

// Foreign reports whether the form holds a command or a function that was not typed
// here: it came from a file.
func (f *Form) Foreign() bool { return f.foreign && f.work.foreign() }

// Command returns the command of the form as it is typed; nil for other work.
func (f *Form) Command() commandtext.Texts {
	if !f.work.own() {
		return nil
	}
	return f.work.editor.texts()
}
