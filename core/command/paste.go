package command

import (
	"slices"
	"strconv"
	"strings"

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
	case text == "":
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
	words := map[string]string{}
	for name, value := range values {
		words[name] = quote(value)
	}
	return fill(line.Args[0], words)
}

// before returns what stands before the program: the variables that are set for it,
// and the CPUs that it is kept to.
func before(c core.Command, r Recipe, values map[string]string) string {
	text := ""
	for _, pair := range append(threads(c.Threads, r.Cell.Workers), arguments(c.Env, values)...) {
		name, value, _ := strings.Cut(pair, "=")
		text += name + "=" + quote(value) + " "
	}
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
// items that are no numbers there is no place for those.
func pasteItems(c core.Command, line core.CommandLine, r Recipe) string {
	if c.Input != "" || file(c.Output) != "" || c.Items.Digest != "" && slices.Contains(Uses(line), Task) {
		return ""
	}
	values := cellValues(r.Cell.Workers, r.Cell.Cores, c.Items.Count, r.Params)
	values[Item], values[Task] = holder(Item), holder(Item)
	program := before(c, r, values)
	if program != "" {
		program = "env " + program
	}
	if line.Shell {
		values[Item], values[Task] = `"$1"`, `"$1"`
		program += shell + " -c " + quote(fill(line.Args[0], values)) + " sh " + holder(Item)
	} else {
		program += Text(core.CommandLine{Args: arguments(line.Args, values)})
	}
	return listed(c.Items) + " | xargs -0 -P " + strconv.Itoa(r.Cell.Workers) + " -I" + holder(Item) + " " + program
}

// listed is a command that writes the items, each with a null byte behind it.
func listed(list core.Items) string {
	name, isFile := strings.CutPrefix(list.From, "@")
	switch {
	case list.Digest == "":
		return "seq 0 " + strconv.Itoa(list.Count-1) + ` | tr '\n' '\0'`
	case isFile:
		return "grep . " + quote(name) + ` | tr '\n' '\0'`
	}
	return `printf '%s\0' ` + pattern(list.From)
}

// pattern quotes what is no pattern in a pattern of file names.
func pattern(text string) string {
	parts := strings.Split(text, "/")
	for i, p := range parts {
		if !strings.ContainsAny(p, `*?[\`) && p != "" {
			parts[i] = quote(p)
		} else {
			parts[i] = strings.ReplaceAll(p, " ", `\ `)
		}
	}
	return strings.Join(parts, "/")
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
