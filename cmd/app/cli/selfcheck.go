package cli

import (
	"context"
	"errors"
	"fmt"
	"text/tabwriter"

	"parallelogram/core/plan"
	"parallelogram/core/selfcheck"
	"parallelogram/core/site"
)

// selfcheckCommand measures work whose truth is known.
type selfcheckCommand struct{}

// errSelfcheck is what a truth that was missed is told with.
var errSelfcheck = errors.New("an interval misses the truth; measure again on a quiet machine, and distrust what this one says meanwhile")

// Run measures every case and prints the truth beside what was found. Waiting
// work checks the laboratory: missing its truth is a failure. Computing work
// shows what the machine adds to it, which is no fault of either.
func (selfcheckCommand) Run(ctx context.Context, t terminal) error {
	machine := site.Open()
	defer machine.Close()
	var results []selfcheck.Result
	for i, c := range selfcheck.Cases(machine.Host()) {
		planned, err := plan.Of(c.Experiment, machine.Host())
		if err != nil {
			return err
		}
		run, err := measure(ctx, t, machine, fmt.Sprintf("case %d · ", i+1), site.Order{Plan: planned})
		if err != nil {
			return err
		}
		result, err := c.Judge(run)
		if err != nil {
			return err
		}
		results = append(results, result)
	}
	return printResults(t, results)
}

func printResults(t terminal, results []selfcheck.Result) error {
	table := tabwriter.NewWriter(t.out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "work\tserial share\tfound\t95% interval\tcontains it\tby\t")
	var missed error
	for _, r := range results {
		verdict := "yes"
		if !r.Holds() {
			verdict = "no"
			if r.Kind == selfcheck.Waiting {
				missed = errSelfcheck
			}
		}
		fmt.Fprintf(table, "%s\t%.0f%%\t%.1f%%\t%.1f–%.1f%%\t%s\t%s\t\n", r.Kind, 100*r.Serial,
			100*r.Found.Value, 100*r.Found.CI.Low, 100*r.Found.CI.High, verdict, r.By)
	}
	return errors.Join(table.Flush(), missed)
}
