package cli

import (
	"context"
	"errors"
	"io"
	"path/filepath"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/message"
	"parallelogram/core/runfile"
)

// showCommand prints a run that was kept.
type showCommand struct {
	File       string `arg:"" type:"path" help:"A run file. - reads standard input."`
	JSON       bool   `help:"Print JSON, for programs: summaries, law, answer and all findings."`
	amount     `embed:""`
	chartFlags `embed:""`
	allowFlags `embed:""`
}

// Run reads the file, prints the table, and draws the chart if asked.
func (c showCommand) Run(ctx context.Context, t terminal) error {
	if err := c.chartFlags.check(); err != nil {
		return err
	}
	if err := there(c.File); err != nil {
		return err
	}
	run, err := reading(ctx, c.File, func(name string, from io.Reader) (core.Run, error) {
		return runfile.Decode(from, filepath.Base(name))
	})
	if err != nil {
		return err
	}
	if run.Experiment.Allow, err = c.over(run.Experiment.Allow); err != nil {
		return err
	}
	a, err := analysis.OfContext(ctx, run)
	if a == nil {
		return err
	}
	show := func(a *analysis.Analysis) error { return t.printRun(a, c.amount, t.args) }
	if c.JSON {
		show = t.printRunJSON
	}
	return errors.Join(err, show(a), c.chartFlags.write(a), unread(run))
}

// unread returns as an error that nothing of a damaged file could be read.
func unread(run core.Run) error {
	for _, n := range run.Notices {
		if n.Key == "no-trial-in-file" {
			return message.AsError(n)
		}
	}
	return nil
}
