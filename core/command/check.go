package command

import (
	"errors"
	"regexp"
	"slices"
	"strings"

	"parallelogram/core"
	"parallelogram/core/message"
)

// Check finds every fault of a command that can be told before it is run. The
// error joins *message.FieldError values, one for each.
func Check(c core.Command) error {
	return errors.Join(
		checkMain(c),
		checkEnv(c.Env),
		checkItems(c),
		checkMetric(c.Metric),
	)
}

func checkMain(c core.Command) error {
	if c.Main.IsZero() || c.Main.Args[0] == "" {
		return message.NewFieldError("command", "command.empty")
	}
	return nil
}

func checkEnv(env []string) error {
	for _, pair := range env {
		if name, _, ok := strings.Cut(pair, "="); !ok || name == "" {
			return message.NewFieldError("env", "command.not-a-variable", "text", pair)
		}
	}
	return nil
}

// checkItems has a command that speaks of an item get some, and one that is to
// have some speak of them.
func checkItems(c core.Command) error {
	per := uses(c.Main, Item) || uses(c.Main, Task)
	switch {
	case per && !Repeats(c):
		return message.NewFieldError("items", "command.items-wanted", "command", Text(c.Main), "item", holder(Item), "task", holder(Task))
	case !per && c.Items.Digest != "":
		return message.NewFieldError("command", "command.item-unused", "command", Text(c.Main), "item", holder(Item))
	}
	return nil
}

func checkMetric(pattern string) error {
	if _, err := regexp.Compile(pattern); err != nil {
		return message.NewFieldError("metric", "command.metric-pattern", "why", err)
	}
	return nil
}

// Unknown returns the names in braces of a command that are no placeholders: they
// stay as they are, which may be meant.
func Unknown(c core.Command, params map[string]string) (names []string) {
	for _, name := range Uses(c.Main) {
		_, param := params[name]
		if !param && !slices.Contains([]string{Workers, Cores, Task, Tasks, Item}, name) {
			names = append(names, name)
		}
	}
	return names
}
