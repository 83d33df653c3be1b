package commandtext

import (
	"parallelogram/core"
	"parallelogram/core/command"
	"parallelogram/core/message"
	"parallelogram/gui/i18n"
)

// Part is something that a command says of itself: what it is called, and what is
// executed or set.
type Part struct{ Label, Text string }

// Summary tells all that a run says of its command, without what is as usual.
func Summary(c core.Command) (parts []Part) {
	text, lines := Of(c), Texts{}.lines(&c)
	for _, name := range []string{Main, Baseline, Setup, Prepare, Check, Conclude, Cleanup, Items, Dir, Env, Threads, Input, Output, Exits, Warmup, Leftover, Metric, MetricUnit} {
		part := Part{Label: i18n.Say("form.command." + name), Text: text[name]}
		switch l := lines[name]; {
		case part.Text == "":
			continue
		case l != nil:
			part.Text = command.Text(*l)
		case name == Env:
			part.Text = command.Text(core.CommandLine{Args: c.Env})
		case name == Threads, name == Leftover:
			if key := "form.command." + name + ".is-" + part.Text; i18n.Current().Has(key) { // else it is another version's
				part.Text = i18n.Say(key)
			}
		}
		part.Text = message.Harmless(part.Text)
		parts = append(parts, part)
	}
	return parts
}
