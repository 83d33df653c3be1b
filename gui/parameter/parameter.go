// Package parameter says what the parameters of workloads and their choices are
// called in the window's language. What this version of the program does not know
// is as it is written.
package parameter

import (
	"maps"
	"slices"
	"strings"

	"parallelogram/core"
	"parallelogram/core/job"
	"parallelogram/core/message"
)

// Choices returns what the choices of a workload's parameter are called, in
// their order, with the words that are typed at the command line.
func Choices(l *message.Language, work string, p job.Param) []string {
	called := make([]string, len(p.Choices))
	for i, choice := range p.Choices {
		called[i] = text(l, work+"."+p.Name+"."+choice, choice)
	}
	return called
}

// text returns what a parameter or a choice is called.
func text(l *message.Language, key, written string) string {
	if key = "workload." + key; !l.Has(key) {
		return written
	}
	return l.Text(key)
}

// Settings tells in a line what a workload was set to; of a command what is run.
func Settings(l *message.Language, w core.Workload) string {
	var list []string
	for _, name := range slices.Sorted(maps.Keys(w.Params)) {
		key, value := w.Name+"."+name, w.Params[name]
		list = append(list, text(l, key, name)+" "+shortened(text(l, key+"."+value, value)))
	}
	return strings.Join(list, ", ")
}

// shortened cuts a long value, such as a command with its arguments.
func shortened(value string) string {
	const most = 48 // letters
	if letters := []rune(value); len(letters) > most {
		return string(letters[:most-1]) + "…"
	}
	return value
}

// Listing writes down all that a run says of its work, with a line for each
// parameter, and beside what that is called the word that is typed.
func Listing(l *message.Language, w core.Workload) string {
	lines := []string{w.Name}
	for _, name := range slices.Sorted(maps.Keys(w.Params)) {
		key, value := w.Name+"."+name, w.Params[name]
		if called := text(l, key, name); called != name {
			name = called + " (" + name + ")"
		}
		lines = append(lines, name+" = "+text(l, key+"."+value, value))
	}
	return strings.Join(lines, "\n")
}
