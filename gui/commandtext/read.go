package commandtext

import (
	"cmp"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"parallelogram/core"
	"parallelogram/core/command"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
)

// Read reads the fields, and looks at the disk for items and folders. Relative
// names are looked up in the working folder, which is that of this program where
// none is given. The error joins a *message.FieldError for each fault.
func (t Texts) Read() (core.Command, error) {
	c := core.Command{Threads: core.ThreadsEnv(t[Threads]), Leftovers: core.Leftovers(t[Leftover]), Metric: t[Metric], MetricUnit: strings.TrimSpace(t[MetricUnit])}
	var errs [5]error
	c.Dir, errs[0] = folder(t[Dir])
	c.Env, errs[1] = variables(t[Env])
	c.Exits, errs[2] = statuses(t[Exits])
	c.Warmup, errs[3] = warmup(t[Warmup])
	c.Input, c.Output = within(c.Dir, t[Input]), output(c.Dir, t[Output])
	errs[4] = t.readLines(&c)
	items, err := t.readItems(c.Dir)
	c.Items = items
	if err = errors.Join(errors.Join(errs[:]...), err, command.Check(c, nil)); err == nil && !command.Repeats(c) {
		err = command.Compatible(c, core.Program)
	}
	return c, err
}

// TimeLimit reads how long an invocation may take; 0 where nothing is given.
func (t Texts) TimeLimit() (time.Duration, error) {
	if strings.TrimSpace(t[Limit]) == "" {
		return 0, nil
	}
	return quantity.ParseDuration(Limit, t[Limit])
}

func (t Texts) readLines(c *core.Command) error {
	var errs []error
	for name, into := range t.lines(c) {
		text := strings.TrimSpace(t[name])
		switch {
		case text == "":
		case t[Shell] == Yes:
			*into = core.CommandLine{Args: []string{text}, Shell: true}
		default:
			words, err := command.Split(text)
			if err != nil {
				errs = append(errs, &message.FieldError{Field: name, Why: message.Of(err)})
				continue
			}
			into.Args = words
		}
	}
	return errors.Join(errs...)
}

func (t Texts) readItems(dir string) (core.Items, error) {
	from := strings.TrimSpace(t[Items])
	if from == "" {
		return core.Items{}, nil
	}
	items, _, err := command.List(from, dir)
	return items, err
}

// folder reads a working folder that is there.
func folder(text string) (string, error) {
	text = strings.TrimSpace(text)
	here, err := os.Getwd()
	if err != nil {
		return text, &message.FieldError{Field: Dir, Why: message.Of(err)}
	}
	path := within(here, cmp.Or(text, here))
	if info, err := os.Stat(path); err != nil || !info.IsDir() {
		return path, message.NewFieldError(Dir, "invocation.no-folder", "folder", path)
	}
	return path, nil
}

func within(dir, name string) string {
	if name = strings.TrimSpace(name); name == "" || filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(dir, name)
}

func output(dir, text string) string {
	if text = strings.TrimSpace(text); text == core.OutputNull || text == core.OutputPipe {
		return text
	}
	return within(dir, text)
}

func variables(text string) ([]string, error) {
	list, err := command.Variables(text)
	if err != nil {
		return nil, &message.FieldError{Field: Env, Why: message.Of(err)}
	}
	return list, nil
}

// statuses reads exit statuses between commas or spaces.
func statuses(text string) (list []int, err error) {
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ' ' }) {
		n, err := number(Exits, word, 255)
		if err != nil {
			return nil, err
		}
		list = append(list, n)
	}
	return list, nil
}

// maxWarmup bounds how often a command is run untimed before each trial.
const maxWarmup = 100

func warmup(text string) (int, error) {
	if strings.TrimSpace(text) == "" {
		return 0, nil
	}
	return number(Warmup, strings.TrimSpace(text), maxWarmup)
}

func number(field, text string, most int) (int, error) {
	n, err := strconv.Atoi(text)
	switch {
	case err != nil:
		return 0, message.NewFieldError(field, "not-a-whole-number", "text", text)
	case n < 0 || n > most:
		return 0, message.NewFieldError(field, "outside", "n", n, "low", 0, "high", most)
	}
	return n, nil
}
