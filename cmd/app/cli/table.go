package cli

import (
	"fmt"
	"text/tabwriter"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
	"parallelogram/core/stats"
)

// printRun prints the table of cells and what the reader must know.
func (t terminal) printRun(a *analysis.Analysis) error {
	run, out := a.Run, t.out
	fmt.Fprintf(out, "%s · %s · %s · %s · seed %d\n\n", run.Experiment.Workload.Name,
		plural(run.Experiment.Workload.Tasks, "task"), machine(run.Host), rounds(a), run.Experiment.Seed)
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "strategy\tworkers\tcores\tmedian\t95% interval\tspeed-up\t95% interval\tCPU time\tstart-up\timbalance\tn\t")
	for _, s := range a.Cells {
		fmt.Fprintln(table, row(s))
	}
	if err := table.Flush(); err != nil {
		return err
	}
	if err := t.printAnswer(a); err != nil {
		return err
	}
	return t.printNotices(run.Notices)
}

// printNotices prints what the reader must know.
func (t terminal) printNotices(notices []message.Message) error {
	for i, n := range notices {
		if i == 0 {
			fmt.Fprintln(t.out)
		}
		if _, err := fmt.Fprintf(t.out, "%s: %s\n", n.Severity, t.language.Say(n)); err != nil {
			return err
		}
	}
	return nil
}

func row(s stats.Summary) string {
	cell := fmt.Sprintf("%s\t%d\t%d\t", s.Cell.Strategy, s.Cell.Workers, s.Cell.Cores)
	if s.N == 0 {
		return cell + fmt.Sprintf("failed %s\t\t\t\t\t\t\t0\t", plural(s.Failed, "time"))
	}
	speedup, speedupCI := "", ""
	if s.Speedup > 0 {
		speedup, speedupCI = ratio(s.Speedup)+"×", interval(s.SpeedupCI, ratio)
	}
	return cell + fmt.Sprintf("%s\t%s\t%s\t%s\t%s\t%s\t%.2f\t%d\t", seconds(s.Runtime), interval(s.RuntimeCI, seconds),
		speedup, speedupCI, seconds(s.CPU), seconds(s.Startup), s.Imbalance, s.N)
}

// ratio prints a speed-up: two digits behind the point, and of small ones two
// that matter.
func ratio(v float64) string {
	if v > 0 && v < 0.1 {
		return fmt.Sprintf("%.2g", v)
	}
	return fmt.Sprintf("%.2f", v)
}

// plural writes "1 task", "2 tasks".
func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// interval prints an interval, or the range where there are too few trials for
// one.
func interval(ci stats.Interval, format func(float64) string) string {
	text := format(ci.Low) + "–" + format(ci.High)
	if ci.Confidence == 0 {
		return "range " + text
	}
	return text
}

// seconds prints a time with four digits that matter and its unit.
func seconds(s float64) string { return quantity.ScaleFor(max(1e-6, s)).Column(s) }

func machine(h core.Host) string {
	if h.Model == "" {
		return plural(h.Cores(), "core")
	}
	return h.Model + ", " + plural(h.Cores(), "core")
}

// rounds says how many rounds there were, and what for.
func rounds(a *analysis.Analysis) string {
	text := fmt.Sprintf("%d of %d rounds", a.Rounds.Planned, a.Run.Experiment.Rounds)
	if n := a.Rounds.Focus; n > 0 {
		text += fmt.Sprintf(", %d more for narrower intervals", n)
	}
	if n := a.Rounds.Confirm; n > 0 {
		text += fmt.Sprintf(", %d to confirm", n)
	}
	return text
}
