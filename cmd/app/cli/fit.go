package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"parallelogram/core/exchange"
	"parallelogram/core/message"
	"parallelogram/core/report"
	"parallelogram/core/scaling"
	"parallelogram/core/series"
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
	amount  `embed:""`
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
	var list []series.Analysis
	for _, s := range table.Series {
		if err := ctx.Err(); err != nil {
			return err
		}
		list = append(list, series.Of(s, c.request()))
	}
	switch why := c.failure(list); {
	case !c.JSON:
		return errors.Join(t.printFits(list, table.Notes, c.amount), why)
	case why != nil:
		return why
	}
	return printJSON(t.out, newFits(list, table.Notes))
}

func (c fitCommand) options() exchange.Options {
	o := exchange.Options{Series: c.Series, Workers: c.Workers, Value: c.Value, Kind: c.Kind, Repeats: c.Repeats}
	if o.Kind == automatic {
		o.Kind = ""
	}
	return o
}

func (c fitCommand) request() series.Request {
	r := series.Request{Law: c.Law, Method: c.Method}
	if r.Law == automatic {
		r.Law = ""
	}
	return r
}

// failure says why the first series has no law, if nothing follows from any.
func (c fitCommand) failure(list []series.Analysis) error {
	for _, a := range list {
		if a.Telling() {
			return nil
		}
	}
	name := exchange.Harmless(c.File)
	if list[0].Name != "" {
		name += ": " + list[0].Name
	}
	return message.NewError("fit.failed", "name", name, "why", report.Unfit(list[0].Err))
}

// printFits prints what was found of each series, and what was taken for what.
func (t terminal) printFits(list []series.Analysis, notes []message.Message, much amount) error {
	folded := 0
	for i, a := range list {
		if i > 0 {
			fmt.Fprintln(t.out)
		}
		if a.Name != "" {
			fmt.Fprintf(t.out, "%s\n\n", a.Name)
		}
		n, err := t.printFit(a, much)
		if err != nil {
			return err
		}
		folded += n
	}
	folded += t.printNotices(notes, much)
	t.printFolded(folded, t.args)
	return nil
}

// printFit prints the tables of a series, then the sentences, and returns how
// many it leaves out.
func (t terminal) printFit(a series.Analysis, much amount) (folded int, err error) {
	for _, table := range []report.Table{report.Levels(a, t.language), report.Laws(a, t.language)} {
		if len(table.Rows) == 0 {
			continue
		}
		if err := t.printTable(table); err != nil {
			return 0, err
		}
		fmt.Fprintln(t.out)
	}
	return t.printTold(report.Fit(a), "", much), nil
}

func printJSON(out io.Writer, value any) error {
	encoder := json.NewEncoder(out)
	encoder.SetIndent("", "  ")
	return encoder.Encode(value)
}
