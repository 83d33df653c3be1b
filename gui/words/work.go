package words

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"parallelogram/core"
	"parallelogram/core/job"
	"parallelogram/core/workload"
)

// Choices returns what the choices of a workload's parameter are called, in
// their order, with the words that are typed at the command line.
func Choices(work string, p job.Param) []string {
	called := make([]string, len(p.Choices))
	for i, choice := range p.Choices {
		called[i] = Say("workload." + work + "." + p.Name + "." + choice)
	}
	return called
}

// names holds what the parameters of the workloads are called in the window's
// language, by their workload and name, and their choices by the choice behind
// these. It is made anew for each language and never changed.
var names map[string]string

func nameParams() map[string]string {
	all := map[string]string{}
	for _, w := range workload.All() {
		for _, p := range w.Params {
			key := w.Name + "." + p.Name
			all[key] = Say("workload." + key)
			for i, called := range Choices(w.Name, p) {
				all[key+"."+p.Choices[i]] = called
			}
		}
	}
	return all
}

// Settings returns a function that tells in a line what a workload was set to.
// It is called on the UI goroutine; what it returns may be called on others.
// What this version of the program does not know is as it is written.
func Settings() func(core.Workload) string {
	names := names
	return func(w core.Workload) string {
		var list []string
		for _, name := range slices.Sorted(maps.Keys(w.Params)) {
			key, value := w.Name+"."+name, w.Params[name]
			list = append(list, cmp.Or(names[key], name)+" "+shortened(cmp.Or(names[key+"."+value], value)))
		}
		return strings.Join(list, ", ")
	}
}

// shortened cuts a long value, such as a command with its arguments.
func shortened(value string) string {
	const most = 48 // letters
	if letters := []rune(value); len(letters) > most {
		return string(letters[:most-1]) + "…"
	}
	return value
}

// Work writes down all that a run says of its work, with a line for each
// parameter, and beside what that is called the word that is typed.
func Work(w core.Workload) string {
	lines := []string{w.Name}
	for _, name := range slices.Sorted(maps.Keys(w.Params)) {
		key, value := w.Name+"."+name, w.Params[name]
		if called := names[key]; called != "" && called != name {
			name = called + " (" + name + ")"
		}
		lines = append(lines, name+" = "+cmp.Or(names[key+"."+value], value))
	}
	return strings.Join(lines, "\n")
}
