package cli

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"parallelogram/core"
	"parallelogram/core/command"
	"parallelogram/core/message"
)

// commandFlags say what a command of the user's is, and what is run around it.
// Their names are hyperfine's where it has the same.
type commandFlags struct {
	Line      []string  `arg:"" optional:"" name:"command" help:"Your own command to measure, in quotes, with {workers} where the count goes: 'make -j {workers}'. With --items it is run once an {item}. After -- words are taken as they are."`
	Items     string    `placeholder:"LIST" group:"command" help:"What the command is run for, one at a time or many: a count, @FILE with an item a line, or a pattern of file names such as '*.wav'."`
	Baseline  string    `placeholder:"COMMAND" group:"command" help:"What to compare with, when the command's one-worker mode is another command."`
	Setup     string    `short:"s" placeholder:"COMMAND" group:"command" help:"Run once before all trials, untimed."`
	Prepare   string    `short:"p" placeholder:"COMMAND" group:"command" help:"Run before each execution, untimed, such as 'make clean'."`
	Conclude  string    `short:"C" placeholder:"COMMAND" group:"command" help:"Run after each execution, untimed, failed ones included."`
	Cleanup   string    `short:"c" placeholder:"COMMAND" group:"command" help:"Run once after all trials, untimed, even when they are stopped."`
	Check     string    `placeholder:"COMMAND" group:"command" help:"Run after each timed execution, untimed: its output must be the same for all trials."`
	Warmup    int       `short:"w" placeholder:"N" group:"command" help:"Untimed executions before each timed one."`
	Shell     bool      `group:"command" help:"Run the command, and those around it, by /bin/sh."`
	Dir       string    `placeholder:"FOLDER" group:"command" help:"Working folder of the command."`
	Env       []string  `sep:"none" placeholder:"NAME=VALUE" group:"command" help:"Set a variable of the command's environment; repeat for more."`
	Threads   string    `name:"threads-env" enum:"none,workers,one" default:"none" group:"command" help:"What OMP_NUM_THREADS and the like are set to: none, workers, one."`
	Input     string    `placeholder:"FILE" group:"command" help:"What the command reads as standard input; nothing without it."`
	Output    string    `placeholder:"null|pipe|FILE" default:"null" group:"command" help:"Where the command's standard output goes."`
	OkExit    []int     `placeholder:"STATUS" group:"command" help:"Exit statuses of success, such as 0,1."`
	Leftovers string    `enum:"end,keep,fail" default:"end" group:"command" help:"What becomes of processes that outlive the command: end, keep, fail."`
	Metric    string    `placeholder:"REGEXP" group:"command" help:"Measure what the command says of itself instead of its wall time: the first group of the last match is a time or a rate."`
	Unit      string    `name:"metric-unit" placeholder:"UNIT" group:"command" help:"Unit of that, where neither the output nor the expression tells: ms, s, MB/s, ops/s."`
	List      listFlags `name:"parameter-list" short:"L" placeholder:"NAME A,B,C" group:"command" help:"Measure the command for each value of a further parameter, {NAME}."`
	Scan      scanFlags `name:"parameter-scan" short:"P" placeholder:"NAME FROM TO" group:"command" help:"The same for a range of whole numbers."`

	vector bool // the words stand behind --
}

// given reports whether a command is to be measured.
func (f commandFlags) given() bool { return len(f.Line) > 0 }

// command reads the flags. The error joins one for each fault.
func (f commandFlags) command() (core.Command, error) {
	c := core.Command{
		Warmup: f.Warmup, Env: f.Env, Exits: f.OkExit, Metric: f.Metric, MetricUnit: f.Unit,
		Threads: core.ThreadsEnv(unless(f.Threads, "none")), Leftovers: core.Leftovers(unless(f.Leftovers, "end")),
		Input: absolute(f.Input), Output: unless(f.Output, "null"),
	}
	if c.Output != core.OutputNull && c.Output != core.OutputPipe {
		c.Output = absolute(c.Output)
	}
	folder, err := os.Getwd()
	if err != nil {
		return c, err
	}
	if c.Dir = folder; f.Dir != "" {
		c.Dir = absolute(f.Dir)
	}
	errs := []error{f.lines(&c)}
	if f.Items != "" {
		var err error
		c.Items, _, err = command.List(f.Items, folder)
		errs = append(errs, err)
	}
	return c, errors.Join(errs...)
}

// lines reads the command and those around it.
func (f commandFlags) lines(c *core.Command) error {
	var errs []error
	for _, l := range []struct {
		name, text string
		into       *core.CommandLine
	}{
		{"baseline", f.Baseline, &c.Baseline}, {"setup", f.Setup, &c.Setup}, {"prepare", f.Prepare, &c.Prepare},
		{"check", f.Check, &c.Check}, {"conclude", f.Conclude, &c.Conclude}, {"cleanup", f.Cleanup, &c.Cleanup},
	} {
		if l.text == "" {
			continue
		}
		var err error
		*l.into, err = f.line(l.name, l.text)
		errs = append(errs, err)
	}
	var err error
	switch {
	case f.vector && !f.Shell:
		c.Main = core.CommandLine{Args: f.Line}
	case len(f.Line) > 1:
		err = message.NewFieldError("command", "cli.unquoted", "words", command.Words(f.Line))
	default:
		c.Main, err = f.line("command", f.Line[0])
	}
	return errors.Join(append(errs, err)...)
}

// line reads one command.
func (f commandFlags) line(name, text string) (core.CommandLine, error) {
	if f.Shell {
		return core.CommandLine{Args: []string{text}, Shell: true}, nil
	}
	words, err := command.Split(text)
	if err != nil {
		return core.CommandLine{}, &message.FieldError{Field: name, Why: message.Of(err)}
	}
	return core.CommandLine{Args: words}, nil
}

func unless(text, usual string) string {
	if text == usual {
		return ""
	}
	return text
}

// absolute keeps a path true when the run is repeated from another folder. One that
// begins with a placeholder is what its value says.
func absolute(path string) string {
	if path == "" || strings.HasPrefix(path, "{") {
		return path
	}
	if abs, err := filepath.Abs(path); err == nil {
		return abs
	}
	return path
}
