package cli

import (
	"context"
	"encoding/json"
	"fmt"
	"io"

	"parallelogram/core/exchange"
	"parallelogram/core/scaling"
)

// fitCommand fits laws to numbers that were measured elsewhere.
type fitCommand struct {
	File   string         `arg:"" type:"existingfile" help:"A CSV file with the columns workers and runtime (seconds) or throughput; repeats allowed. - reads standard input."`
	Method scaling.Method `enum:"times,throughput" default:"times" help:"Least squares of relative times, or, as published fits do, of throughputs."`
	Law    scaling.Law    `enum:"auto,linear,amdahl,usl,gustafson" default:"auto" help:"The law to fit; auto chooses; gustafson is for work that grows with the workers: a throughput counts all of it."`
	JSON   bool           `help:"Print JSON, for programs."`
}

// autoLaw lets the data choose.
const autoLaw scaling.Law = "auto"

// Run reads the file, fits, and prints.
func (c fitCommand) Run(ctx context.Context, t terminal) error {
	m, err := reading(ctx, c.File, exchange.ReadCSV)
	if err != nil {
		return err
	}
	levels, err := scaling.Levels(m.Workers, c.times(m))
	if err != nil {
		return fmt.Errorf("%s: %w", c.File, err)
	}
	choice, err := c.fit(levels)
	if err != nil {
		return fmt.Errorf("%s: %w", c.File, err)
	}
	result := newFitResult(choice, levels)
	if c.JSON {
		return printJSON(t.out, result)
	}
	return result.print(t.out, c.Law != autoLaw, m.Throughput)
}

func (c fitCommand) fit(levels []scaling.Level) (scaling.Choice, error) {
	if c.Law == autoLaw {
		return scaling.Choose(c.Method, levels)
	}
	fit, err := scaling.FitLaw(c.Law, c.Method, levels)
	return scaling.Choice{Fits: []scaling.Fit{fit}, Best: fit}, err
}

// times returns how long each measurement took. For a throughput that is the
// time of one unit of work, and where the work grows with the workers, of as
// many units as there are workers.
func (c fitCommand) times(m exchange.Measurements) []float64 {
	if !m.Throughput {
		return m.Values
	}
	times := make([]float64, len(m.Values))
	for i, x := range m.Values {
		times[i] = 1 / x
		if c.Law == scaling.Gustafson {
			times[i] = float64(m.Workers[i]) / x
		}
	}
	return times
}

func printJSON(out io.Writer, value any) error {
	encoder := json.NewEncoder(out)
	encoder.SetIndent("", "  ")
	return encoder.Encode(value)
}
