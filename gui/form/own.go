package form

import (
	"slices"
	"strconv"

	"parallelogram/core"
	"parallelogram/core/command"
	"parallelogram/core/plan"
	"parallelogram/core/strategy"
	"parallelogram/gui/commandtext"
	"parallelogram/gui/i18n"
	"parallelogram/gui/pythontext"
)

// picked fills the form with other work that the user has chosen. It is one edit.
func (f *Form) picked(name string) {
	d := f.Draft()
	d.Work, d.Foreign = core.Workload{Name: name}, false
	switch {
	case name == ownCommand:
		d = d.forCommand(f.host, nil)
	case name == ownPython:
		d = d.forPython(f.host)
	case !slices.ContainsFunc(d.Strategies, builtIn):
		d.Strategies = f.base.Strategies
	}
	f.Replace(d)
	switch name {
	case ownCommand:
		focus(f.work.editor.named(commandtext.Main).input, f.work.pick)
	case ownPython:
		focus(f.work.python.named(pythontext.File).input, f.work.pick)
	}
}

// builtIn reports whether a strategy runs built-in work.
func builtIn(s core.Strategy) bool { return slices.Contains(strategy.Names(), s) }

// usualItems are those of a function of which nothing is said yet.
const usualItems = "100"

// forPython is a draft for a Python function that is still to be named: on all
// cores.
func (d Draft) forPython(h core.Host) Draft {
	d.Work, d.Foreign = core.Workload{Name: ownPython, Params: map[string]string{pythontext.Items: usualItems}}, false
	if d.Cores == "auto" {
		d.Cores = strconv.Itoa(h.Cores())
	}
	d.Strategies = plan.Python(h, core.Python{}).Strategies
	return d
}

// forCommand is a draft for a command: on all cores, for it is slow.
func (d Draft) forCommand(h core.Host, t commandtext.Texts) Draft {
	d.Work, d.Foreign = core.Workload{Name: ownCommand, Params: t}, false
	if d.Cores == "auto" {
		d.Cores = strconv.Itoa(h.Cores())
	}
	if c, err := t.Read(); err == nil {
		d.Strategies = command.Strategies(c)
	} else {
		d.Strategies = []core.Strategy{core.Program}
	}
	return d
}

// again fills the form with a command that was run before.
func (f *Form) again(t commandtext.Texts) { f.Replace(f.Draft().forCommand(f.host, t)) }

// workEdited follows an edit of the work. A command that became one for other
// strategies gets those.
func (f *Form) workEdited() {
	if f.filling {
		return
	}
	if w, _, _ := f.work.read(); w.Command != nil {
		f.filling = true
		f.offer(f.work.offered(w))
		f.strategies.propose(command.Strategies(*w.Command))
		f.filling = false
	}
	f.edited()
}

// forgive takes away what is wrong only because the command is not typed to its
// end yet.
func (f *Form) forgive(wrong map[string]string) {
	if f.work.own() && f.work.editor.err != nil || f.work.function() && f.work.python.err != nil {
		delete(wrong, "strategies")
	}
	if f.work.function() {
		f.work.python.forgive(wrong)
		return
	}
	main := f.work.editor.named(commandtext.Main)
	main.setHelp("")
	if main.text() == "" {
		main.setHelp(wrong[commandtext.Main])
		delete(wrong, commandtext.Main)
	}
}

// refusal says why nothing can be run.
func (f *Form) refusal() string {
	if f.work.own() && f.work.editor.named(commandtext.Main).text() == "" {
		return i18n.Say("form.own.first")
	}
	if p := f.work.python; f.work.function() && p.unnamed() {
		return i18n.Say("form.python.first")
	}
	return i18n.Say("form.invalid")
}

// targetHelp says that a command takes the time it takes.
func (f *Form) targetHelp() string {
	if f.work.foreign() {
		return i18n.Say("form.target.own")
	}
	return ""
}

// commandDraft is what a form holds that asks about a command that is still to be
// typed.
func commandDraft(h core.Host, strategies []core.Strategy) Draft {
	d := DraftOf(plan.Default(h), h).forCommand(h, nil)
	d.Strategies = strategies
	return d
}
