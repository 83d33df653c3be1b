package pythontext

import (
	"fmt"
	"strconv"
	"strings"

	"parallelogram/core"
	"parallelogram/core/command"
	"parallelogram/core/message"
	"parallelogram/core/python"
	"parallelogram/gui/i18n"
)

// previewItems is how many calls a preview shows before the last one, and mostItem
// how many letters of an item.
const (
	previewItems = 2
	mostItem     = 40
)

// itemName is what an item is called in an expression.
const itemName = "item"

// Preview shows what an interpreter does: what it imports, what each worker calls
// first, and the calls. The items are those of a list.
func Preview(p core.Python, items []string) string {
	var lines []string
	if p.Module != "" {
		lines = append(lines, importing(p))
	}
	if p.Init != "" {
		lines = append(lines, message.HarmlessLine(p.Init)+"()  # "+i18n.Say("python.preview.init"))
	}
	return strings.Join(append(lines, calls(p, items)...), "\n")
}

func importing(p core.Python) string {
	module := message.HarmlessLine(p.Module)
	if p.Each != "" {
		return "from " + module + " import *"
	}
	first, _, _ := strings.Cut(message.HarmlessLine(p.Function), ".")
	return "from " + module + " import " + first
}

// calls are the first of them, and the last.
func calls(p core.Python, items []string) []string {
	if python.Made(p.Items) {
		return each(p, i18n.Say("python.preview.made", "Name", made(p.Items)))
	}
	n := p.Items.Count
	if n == 0 {
		return nil
	}
	var shown []string
	for i := range min(n, previewItems) {
		shown = append(shown, item(p, items, i))
	}
	if p.Each != "" {
		return each(p, strings.Join(within(shown, n, item(p, items, n-1)), ", "))
	}
	for i := range shown {
		shown[i] = call(p, shown[i])
	}
	return within(shown, n, call(p, item(p, items, n-1)))
}

// within puts the last of n behind those that are shown.
func within(shown []string, n int, last string) []string {
	switch left := n - len(shown); {
	case left > 1:
		return append(shown, "… "+last)
	case left == 1:
		return append(shown, last)
	}
	return shown
}

func each(p core.Python, items string) []string {
	body := "    " + call(p, itemName)
	if p.Each != "" {
		body = "    " + strings.ReplaceAll(message.Harmless(p.Each), "\n", "\n    ")
	}
	return []string{"for " + itemName + " in " + items + ":", body}
}

func call(p core.Python, item string) string {
	return fmt.Sprintf("%s(%s)", message.HarmlessLine(p.Function), item)
}

// item writes one as Python has it.
func item(p core.Python, items []string, n int) string {
	if n >= len(items) {
		return strconv.Itoa(n)
	}
	text := items[n]
	if letters := []rune(text); len(letters) > mostItem {
		text = string(letters[:mostItem-1]) + "…"
	}
	if strings.HasSuffix(p.Items.From, ".jsonl") {
		return message.HarmlessLine(text)
	}
	return strconv.Quote(text)
}

// made names the function that makes the items.
func made(items core.Items) string {
	return command.Words([]string{strings.TrimPrefix(items.From, "@")})
}
