package command

import "parallelogram/core"

// Hook is what is executed around the tasks of a cell: exactly these arguments.
type Hook struct {
	Name string // "setup", "prepare", "check", "conclude", "cleanup"
	Args []string
}

// Around returns what surrounds a cell, in the order in which it is executed:
// what is not given is left out. Its variables are those of [Preview].
func Around(c core.Command, o Order) []Hook {
	cell := cellValues(o.Workers, o.Cores, TaskCount(c), o.Params)
	var hooks []Hook
	for _, h := range []struct {
		name   string
		line   core.CommandLine
		values map[string]string
	}{
		{"setup", c.Setup, o.Params}, {"prepare", c.Prepare, cell}, {"check", c.Check, cell},
		{"conclude", c.Conclude, cell}, {"cleanup", c.Cleanup, o.Params},
	} {
		if h.line.IsZero() {
			continue
		}
		hooks = append(hooks, Hook{h.name, vector(h.line, h.values)})
	}
	return hooks
}
