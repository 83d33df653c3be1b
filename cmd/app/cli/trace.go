package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"time"

	"parallelogram/core"
	"parallelogram/core/chart"
	"parallelogram/core/plan"
	"parallelogram/core/report"
	"parallelogram/core/site"
	"parallelogram/core/sweep"
	"parallelogram/core/trace"
)

// traceCommand runs one traced trial.
type traceCommand struct {
	Workload     string            `default:"primes" help:"What to run; see: parallelogram workloads."`
	Set          map[string]string `placeholder:"NAME=VALUE" help:"Set a parameter of the workload; repeat for more."`
	Tasks        int               `default:"0" help:"Number of tasks; 0 calibrates it to the target time."`
	Strategy     core.Strategy     `default:"goroutine" help:"How to run it: one of ${strategies}."`
	Workers      int               `default:"0" help:"Number of workers; 0 is one a core."`
	Cores        int               `default:"0" help:"Number of cores; 0 is all of them."`
	Target       time.Duration     `default:"300ms" help:"Time the serial program should take."`
	Switch       time.Duration     `default:"0s" help:"How long a thread waits for the lock of the strategy gil before it asks for it; 0 is CPython's 5ms."`
	Limit        time.Duration     `default:"0s" help:"Time limit of the trial; 0 chooses one."`
	JSON         bool              `help:"Print JSON, for programs: every span, and what the workers' time came to."`
	pictureFlags `embed:""`
}

// Run traces a trial, prints what each worker's time went to, and draws the
// timeline if asked.
func (c traceCommand) Run(ctx context.Context, t terminal) error {
	if err := c.check(); err != nil {
		return err
	}
	machine := site.Open()
	defer machine.Close()
	cell := c.cell(machine.Host())
	run := core.Run{Experiment: c.experiment(), Host: machine.Host()}
	planned, err := plan.Of(sweep.Alone(run.Experiment, cell), machine.Host())
	if err != nil {
		return err
	}
	trial, err := site.Inspect(ctx, machine, planned, run, cell)
	if err != nil {
		return err
	}
	read, show := trace.Of(trial), t.printTrace
	if c.JSON {
		show = t.printTraceJSON
	}
	return errors.Join(show(run, trial, read), c.save(func(w io.Writer, f chart.Format, s chart.Style, size chart.Size) error {
		return chart.WriteTimeline(w, f, run, read, chart.Timeline{Title: report.Trace(read, run.Experiment)[0].Text}, s, size)
	}))
}

func (c traceCommand) cell(h core.Host) core.Cell {
	cell := core.Cell{Strategy: c.Strategy, Workers: c.Workers, Cores: c.Cores}
	if cell.Cores == 0 {
		cell.Cores = h.Cores()
	}
	if cell.Workers == 0 {
		cell.Workers = min(cell.Cores, h.Cores())
	}
	if cell.Strategy == core.Serial {
		cell = core.Baseline
	}
	return cell
}

// experiment is one of which nothing but the work counts.
func (c traceCommand) experiment() core.Experiment {
	e := core.Experiment{
		Workload: core.Workload{Name: c.Workload, Params: c.Set, Tasks: c.Tasks},
		Target:   c.Target, Limit: c.Limit, Switch: c.Switch,
	}
	return e.At(core.Quick)
}

// printTrace prints what the time of each worker went to, and what is to be seen.
func (t terminal) printTrace(run core.Run, trial core.Trial, read trace.Trace) error {
	for _, m := range report.TraceHead(run, trial, read) {
		fmt.Fprintln(t.out, t.language.Say(m))
	}
	fmt.Fprintln(t.out)
	if err := t.printTable(report.Workers(read, t.language)); err != nil {
		return err
	}
	fmt.Fprintln(t.out)
	for _, m := range slices.Concat(report.Trace(read, run.Experiment), report.LeftOut(read)) {
		if _, err := fmt.Fprintln(t.out, t.language.Say(m)); err != nil {
			return err
		}
	}
	return nil
}
