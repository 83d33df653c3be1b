package cli

import (
	"context"
	"errors"

	"parallelogram/core/message"
	"parallelogram/core/plan"
	"parallelogram/core/quantity"
	"parallelogram/core/report"
	"parallelogram/core/selfcheck"
	"parallelogram/core/site"
)

// selfcheckCommand measures work whose truth is known.
type selfcheckCommand struct{}

// Run measures every case and prints the truth beside what was found. Waiting
// work checks the measuring: missing its truth is a failure. Computing work
// shows what the machine adds to it, which is no fault of either.
func (selfcheckCommand) Run(ctx context.Context, t terminal) error {
	machine := site.Open()
	defer machine.Close()
	var results []selfcheck.Result
	cases := selfcheck.Cases(machine.Host())
	for i, c := range cases {
		planned, err := plan.Of(c.Experiment, machine.Host())
		if err != nil {
			return err
		}
		run, err := measure(ctx, t, machine, t.say("cli.selfcheck.case", "n", i+1, "all", len(cases)), site.Order{Plan: planned})
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

// printResults prints a row for each case. The error says that a truth was
// missed.
func printResults(t terminal, results []selfcheck.Result) error {
	var table report.Table
	for _, column := range []string{"work", "share", "found", "interval", "holds", "by"} {
		table.Columns = append(table.Columns, t.say("cli.selfcheck."+column))
	}
	var missed error
	for _, r := range results {
		table.Rows = append(table.Rows, t.result(r))
		if r.Kind == selfcheck.Waiting && !r.Holds() {
			missed = message.NewError("cli.selfcheck.missed")
		}
	}
	return errors.Join(t.printTable(table), missed)
}

// result writes the truth of a case beside what was found.
func (t terminal) result(r selfcheck.Result) []string {
	holds, by := "no", t.say("cli.selfcheck.speedup")
	if r.Holds() {
		holds = "yes"
	}
	if r.Law != "" {
		by = t.say("law-name." + string(r.Law))
	}
	return []string{
		t.say("cli.selfcheck." + string(r.Kind)), quantity.Share(r.Serial), quantity.Share(r.Found.Value),
		report.Interval(r.Found.CI, quantity.Share, t.language), t.say("cli.selfcheck." + holds), by,
	}
}
