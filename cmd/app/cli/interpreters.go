package cli

import (
	"context"
	"fmt"
	"os"
	"strings"

	"parallelogram/core/message"
	"parallelogram/core/python/interpreter"
)

// interpretersCommand lists the Python interpreters of the machine.
type interpretersCommand struct {
	Paths []string `arg:"" optional:"" help:"Interpreters to ask beside those that are found, or folders of environments."`
}

// Run prints them, the nearest to the working folder first.
func (c interpretersCommand) Run(ctx context.Context, t terminal) error {
	for _, path := range c.Paths {
		if _, err := interpreter.Ask(ctx, path); err != nil {
			return &message.FieldError{Field: "interpreter", Why: message.Of(err)}
		}
	}
	folder, err := os.Getwd()
	if err != nil {
		return err
	}
	found := interpreter.Find(ctx, interpreter.Here(folder, c.Paths...))
	if err := ctx.Err(); err != nil {
		return err
	}
	if len(found) == 0 {
		return message.NewFieldError("interpreter", "python.none")
	}
	for n, i := range found {
		if n > 0 {
			fmt.Fprintln(t.out)
		}
		fmt.Fprintf(t.out, "%s\n  --interpreter %s\n  %s\n", message.HarmlessLine(i.Name), message.HarmlessLine(i.Path), t.abilities(i))
	}
	return nil
}

// abilities says what an interpreter can do.
func (t terminal) abilities(i interpreter.Interpreter) string {
	lock := "interpreters.no-lock"
	switch {
	case i.GIL:
		lock = "interpreters.lock"
	case i.HasGIL:
		lock = "interpreters.lock-off"
	}
	subinterpreters := "interpreters.none"
	if i.Subinterpreters {
		subinterpreters = "interpreters.subinterpreters"
	}
	processes := "interpreters.no-processes"
	if len(i.StartMethods) > 0 {
		processes = "interpreters.processes"
	}
	return strings.Join([]string{t.say(lock), t.say(subinterpreters),
		t.say(processes, "methods", strings.Join(i.StartMethods, ", "), "usual", i.DefaultStart)}, "; ")
}
