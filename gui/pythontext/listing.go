package pythontext

import (
	"slices"
	"strconv"
	"strings"

	"parallelogram/core"
	"parallelogram/core/command"
	"parallelogram/core/message"
	"parallelogram/core/python"
	"parallelogram/gui/commandtext"
	"parallelogram/gui/i18n"
)

// Listing shows all that a run would execute: by which interpreters, in which folder,
// and the calls. The error says that the items cannot be read.
func Listing(e core.Experiment) (string, error) {
	p := *e.Workload.Python
	var items []string
	if python.Listed(p.Items) {
		var err error
		if items, err = command.Again(p.Items, p.Root); err != nil {
			return "", err
		}
	}
	var texts []string
	for _, part := range told(append([]commandtext.Part{{Label: i18n.Say("python.listing.call"), Text: Preview(p, items)}}, surroundings(e)...)) {
		texts = append(texts, part.Label+"\n  "+strings.ReplaceAll(part.Text, "\n", "\n  "))
	}
	return strings.Join(texts, "\n\n"), nil
}

// told leaves out what there is nothing to say of.
func told(parts []commandtext.Part) []commandtext.Part {
	return slices.DeleteFunc(parts, func(p commandtext.Part) bool { return p.Text == "" })
}

// surroundings tell where and by what the calls are made.
func surroundings(e core.Experiment) []commandtext.Part {
	p := *e.Workload.Python
	return []commandtext.Part{
		{Label: i18n.Say("python.listing.by"), Text: paths(e)},
		{Label: i18n.Say("python.listing.dir"), Text: word(p.Root)},
		{Label: i18n.Say("form.python.items"), Text: word(p.Items.From)},
		{Label: i18n.Say("form.python.chunk"), Text: number(p.Chunk)},
		{Label: i18n.Say("form.python.start-method"), Text: word(p.Start)},
	}
}

// Summary tells all that a run says of its function; the first is the function.
func Summary(e core.Experiment) []commandtext.Part {
	p := *e.Workload.Python
	function := []commandtext.Part{
		{Label: i18n.Say("form.python.function"), Text: message.Harmless(python.Text(p))},
		{Label: i18n.Say("form.python.init"), Text: message.HarmlessLine(p.Init)},
	}
	return told(append(function, surroundings(e)...))
}

// paths lists the interpreters, a line each.
func paths(e core.Experiment) string {
	var lines []string
	for _, i := range interpreters(e) {
		line := word(i.Path)
		if i.Name != "" {
			line += "  # " + message.HarmlessLine(i.Name)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// Once shows the one call of a tryout, and by what it is made.
func Once(e core.Experiment) string {
	p, items := *e.Workload.Python, []string(nil)
	if python.Listed(p.Items) {
		items, _ = command.Again(p.Items, p.Root) // what is wrong with them the call tells
	}
	p.Items.Count = min(p.Items.Count, 1)
	e.Variants = nil
	return paths(e) + "\n" + Preview(p, items)
}

// word quotes what is one where it needs to be.
func word(text string) string {
	if text == "" {
		return ""
	}
	return command.Words([]string{text})
}

func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
