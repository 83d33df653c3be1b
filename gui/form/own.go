package form

import (
	"slices"
	"strconv"

	"parallelogram/core"
	"parallelogram/core/command"
	"parallelogram/core/plan"
	"parallelogram/gui/commandtext"
	"parallelogram/gui/i18n"
)

// picked fills the form with other work that the user has chosen. It is one edit.
func (f *Form) picked(name string) {
	d := f.Draft()
	d.Work, d.Foreign = core.Workload{Name: name}, false
	switch {
	case name == ownCommand:
		d = d.forCommand(f.host, nil)
	case !slices.ContainsFunc(d.Strategies, func(s core.Strategy) bool { return s != core.Program }):
		d.Strategies = f.base.Strategies
	}
	f.Replace(d)
	if name == ownCommand {
		focus(f.work.editor.named(commandtext.Main).input, f.work.pick)
	}
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
		f.strategies.offer(f.work.offered(w))
		f.strategies.propose(command.Strategies(*w.Command))
		f.filling = false
	}
	f.edited()
}

// forgive takes away what is wrong only because the command is not typed to its
// end yet.
func (f *Form) forgive(wrong map[string]string) {
	if f.work.editor.err != nil {
		delete(wrong, "strategies")
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
	return i18n.Say("form.invalid")
}

// targetHelp says that a command takes the time it takes.
func (f *Form) targetHelp() string {
	if f.work.own() {
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
