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
	File    string         `arg:"" type:"existingfile" help:"A table of worker counts with runtimes, throughputs or speed-ups, repeats allowed, or output of go test -bench, hyperfine, google-benchmark or time. - reads standard input."`
	Method  scaling.Method `enum:"times,throughput" default:"times" help:"Least squares of relative times, or, as published fits do, of throughputs."`
	Law     scaling.Law    `enum:"auto,linear,amdahl,usl,gustafson" default:"auto" help:"The law to fit; auto chooses; gustafson is for work that grows with the workers: a throughput counts all of it."`
	Series  string         `help:"Fit this series alone, of a table that has several."`
	Workers string         `placeholder:"COLUMN" help:"The column of worker counts, by name or number."`
	Value   string         `placeholder:"COLUMN" help:"The column of values, by name or number."`
	Kind    exchange.Kind  `enum:"auto,runtime,throughput,speedup" default:"auto" help:"What the values are."`
	Repeats bool           `help:"Several columns of values are repeats of one measurement, not series."`
	JSON    bool           `help:"Print JSON, for programs."`
}

// automatic is what leaves a choice to the data.
const automatic = "auto"

// Run reads the file, fits each series by itself, and prints.
func (c fitCommand) Run(ctx context.Context, t terminal) error {
	table, err := reading(ctx, c.File, func(name string, from io.Reader) (exchange.Table, error) {
		return exchange.ReadTable(name, from, c.options())
	})
	if err != nil {
		return err
	}
	report := fitReport{Notes: table.Notes}
	for _, s := range table.Series {
		report.Series = append(report.Series, c.series(s))
	}
	if c.JSON && report.failure() == nil {
		return printJSON(t.out, report.forPrograms())
	}
	if !c.JSON {
		err = report.print(t)
	}
	if why := report.failure(); why != nil {
		return fmt.Errorf("%s: %w", named(exchange.Harmless(c.File), report.Series[0].Name), why)
	}
	return err
}

func (c fitCommand) options() exchange.Options {
	o := exchange.Options{Series: c.Series, Workers: c.Workers, Value: c.Value, Kind: c.Kind, Repeats: c.Repeats}
	if o.Kind == automatic {
		o.Kind = ""
	}
	return o
}

// named puts the name of a series behind what it is of.
func named(of, series string) string {
	if series == "" {
		return of
	}
	return of + ": " + series
}

// series fits the laws to one series.
func (c fitCommand) series(s exchange.Series) fitSeries {
	f := fitSeries{Name: s.Name, Kind: s.Kind, Unit: s.Unit, asked: c.Law != automatic, weak: c.Law == scaling.Gustafson}
	levels, err := scaling.LevelsOf(s.Workers, c.times(s))
	if err != nil {
		f.err, f.Error = err, err.Error()
		return f
	}
	choice, err := c.fit(levels)
	if err != nil {
		f.err, f.Error = err, err.Error()
	} else {
		f.fitResult = newFitResult(choice, levels, f.asked)
	}
	f.fitMeasured = newFitMeasured(levels, s.Kind, f.weak, f.fitResult)
	if f.fitResult != nil {
		f.foresee(levels, f.fitMeasured)
	}
	return f
}

func (c fitCommand) fit(levels []scaling.Level) (scaling.Choice, error) {
	if c.Law == automatic {
		return scaling.Choose(c.Method, levels)
	}
	fit, err := scaling.FitLaw(c.Law, c.Method, levels)
	return scaling.Choice{Fits: []scaling.Fit{fit}, Best: fit}, err
}

// times returns how long each measurement took. For a throughput that is the
// time of one unit of work, and where the work grows with the workers, of as
// many units as there are workers; speed-ups are throughputs whose unit is
// their base.
func (c fitCommand) times(s exchange.Series) []float64 {
	if s.Kind == exchange.Runtime {
		return s.Values
	}
	times := make([]float64, len(s.Values))
	for i, x := range s.Values {
		times[i] = 1 / x
		if c.Law == scaling.Gustafson {
			times[i] = s.Workers[i] / x
		}
	}
	return times
}

func printJSON(out io.Writer, value any) error {
	encoder := json.NewEncoder(out)
	encoder.SetIndent("", "  ")
	return encoder.Encode(value)
}
