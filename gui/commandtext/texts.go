// Package commandtext is a command of the user's as text: as it is typed into the
// form, and as it is shown before it is run.
//
// The recipe:
//
//  1. [Of] writes a core.Command down as [Texts], a text for each field, and
//     [Texts.Read] reads it back. What comes back is what was written down.
//  2. [Preview] shows the argument vectors of a few cells while they are typed.
//  3. [Listing] shows all that a run would execute, for a user who did not type it.
//
// What is shown may come from a file: it is quoted as a shell would want it, so
// that nothing in it can hide or move.
package commandtext

import (
	"slices"
	"strconv"
	"strings"

	"parallelogram/core"
	"parallelogram/core/command"
)

// Texts are the fields of a command as they are typed, by their names. A field
// that is absent is empty.
type Texts map[string]string

// The names of the fields, as a *message.FieldError has them.
const (
	Main       = "command"
	Prepare    = "prepare"
	Items      = "items"
	Baseline   = "baseline"
	Setup      = "setup"
	Check      = "check"
	Conclude   = "conclude"
	Cleanup    = "cleanup"
	Dir        = "dir"
	Env        = "env"
	Threads    = "threads"
	Input      = "input"
	Output     = "output"
	Exits      = "ok-exit"
	Warmup     = "warmup"
	Limit      = "limit"
	Leftover   = "leftovers"
	Metric     = "metric"
	MetricUnit = "metric-unit"
	Shell      = "shell"
)

// Yes is the text of Shell when the lines are run by one.
const Yes = "yes"

// Of writes a command down.
func Of(c core.Command) Texts {
	t := Texts{
		Items: c.Items.From, Dir: c.Dir, Env: written(c.Env, command.Variables), Threads: string(c.Threads), Input: c.Input,
		Output: c.Output, Leftover: string(c.Leftovers), Metric: c.Metric, MetricUnit: c.MetricUnit,
	}
	for name, l := range t.lines(&c) {
		if l.IsZero() {
			continue
		}
		if t[name] = l.Args[0]; l.Shell {
			t[Shell] = Yes
		} else {
			t[name] = written(l.Args, command.Split)
		}
	}
	if c.Warmup > 0 {
		t[Warmup] = strconv.Itoa(c.Warmup)
	}
	var exits []string
	for _, status := range c.Exits {
		exits = append(exits, strconv.Itoa(status))
	}
	t[Exits] = strings.Join(exits, ", ")
	for name, text := range t {
		if text == "" {
			delete(t, name)
		}
	}
	return t
}

// lines are the command lines of a command by the names of their fields.
func (Texts) lines(c *core.Command) map[string]*core.CommandLine {
	return map[string]*core.CommandLine{
		Main: &c.Main, Prepare: &c.Prepare, Baseline: &c.Baseline, Setup: &c.Setup, Check: &c.Check, Conclude: &c.Conclude, Cleanup: &c.Cleanup,
	}
}

// written puts words into a line that reads as these words again.
func written(words []string, read func(string) ([]string, error)) string {
	text := command.Text(core.CommandLine{Args: words})
	if again, err := read(text); err == nil && slices.Equal(again, words) {
		return text
	}
	quoted := make([]string, len(words))
	for i, w := range words {
		quoted[i] = "'" + strings.ReplaceAll(w, "'", `'\''`) + "'"
	}
	return strings.Join(quoted, " ")
}
