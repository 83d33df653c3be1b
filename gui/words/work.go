package words

import (
	"maps"
	"slices"
	"strings"

	"parallelogram/core"
	"parallelogram/core/workload"
)

// Choices returns what the choices of a workload's parameter are called, in
// their order, with the words that are typed at the command line.
func Choices(work string, p workload.Param) []string {
	called := make([]string, len(p.Choices))
	for i, choice := range p.Choices {
		called[i] = Say("workload." + work + "." + p.Name + "." + choice)
	}
	return called
}

// Work writes down all that a run says of its work, with a line for each
// parameter. What this version of the program does not know is as it is
// written.
func Work(w core.Workload) string {
	entry, _ := workload.Find(w.Name)
	lines := []string{w.Name}
	for _, name := range slices.Sorted(maps.Keys(w.Params)) {
		value := w.Params[name]
		if i := slices.IndexFunc(entry.Params, func(p workload.Param) bool { return p.Name == name }); i >= 0 {
			name, value = called(w.Name, entry.Params[i], value)
		}
		lines = append(lines, name+" = "+value)
	}
	return strings.Join(lines, "\n")
}

// called returns what a parameter and its value are called.
func called(work string, p workload.Param, value string) (name, said string) {
	name = p.Name
	if label := Say("workload." + work + "." + p.Name); label != name {
		name = label + " (" + name + ")"
	}
	if i := slices.Index(p.Choices, value); i >= 0 {
		value = Choices(work, p)[i]
	}
	return name, value
}
