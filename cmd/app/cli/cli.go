// Package cli is Parallelogram in a terminal: the commands, their flags, and
// what they print. Like the window, it shows what core measures and computes
// nothing itself.
package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"

	"github.com/alecthomas/kong"

	"parallelogram/core/message"
)

// Exit statuses.
const (
	Done        = 0
	Failed      = 1   // something went wrong; the message says what
	Usage       = 2   // the command line is at fault
	Interrupted = 130 // stopped by the user; what was measured is kept
)

// commands is the command line; each field is one command.
type commands struct {
	Lang string `placeholder:"LANGUAGE" help:"Language of what is said: ${languages}; without it, that of the environment."`

	Run          runCommand          `cmd:"" help:"Measure a workload under several strategies, worker and core counts."`
	Show         showCommand         `cmd:"" help:"Show a run that was kept; nothing in it is executed."`
	Runs         runsCommand         `cmd:"" help:"List the runs that were kept; note on them, delete and restore them."`
	Compare      compareCommand      `cmd:"" help:"Compare two runs cell by cell: before and after a change, on two machines, of two commands."`
	Trace        traceCommand        `cmd:"" aliases:"inspect" help:"Run one trial and show what each of its workers did, and when."`
	Fit          fitCommand          `cmd:"" help:"Fit the laws of scaling to numbers from elsewhere."`
	Selfcheck    selfcheckCommand    `cmd:"" help:"Measure work whose truth is known, and compare."`
	Presets      presetsCommand      `cmd:"" help:"List questions to start from."`
	Workloads    workloadsCommand    `cmd:"" help:"List what can be measured, with its parameters."`
	Interpreters interpretersCommand `cmd:"" help:"List the Python interpreters of this machine, and what they can do."`
	Version      versionCommand      `cmd:"" help:"Print the version."`
}

// description stands at the top of the help.
const description = "Which strategy should run a piece of work, with how many workers, on how many cores? Without a command, the window opens."

// Main runs the command line and returns the exit status.
func Main(args []string, stdout, stderr io.Writer) (status int) {
	out := &outlet{Writer: stdout}
	t := terminal{out, stderr, language(asked(args), os.Getenv), args}
	defer func() {
		if out.err != nil && status == Done {
			status = t.fail(message.NewError("cli.output-lost", "why", out.err))
		}
	}()
	defer leave(&status)
	var c commands
	c.Run.vector = slices.Contains(args, "--")
	command, err := parser(&c, out, stderr).Parse(args)
	if out.err != nil {
		return Done // the help lost a line; what follows says so
	}
	if err != nil {
		t.complain(err.Error())
		fmt.Fprintln(stderr, t.say("cli.try"))
		return Usage
	}
	if err := known(c.Lang); err != nil {
		return t.fail(err)
	}
	ctx, cancel := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer cancel()
	command.BindTo(ctx, (*context.Context)(nil))
	return t.fail(command.Run(t))
}

// parser reads command lines into c. What it says itself, helps and faults of
// grammar, is English.
func parser(c *commands, stdout, stderr io.Writer) *kong.Kong {
	return kong.Must(c,
		kong.Name("parallelogram"),
		kong.Description(description),
		kong.Writers(stdout, stderr),
		kong.Exit(func(status int) { panic(exit(status)) }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
		kong.Vars{"charts": chartNames(), "strategies": strategyNames(), "languages": strings.Join(message.Languages(), ", ")},
	)
}

// exit is how kong's --help leaves, past everything else.
type exit int

func leave(status *int) {
	switch reason := recover().(type) {
	case nil:
	case exit:
		*status = int(reason)
	default:
		panic(reason)
	}
}
