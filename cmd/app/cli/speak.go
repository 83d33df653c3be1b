package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"parallelogram/core/message"
)

// terminal is where a command speaks, and in which language.
type terminal struct {
	out, err io.Writer
	language *message.Language
	args     []string // the command line
}

// say says a text of the catalogue.
func (t terminal) say(key string, pairs ...any) string { return t.language.Text(key, pairs...) }

// Fail tells an error in the language of the environment and returns the exit
// status that it stands for.
func Fail(err error, stderr io.Writer) (status int) {
	return terminal{err: stderr, language: language("", os.Getenv)}.fail(err)
}

// fail tells an error, if it is one, a line for each fault, and returns the exit
// status that it stands for.
func (t terminal) fail(err error) (status int) {
	switch {
	case err == nil:
		return Done
	case errors.Is(err, context.Canceled):
		t.complain(t.say("cli.stopped"))
		return Interrupted
	}
	for _, fault := range faults(err) {
		t.complain(t.language.Say(message.Of(fault)))
		if name := suggestion(fault); name != "" {
			fmt.Fprintln(t.err, t.say("cli.did-you-mean", "name", name))
		}
	}
	if _, ok := errors.AsType[*message.FieldError](err); ok {
		return Usage
	}
	if _, ok := errors.AsType[slowerError](err); ok {
		return Slower
	}
	return Failed
}

// faults takes apart what was joined.
func faults(err error) (list []error) {
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok {
		return []error{err}
	}
	for _, e := range joined.Unwrap() {
		list = append(list, faults(e)...)
	}
	return list
}

// complain prints what is wrong behind the name of the program.
func (t terminal) complain(what string) { fmt.Fprintln(t.err, "parallelogram:", what) }

// asked returns the language that a command line asks for; the rest of it may
// be too wrong to be parsed.
func asked(args []string) string {
	for i, arg := range args {
		if name, ok := strings.CutPrefix(arg, "--lang="); ok {
			return name
		}
		if arg == "--lang" && i+1 < len(args) {
			return args[i+1]
		}
	}
	return ""
}

// language returns the one that was asked for, or else that of the environment,
// as locale(7) finds it.
func language(asked string, env func(string) string) *message.Language {
	return message.Find(cmp.Or(asked, env("LC_ALL"), env("LC_MESSAGES"), env("LANG")))
}

// known refuses to speak a language that there is not.
func known(asked string) error {
	name := asked
	if end := strings.IndexAny(name, "_-.@"); end > 0 { // as in ko_KR.UTF-8
		name = name[:end]
	}
	if asked == "" || slices.Contains(message.Languages(), name) {
		return nil
	}
	return message.NewFieldError("lang", "cli.unknown-language", "name", asked, "names", strings.Join(message.Languages(), ", "))
}
