package commandtext

import (
	"cmp"
	"strconv"
	"strings"

	"parallelogram/core"
	"parallelogram/core/command"
	"parallelogram/core/message"
	"parallelogram/gui/i18n"
)

// Listing shows all that a run of cells would execute: every argument vector, what
// surrounds it, where, with which environment. Nothing is cut but the items of a
// list. The error says that the items cannot be read.
func Listing(e core.Experiment) (string, error) {
	var parts []string
	for _, v := range e.Named() {
		part, err := listingOf(e, v)
		if err != nil {
			return "", err
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, "\n\n"), nil
}

// listingOf is the listing of a variant.
func listingOf(e core.Experiment, v core.Variant) (string, error) {
	c, base := *e.Workload.Command, e.Baseline(v.Name)
	var mine []core.Cell
	for _, cell := range e.Cells() {
		if cell.Variant == v.Name {
			mine = append(mine, cell)
		}
	}
	params := e.WorkloadOf(v.Name).Params
	lines, err := calls(c, params, base, mine, listedItems)
	if err != nil {
		return "", err
	}
	var s sections
	s.add(message.HarmlessLine(v.Name), "")
	s.add(i18n.Say("listing.command"), aligned(lines))
	for _, h := range hooksOf(c, params, mine) {
		s.add(h.label, h.text)
	}
	s.surroundings(c)
	return strings.Join(s, "\n\n"), nil
}

// sections are parts of a text, each under what it is about.
type sections []string

func (s *sections) add(title, text string) {
	switch {
	case text != "":
		*s = append(*s, title+"\n"+indented(text))
	case title != "":
		*s = append(*s, title)
	}
}

func indented(text string) string {
	return "  " + strings.ReplaceAll(text, "\n", "\n  ")
}

// hooksOf lists what surrounds cells: one whose arguments are the same for all
// counts once.
func hooksOf(c core.Command, params map[string]string, cells []core.Cell) (hooks []line) {
	for _, cell := range cells {
		list := command.Around(c, command.Order{Workers: cell.Workers, Cores: cell.Cores, Params: params})
		if hooks == nil {
			hooks = make([]line, len(list))
		}
		for i, h := range list {
			text := command.Text(core.CommandLine{Args: h.Args})
			hooks[i].label = i18n.Say("listing." + h.Name)
			if !strings.Contains("\n"+hooks[i].text+"\n", "\n"+text+"\n") {
				hooks[i].text = strings.TrimPrefix(hooks[i].text+"\n"+text, "\n")
			}
		}
	}
	return hooks
}

// surroundings tells where and with what the command runs.
func (s *sections) surroundings(c core.Command) {
	plain := func(word string) string { return command.Text(core.CommandLine{Args: []string{word}}) }
	s.add(i18n.Say("listing.dir"), plain(cmp.Or(c.Dir, ".")))
	env := make([]string, len(c.Env))
	for i, pair := range c.Env {
		env[i] = plain(pair)
	}
	names := strings.Join(command.ThreadVariables(), ", ")
	switch c.Threads {
	case core.ThreadsWorkers:
		env = append(env, i18n.Say("listing.threads", "Names", names, "Value", "{workers}"))
	case core.ThreadsOne:
		env = append(env, i18n.Say("listing.threads", "Names", names, "Value", 1))
	}
	if len(env) == 0 {
		env = []string{i18n.Say("listing.env.none")}
	}
	s.add(i18n.Say("listing.env"), strings.Join(env, "\n"))
	if c.Input != "" {
		s.add(i18n.Say("listing.input"), plain(c.Input))
	}
	if c.Output != core.OutputNull && c.Output != core.OutputPipe {
		s.add(i18n.Say("listing.output"), plain(c.Output))
	}
	if c.Leftovers == core.LeftoversKeep {
		s.add(i18n.Say("listing.leftovers"), "")
	}
	if c.Warmup > 0 {
		s.add(i18n.Say("listing.warmup"), strconv.Itoa(c.Warmup))
	}
}

// Task shows the arguments of the first task of a cell.
func Task(e core.Experiment, cell core.Cell) (string, error) {
	o := command.Order{Workers: cell.Workers, Cores: cell.Cores, Params: e.Workload.Params}
	tasks, err := command.Preview(*e.Workload.Command, o, 1)
	if err != nil {
		return "", err
	}
	return command.Text(core.CommandLine{Args: tasks[0].Args}), nil
}

// Once shows what is executed when a command is tried out with the counts of a
// cell: what surrounds it, in its order, and the first of its tasks.
func Once(e core.Experiment, cell core.Cell) (string, error) {
	c, o := *e.Workload.Command, command.Order{Workers: cell.Workers, Cores: cell.Cores, Params: e.Workload.Params}
	task, err := Task(e, cell)
	if err != nil {
		return "", err
	}
	text := map[string]string{"": task}
	for _, h := range command.Around(c, o) {
		text[h.Name] = command.Text(core.CommandLine{Args: h.Args})
	}
	var lines []string
	for _, name := range []string{Setup, Prepare, "", Check, Conclude, Cleanup} {
		if text[name] != "" {
			lines = append(lines, text[name])
		}
	}
	return strings.Join(lines, "\n"), nil
}
