package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
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
		cell.Workers = cell.Cores
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

// The columns of waits, which only stand there when there are any.
var waitColumns = []struct {
	kind core.SpanKind
	name string
}{{core.SpanAlone, "not shared"}, {core.SpanLock, "lock"}, {core.SpanGIL, "GIL"}, {core.SpanBlock, "outside"}}

// began says what a trial's start-up is.
func began(c core.Cell) string {
	if c.Strategy == core.SubprocessEach {
		return "each worker starting processes for"
	}
	return "all workers ready after"
}

func (in terminal) printTrace(run core.Run, trial core.Trial, t trace.Trace) error {
	out := in.out
	fmt.Fprintf(out, "%s · %d tasks · %v\n%s\nruntime %s, %s %s\n\n", run.Experiment.Workload.Name, trial.Tasks, t.Cell,
		machine(run.Host), seconds(t.Runtime.Seconds()), began(t.Cell), seconds(t.Ready.Seconds()))
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprint(table, "worker\tstart\tbusy\t")
	for _, c := range waitColumns {
		if t.Share(c.kind) > 0 {
			fmt.Fprint(table, c.name, "\t")
		}
	}
	fmt.Fprintln(table, "idle\tfinish\tchunks\ttasks\t")
	for i := range t.Workers {
		fmt.Fprintln(table, traceRow(t, i))
	}
	if err := table.Flush(); err != nil {
		return err
	}
	var said strings.Builder
	for _, m := range report.Trace(t, run.Experiment) {
		fmt.Fprintf(&said, "\n%s", in.language.Say(m))
	}
	if t.Omitted > 0 {
		fmt.Fprintf(&said, "\nWaits left out, because they were too many and the shortest: %d.", t.Omitted)
	}
	if t.Odd > 0 {
		fmt.Fprintf(&said, "\nSpans left out, because no worker can have spent its time so: %d.", t.Odd)
	}
	_, err := fmt.Fprintln(out, said.String())
	return err
}

func traceRow(t trace.Trace, i int) string {
	w := t.Workers[i]
	row := []string{fmt.Sprint(i + 1), spent(w.Spent[core.SpanStart]), spent(w.Spent[core.SpanChunk])}
	for _, c := range waitColumns {
		if t.Share(c.kind) > 0 {
			row = append(row, spent(w.Spent[c.kind]))
		}
	}
	row = append(row, spent(w.Idle), spent(w.Finish), fmt.Sprint(w.Chunks), fmt.Sprint(w.Tasks), "")
	return strings.Join(row, "\t")
}

// spent writes a time, and none as a dash.
func spent(d time.Duration) string {
	if d == 0 {
		return "–"
	}
	return seconds(d.Seconds())
}
