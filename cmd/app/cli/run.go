package cli

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/plan"
	"parallelogram/core/runfile"
	"parallelogram/core/site"
	"parallelogram/core/strategy"
)

// runCommand measures an experiment.
type runCommand struct {
	Preset       string            `placeholder:"NAME" help:"Start from a question; see: parallelogram presets. The flags given change parts of it."`
	Workload     string            `help:"What to measure, such as primes; see: parallelogram workloads."`
	Set          map[string]string `placeholder:"NAME=VALUE" help:"Set a parameter of the workload; repeat for more."`
	Tasks        int               `default:"0" help:"Number of tasks; 0 calibrates it to the target time."`
	Strategies   []core.Strategy   `help:"How to run it: ${strategies}."`
	Ceiling      bool              `help:"Measure what the machine allows, too: the work of one worker in as many independent copies at once, each on a core of its own."`
	Weak         bool              `help:"Weak scaling: every worker brings its own share, so the work grows with the workers."`
	Workers      string            `help:"Worker counts: 1,2,4 or 1-8 or auto."`
	Cores        string            `help:"Core counts: 1,2 or 1-4 or auto."`
	Precision    string            `help:"How sure the answer is to be: quick, standard or thorough; the next three change parts of it."`
	Rounds       *int              `short:"r" aliases:"runs" help:"How often each cell is run; 6 or more give an interval."`
	Width        *float64          `help:"Add rounds until intervals are this narrow: 0.02 for ±2%; 0 adds none."`
	Confirm      *int              `help:"Fresh rounds of the cells that the answer is about; 0 confirms nothing."`
	Budget       time.Duration     `default:"0s" help:"Time for the whole run; 0 lets added rounds take as long as the planned ones."`
	Target       *time.Duration    `help:"Time the serial program should take, such as 300ms."`
	Switch       time.Duration     `default:"0s" help:"How long a thread waits for the lock of the strategy gil before it asks for it; 0 is CPython's 5ms."`
	Limit        time.Duration     `default:"0s" help:"Time limit of one trial; 0 chooses one."`
	Wait         bool              `default:"true" negatable:"" help:"Before each round, wait a few seconds for other programs to rest."`
	Seed         *uint64           `help:"Seed of the random order; chosen and kept with the run when absent."`
	Out          string            `type:"path" placeholder:"FILE" help:"Where to keep the run, in folders that are made if need be; never a file that is there. Without it, in the folder of all runs."`
	AnyMemory    bool              `help:"Measure counts whose memory the machine may not have, too."`
	amount       `embed:""`
	chartFlags   `embed:""`
	allowFlags   `embed:""`
	commandFlags `embed:""`
	pythonFlags  `embed:""`
}

// Run measures, with progress on a terminal, and prints the table.
func (c runCommand) Run(ctx context.Context, t terminal) error {
	machine := site.Open()
	defer machine.Close()
	experiment, err := c.experiment(ctx, machine.Host())
	if err != nil {
		return err
	}
	if err := c.chartFlags.check(); err != nil {
		return err
	}
	planned, err := plan.Of(experiment, machine.Host())
	if err != nil {
		return err
	}
	file, err := c.create(planned.Experiment.Workload.Name)
	if err != nil {
		return err
	}
	run, err := measure(ctx, t, machine, "", site.Order{Plan: planned, Impatient: !c.Wait, Log: file})
	closeErr := file.Close()
	if slices.ContainsFunc(run.Trials, core.Trial.OK) {
		a, fault := analysis.Of(run)
		much := amount{All: c.All || closeErr != nil} // a file that is not whole cannot show the rest
		err = errors.Join(err, fault, t.printRun(a, much, []string{"show", file.Path()}), c.chartFlags.write(a))
	}
	if len(run.Trials) > 0 && closeErr == nil {
		fmt.Fprintf(t.out, "\n%s\n", t.say("cli.kept", "path", file.Path()))
	}
	return errors.Join(err, closeErr)
}

// measure runs a plan, with progress behind a title.
func measure(ctx context.Context, t terminal, s site.Site, title string, o site.Order) (core.Run, error) {
	progress := newProgressLine(t, title)
	defer progress.clear()
	o.Observe = newLong(t, progress).show
	return site.Measure(ctx, s, o)
}

// create makes the run file.
func (c runCommand) create(workload string) (*runfile.Writer, error) {
	if c.Out != "" {
		return runfile.Create(c.Out)
	}
	folder, err := runfile.Folder()
	if err != nil {
		return nil, err
	}
	return runfile.CreateIn(folder, workload, time.Now())
}

// strategyNames lists the strategies as --strategies takes them.
func strategyNames() string {
	var names []string
	for _, n := range strategy.Names() {
		names = append(names, string(n))
	}
	return strings.Join(names, ",")
}
