package command

import (
	"slices"
	"strconv"
	"strings"

	"mvdan.cc/sh/v3/syntax"

	"parallelogram/core"
	"parallelogram/core/quantity"
)

// Recipe says which cell is to be run by hand.
type Recipe struct {
	Cell     core.Cell
	Params   map[string]string // of its variant
	Baseline bool              // the cell is the baseline
	CPUs     []int             // that it was kept to; empty where those are all of the machine
}

// Paste returns what to type into a shell to run a command as a cell did; empty
// where no line says it. What is run around the command, and where, is left out.
// Items are handed out by GNU xargs, and CPUs by taskset of util-linux.
func Paste(c core.Command, r Recipe) string {
	line := c.Main
	if r.Baseline && !c.Baseline.IsZero() {
		line = c.Baseline
	}
	if Repeats(c) {
		return pasteItems(c, line, r)
	}
	if c.Threads == core.ThreadsWorkers && !slices.Contains(Uses(line), Workers) {
		return "export " + strings.Join(threads(c.Threads, r.Cell.Workers), " ")
	}
	values := cellValues(r.Cell.Workers, r.Cell.Cores, 1, r.Params)
	values[Task] = "0"
	text := before(c, r, values)
	switch {
	case !line.Shell:
		text += Text(core.CommandLine{Args: arguments(line.Args, values)})
	case text == "" && plain(typed(line, values)):
		text = typed(line, values)
	default:
		text += shell + " -c " + quote(typed(line, values))
	}
	return text + redirect(" < ", c.Input, values) + redirect(" > ", file(c.Output), values)
}

func arguments(args []string, values map[string]string) []string {
	list := make([]string, len(args))
	for i, a := range args {
		list[i] = fill(a, values)
	}
	return list
}

// typed is the text of a shell, filled in.
func typed(line core.CommandLine, values map[string]string) string {
	return fill(line.Args[0], quoted(values))
}

// before returns what stands before the program: the variables that are set for it,
// and the CPUs that it is kept to. A name that no shell could set is set by env.
func before(c core.Command, r Recipe, values map[string]string) string {
	text, env := "", ""
	for _, pair := range lastOfEach(append(threads(c.Threads, r.Cell.Workers), arguments(c.Env, values)...)) {
		name, value, _ := strings.Cut(pair, "=")
		if !syntax.ValidName(name) {
			env, name = "env ", quote(name)
		}
		text += name + "=" + quote(value) + " "
	}
	text = env + text
	if len(r.CPUs) > 0 {
		text += "taskset -c " + strings.ReplaceAll(quantity.List(r.CPUs), " ", "") + " "
	}
	return text
}

func redirect(how, name string, values map[string]string) string {
	if name == "" {
		return ""
	}
	return how + quote(fill(name, values))
}

// file returns where output goes if that is a file.
func file(output string) string {
	if output == core.OutputPipe {
		return ""
	}
	return output
}

// pasteItems returns the line that runs a command for each of its items. Beside
// items that are no numbers there is no place for those, and none for text that
// xargs would take for the place of an item.
func pasteItems(c core.Command, line core.CommandLine, r Recipe) string {
	if c.Input != "" || file(c.Output) != "" || c.Items.Digest != "" && slices.Contains(Uses(line), Task) {
		return ""
	}
	values := cellValues(r.Cell.Workers, r.Cell.Cores, c.Items.Count, r.Params)
	values[Item], values[Task] = "", ""
	if strings.Contains(forItem(c, line, r, values, values), holder(Item)) {
		return ""
	}
	values[Item], values[Task] = holder(Item), holder(Item)
	words := quoted(values)
	words[Item], words[Task] = `"$1"`, `"$1"`
	program := forItem(c, line, r, values, words)
	if line.Shell {
		program += " sh " + holder(Item)
	}
	return listed(c.Items) + " | xargs -0 -P " + strconv.Itoa(r.Cell.Workers) + " -I" + holder(Item) + " " + program
}

// forItem is what is run for an item, with values in the place of words, and words
// in the text of a shell.
func forItem(c core.Command, line core.CommandLine, r Recipe, values, words map[string]string) string {
	program := before(c, r, values)
	if program != "" && !strings.HasPrefix(program, "env ") {
		program = "env " + program
	}
	if line.Shell {
		return program + shell + " -c " + quote(fill(line.Args[0], words))
	}
	return program + Text(core.CommandLine{Args: arguments(line.Args, values)})
}

// Short writes a command line in so many letters at most, shortened in the middle:
// the program and the last argument tell most.
func Short(l core.CommandLine, most int) string {
	text := Text(l)
	if l.Shell {
		text = strings.Join(strings.Fields(l.Args[0]), " ")
	}
	letters := []rune(text)
	if len(letters) <= most {
		return string(letters)
	}
	head := most / 2
	return string(letters[:head]) + "…" + string(letters[len(letters)-(most-1-head):])
}
