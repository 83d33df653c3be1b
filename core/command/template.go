package command

import (
	"maps"
	"regexp"
	"slices"
	"strconv"

	"parallelogram/core"
)

// The names of the placeholders that every command may have; the parameters of
// its variants come on top.
const (
	Workers = "workers" // of the cell
	Cores   = "cores"   // of the cell
	Task    = "task"    // the number of the task, from 0
	Tasks   = "tasks"   // how many tasks there are
	Item    = "item"    // what the task is about
)

// brace is a name in braces: {workers}, or {{workers}}, which stands for the
// former as it is.
var brace = regexp.MustCompile(`\{\{[A-Za-z][A-Za-z0-9_-]*\}\}|\{[A-Za-z][A-Za-z0-9_-]*\}`)

// fill puts values in the place of placeholders. Braces around anything else stay
// as they are: those of awk, of find, of C.
func fill(text string, values map[string]string) string {
	return brace.ReplaceAllStringFunc(text, func(found string) string {
		if name, doubled := inner(found); doubled {
			if _, known := values[name]; known {
				return found[1 : len(found)-1]
			}
		} else if value, known := values[name]; known {
			return value
		}
		return found
	})
}

func inner(found string) (name string, doubled bool) {
	if doubled = found[1] == '{'; doubled {
		return found[2 : len(found)-2], true
	}
	return found[1 : len(found)-1], false
}

// Uses returns the names in single braces of a command line, sorted. Which of
// them are placeholders depends on what is known of the experiment.
func Uses(l core.CommandLine) []string { return names(l.Args...) }

// shell is what runs the text of a command line that asks for one.
const shell = "/bin/sh"

// vector returns the arguments to execute, the program first. In the text of a
// shell values are quoted, so that an item with a space stays one word.
func vector(l core.CommandLine, values map[string]string) []string {
	if l.Shell {
		return []string{shell, "-c", fill(l.Args[0], quoted(values))}
	}
	return filled(l.Args, values)
}

// filled fills several texts.
func filled(texts []string, values map[string]string) []string {
	out := make([]string, len(texts))
	for i, text := range texts {
		out[i] = fill(text, values)
	}
	return out
}

func quoted(values map[string]string) map[string]string {
	out := make(map[string]string, len(values))
	for name, value := range values {
		out[name] = shellWord(value)
	}
	return out
}

// cellValues are the values of the placeholders that do not differ between tasks.
func cellValues(workers, cores, tasks int, params map[string]string) map[string]string {
	values := maps.Clone(params)
	if values == nil {
		values = map[string]string{}
	}
	values[Workers], values[Cores], values[Tasks] = strconv.Itoa(workers), strconv.Itoa(cores), strconv.Itoa(tasks)
	return values
}

// holder is the placeholder of a name, as it is written.
func holder(name string) string { return "{" + name + "}" }

// names returns the names in single braces of texts, sorted.
func names(texts ...string) []string {
	found := map[string]bool{}
	for _, text := range texts {
		for _, match := range brace.FindAllString(text, -1) {
			if name, doubled := inner(match); !doubled {
				found[name] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(found))
}
