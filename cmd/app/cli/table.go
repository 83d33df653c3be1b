package cli

import (
	"fmt"
	"io"
	"text/tabwriter"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/stats"
)

// printRun prints the table of cells and what the reader must know.
func printRun(out io.Writer, run core.Run) error {
	fmt.Fprintf(out, "%s · %s · %s · %s · seed %d\n\n", run.Experiment.Workload.Name,
		plural(run.Experiment.Workload.Tasks, "task"), machine(run.Host), rounds(run), run.Experiment.Seed)
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "strategy\tworkers\tcores\tmedian\t95% interval\tspeed-up\t95% interval\tCPU time\tstart-up\timbalance\tn\t")
	for _, s := range stats.Summarise(run) {
		fmt.Fprintln(table, row(s))
	}
	if err := table.Flush(); err != nil {
		return err
	}
	if err := printAnswer(out, run); err != nil {
		return err
	}
	return printNotices(out, run.Notices)
}

// printNotices prints what the reader must know.
func printNotices(out io.Writer, notices []message.Message) error {
	for i, n := range notices {
		if i == 0 {
			fmt.Fprintln(out)
		}
		if _, err := fmt.Fprintf(out, "%s: %s\n", n.Severity, n.Text); err != nil {
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
func seconds(s float64) string {
	switch {
	case s >= 1:
		return fmt.Sprintf("%.3f s", s)
	case s >= 1e-3:
		return fmt.Sprintf("%.*f ms", 3-digits(s*1e3), s*1e3)
	default:
		return fmt.Sprintf("%.*f µs", 3-min(3, digits(s*1e6)), s*1e6)
	}
}

// digits returns how many digits stand before the point, for x below 1000.
func digits(x float64) int {
	switch {
	case x >= 100:
		return 2
	case x >= 10:
		return 1
	}
	return 0
}

func machine(h core.Host) string {
	if h.Model == "" {
		return plural(h.Cores(), "core")
	}
	return h.Model + ", " + plural(h.Cores(), "core")
}

// rounds says how many rounds there were, and what for.
func rounds(run core.Run) string {
	seen := map[core.Phase]map[int]bool{}
	for _, t := range run.Trials {
		if seen[t.Phase] == nil {
			seen[t.Phase] = map[int]bool{}
		}
		seen[t.Phase][t.Round] = true
	}
	text := fmt.Sprintf("%d of %d rounds", len(seen[""])+len(seen[core.PhaseSweep]), run.Experiment.Rounds)
	if n := len(seen[core.PhaseFocus]); n > 0 {
		text += fmt.Sprintf(", %d more for narrower intervals", n)
	}
	if n := len(seen[core.PhaseConfirm]); n > 0 {
		text += fmt.Sprintf(", %d to confirm", n)
	}
	return text
}
