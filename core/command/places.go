package command

import (
	"maps"
	"slices"

	"parallelogram/core"
)

// place is a part of a command that may hold placeholders, and which of them have
// a value there.
type place struct {
	field string // as on the command line
	texts []string
	shell bool
	per   per
}

// per is what the values of placeholders differ by.
type per int

const (
	perVariant per = iota // parameters
	perCell               // and workers, cores, tasks
	perTask               // and task, item
)

// places lists the parts of a command, that which is measured first.
func places(c core.Command) []place {
	list := []place{line("command", c.Main, perTask), line("baseline", c.Baseline, perTask)}
	for _, p := range []place{
		{field: "env", texts: c.Env}, {field: "input", texts: []string{c.Input}}, {field: "output", texts: []string{c.Output}},
	} {
		p.per = perTask
		list = append(list, p)
	}
	return append(list,
		line("prepare", c.Prepare, perCell), line("check", c.Check, perCell), line("conclude", c.Conclude, perCell),
		line("setup", c.Setup, perVariant), line("cleanup", c.Cleanup, perVariant),
		place{field: "dir", texts: []string{c.Dir}}) // all of them run there
}

func line(field string, l core.CommandLine, p per) place {
	return place{field, l.Args, l.Shell, p}
}

// builtin are the names of the placeholders that every command may have.
func builtin() []string { return []string{Workers, Cores, Task, Tasks, Item} }

// known returns the names that have a value in a place.
func (p place) known(params map[string]string) []string {
	list := slices.Sorted(maps.Keys(params))
	if p.per >= perCell {
		list = append(list, Workers, Cores, Tasks)
	}
	if p.per == perTask {
		list = append(list, Task, Item)
	}
	return list
}

// used returns the names in single braces of a command's parts whose values differ
// by task: what it runs, and with what.
func used(c core.Command) []string {
	var texts []string
	for _, p := range places(c) {
		if p.per == perTask && p.field != "baseline" {
			texts = append(texts, p.texts...)
		}
	}
	return names(texts...)
}
