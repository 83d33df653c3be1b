package command

import (
	"errors"
	"maps"
	"regexp"
	"slices"
	"strings"

	"parallelogram/core"
	"parallelogram/core/message"
)

// Check finds every fault of a command that can be told before it is run. The
// parameters are those of a variant. The error joins *message.FieldError values,
// one for each fault.
func Check(c core.Command, params map[string]string) error {
	if c.Main.IsZero() || !c.Main.Shell && c.Main.Args[0] == "" || c.Main.Shell && strings.TrimSpace(c.Main.Args[0]) == "" {
		return message.NewFieldError("command", "command.empty")
	}
	errs := []error{checkParams(c, params), checkEnv(c.Env), checkItems(c), checkMetric(c)}
	for _, p := range places(c) {
		errs = append(errs, p.check(c, params))
	}
	return errors.Join(errs...)
}

// checkParams refuses a parameter that hides a placeholder, that cannot be one, or
// that nothing speaks of: every value of it would measure the same.
func checkParams(c core.Command, params map[string]string) error {
	var texts []string
	for _, p := range places(c) {
		texts = append(texts, p.texts...)
	}
	var errs []error
	for _, name := range slices.Sorted(maps.Keys(params)) {
		switch {
		case name == Workers || name == Cores:
			errs = append(errs, message.NewFieldError("parameter-list", "command.parameter-counts", "name", holder(name), "flag", name))
		case slices.Contains(builtin(), name):
			errs = append(errs, message.NewFieldError("parameter-list", "command.parameter-builtin", "name", holder(name)))
		case brace.FindString(holder(name)) != holder(name):
			errs = append(errs, message.NewFieldError("parameter-list", "command.parameter-name", "name", name))
		case !slices.Contains(names(texts...), name):
			errs = append(errs, message.NewFieldError("parameter-list", "command.parameter-unused", "name", holder(name), "command", Text(c.Main)))
		}
	}
	return errors.Join(errs...)
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
	names := used(c)
	per := slices.Contains(names, Item) || slices.Contains(names, Task)
	switch {
	case per && !Repeats(c):
		return message.NewFieldError("items", "command.items-wanted", "command", Text(c.Main), "item", holder(Item), "task", holder(Task))
	case !per && c.Items.Digest != "":
		return message.NewFieldError("command", "command.item-unused", "command", Text(c.Main), "item", holder(Item))
	}
	return nil
}

// checkMetric refuses a pattern that cannot be read, and one for a command of many
// invocations, which say many times.
func checkMetric(c core.Command) error {
	switch _, err := regexp.Compile(c.Metric); {
	case err != nil:
		return message.NewFieldError("metric", "command.metric-pattern", "why", err)
	case c.Metric == "" && c.MetricUnit != "":
		return message.NewFieldError("metric-unit", "command.metric-wanted")
	case c.Metric == "":
		return nil
	case Repeats(c):
		return message.NewFieldError("metric", "command.metric-items")
	}
	_, err := unitOf(c)
	return err
}

// check finds what is wrong with the placeholders of a part.
func (p place) check(c core.Command, params map[string]string) error {
	for _, text := range p.texts {
		if strings.IndexByte(text, 0) >= 0 {
			return message.NewFieldError(p.field, "command.null", "column", column(text, strings.IndexByte(text, 0)))
		}
	}
	var errs []error
	for _, name := range names(p.texts...) {
		if err := p.checkName(c, name, params); err != nil {
			errs = append(errs, err)
		}
	}
	if p.shell {
		errs = append(errs, p.checkQuotes(params))
	}
	return errors.Join(errs...)
}

// checkName refuses a placeholder that has no value in a part, and a name that was
// probably meant to be one.
func (p place) checkName(c core.Command, name string, params map[string]string) error {
	known := p.known(params)
	switch {
	case slices.Contains(known, name):
		return nil
	case slices.Contains(builtin(), name):
		return message.NewFieldError(p.field, "command.no-value", "name", holder(name))
	}
	if !Repeats(c) { // {mask} is no {task} where there are none
		known = slices.DeleteFunc(known, func(name string) bool { return name == Task || name == Tasks || name == Item })
	}
	if meant := message.Near(strings.ToLower(name), 1, known); meant != "" {
		return message.NewFieldError(p.field, "command.unknown-placeholder", "name", holder(name), "meant", holder(meant))
	}
	return nil
}
