package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/comparison"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
	"parallelogram/core/report"
	"parallelogram/core/runfile"
)

// compareCommand compares two runs that were kept.
type compareCommand struct {
	Before       string `arg:"" type:"path" help:"The run file to compare with."`
	After        string `arg:"" type:"path" help:"The run file that is compared."`
	FailIfSlower string `placeholder:"SHARE" help:"End with status 3 if some cell is surely slower by more than this, such as 5%."`
	JSON         bool   `help:"Print JSON, for programs."`
}

// Slower is the exit status of a comparison that found what --fail-if-slower asks
// about.
const Slower = 3

// slowerError is what --fail-if-slower finds.
type slowerError struct{ why message.Message }

func (e slowerError) Error() string            { return e.why.Text }
func (e slowerError) Message() message.Message { return e.why }

// Run reads both files and prints what became of each cell.
func (c compareCommand) Run(ctx context.Context, t terminal) error {
	limit, err := c.limit()
	if err != nil {
		return err
	}
	var both [2]*analysis.Analysis
	for i, file := range []string{c.Before, c.After} {
		if both[i], err = opened(ctx, file); err != nil {
			return err
		}
	}
	compared := comparison.Of(both[0], both[1])
	if c.JSON {
		err = printJSON(t.out, newComparison(compared))
	} else {
		err = t.printComparison(compared)
	}
	if err != nil || c.FailIfSlower == "" {
		return err
	}
	return gate(compared, limit, c.FailIfSlower)
}

// gate is what a job of continuous integration fails for: a cell that is surely
// slower by more than a limit, or one that cannot be compared any more.
func gate(c comparison.Comparison, limit float64, asked string) error {
	if worst, ok := c.SlowerBy(limit); ok {
		return slowerError{message.New(message.Failure, "cli.slower", "cell", worst.Cell.String(), "limit", asked,
			"ratio", quantity.Ratio(worst.Ratio.Value))}
	}
	switch lost := c.Lost(); {
	case len(lost) > 0:
		return message.NewError("cli.cells-lost", "cells", quantity.List(lost))
	case len(c.Cells) == 0:
		return message.NewError("cli.no-cells")
	}
	return nil
}

// limit reads how much slower is too slow.
func (c compareCommand) limit() (float64, error) {
	if c.FailIfSlower == "" {
		return 0, nil
	}
	millionths, err := quantity.ParsePercent(c.FailIfSlower)
	if err != nil {
		return 0, &message.FieldError{Field: "fail-if-slower", Why: message.Of(err)}
	}
	return float64(millionths) / quantity.WholePercent, nil
}

// opened reads a run file.
func opened(ctx context.Context, file string) (*analysis.Analysis, error) {
	if err := there(file); err != nil {
		return nil, err
	}
	run, err := reading(ctx, file, func(name string, from io.Reader) (core.Run, error) {
		return runfile.Decode(from, filepath.Base(name))
	})
	if err != nil {
		return nil, err
	}
	a, err := analysis.OfContext(ctx, run)
	return a, errors.Join(err, unread(run))
}

// printComparison prints the table and the sentences.
func (t terminal) printComparison(c comparison.Comparison) error {
	if len(c.Cells) > 0 {
		if err := t.printTable(report.Changes(c, t.language)); err != nil {
			return err
		}
		fmt.Fprintln(t.out)
	}
	for _, m := range report.Compared(c) {
		fmt.Fprintln(t.out, t.language.Say(m))
	}
	return nil
}
