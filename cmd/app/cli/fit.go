package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"text/tabwriter"

	"parallelogram/core/exchange"
	"parallelogram/core/scaling"
	"parallelogram/core/stats"
)

// fitCommand fits laws to numbers that were measured elsewhere.
type fitCommand struct {
	File   string         `arg:"" type:"existingfile" help:"A CSV file with the columns workers and runtime (seconds) or throughput; repeats allowed."`
	Method scaling.Method `enum:"times,throughput" default:"times" help:"Least squares of relative times, or, as published fits do, of throughputs."`
	Law    scaling.Law    `enum:"auto,linear,amdahl,usl,gustafson" default:"auto" help:"The law to fit; auto chooses by AICc; gustafson is for work that grows with the workers."`
	JSON   bool           `help:"Print JSON, for programs."`
}

// autoLaw lets the data choose.
const autoLaw scaling.Law = "auto"

// Run reads the file, fits, and prints.
func (c fitCommand) Run(t terminal) error {
	levels, throughput, err := c.levels()
	if err != nil {
		return err
	}
	choice, err := c.fit(levels)
	if err != nil {
		return fmt.Errorf("%s: %w", c.File, err)
	}
	result := newFitResult(choice, levels)
	if c.JSON {
		return printJSON(t.out, result)
	}
	return result.print(t.out, throughput)
}

func (c fitCommand) fit(levels []scaling.Level) (scaling.Choice, error) {
	if c.Law == autoLaw {
		return scaling.Choose(c.Method, levels)
	}
	fit, err := scaling.FitLaw(c.Law, c.Method, levels)
	return scaling.Choice{Fits: []scaling.Fit{fit}, Best: fit}, err
}

func (c fitCommand) levels() (levels []scaling.Level, throughput bool, err error) {
	file, err := os.Open(c.File)
	if err != nil {
		return nil, false, err
	}
	defer file.Close()
	m, err := exchange.ReadCSV(c.File, file)
	if err != nil {
		return nil, false, err
	}
	times := m.Values
	if m.Throughput {
		for i, x := range times {
			times[i] = 1 / x
		}
	}
	levels, err = scaling.Levels(m.Workers, times)
	if err != nil {
		err = fmt.Errorf("%s: %w", c.File, err)
	}
	return levels, m.Throughput, err
}

// fitResult is what is said of a fit; its keys are a promise to programs. Null
// stands for what does not exist: a peak that lies nowhere.
type fitResult struct {
	lawJSON
	Levels   int       `json:"levels"`
	Rejected *bool     `json:"rejected"` // the law does not describe the data; null when that cannot be tested
	Held     []string  `json:"held"`     // parameters that are 0 because they may not be negative
	Laws     []lawJSON `json:"laws"`     // all that were fitted, simplest first
	fit      scaling.Fit
	misses   float64
}

// lawJSON is one law with its numbers.
type lawJSON struct {
	Law            scaling.Law `json:"law"`
	Lambda         float64     `json:"lambda"`
	LambdaCI       [2]float64  `json:"lambda_interval"`
	Sigma          float64     `json:"sigma"`
	SigmaCI        [2]float64  `json:"sigma_interval"`
	Kappa          float64     `json:"kappa"`
	KappaCI        [2]float64  `json:"kappa_interval"`
	PeakWorkers    *float64    `json:"peak_workers"`
	PeakCI         [2]*float64 `json:"peak_workers_interval"`
	PeakThroughput *float64    `json:"peak_throughput"`
	AICc           *float64    `json:"aicc"`
}

func newFitResult(choice scaling.Choice, levels []scaling.Level) fitResult {
	r := fitResult{lawJSON: newLaw(choice.Best), Levels: len(levels), Held: []string{}, fit: choice.Best}
	if lack, ok := choice.Best.LackOfFit(levels); ok {
		rejected := lack.Rejected()
		r.Rejected, r.misses = &rejected, lack.Miss
	}
	if choice.Best.SigmaHeld() {
		r.Held = append(r.Held, "sigma")
	}
	if choice.Best.KappaHeld() {
		r.Held = append(r.Held, "kappa")
	}
	for _, f := range choice.Fits {
		r.Laws = append(r.Laws, newLaw(f))
	}
	return r
}

func newLaw(f scaling.Fit) lawJSON {
	refits := f.Simulate()
	estimate := func(quantity func(scaling.Parameters) float64) stats.Estimate { return f.Estimate(refits, quantity) }
	lambda := estimate(func(p scaling.Parameters) float64 { return p.Lambda })
	sigma := estimate(func(p scaling.Parameters) float64 { return p.Sigma })
	kappa := estimate(func(p scaling.Parameters) float64 { return p.Kappa })
	peak := estimate(func(p scaling.Parameters) float64 { workers, _ := p.Peak(); return workers })
	_, throughput := f.Peak()
	law := lawJSON{
		Law: f.Law, Lambda: lambda.Value, LambdaCI: ends(lambda),
		Sigma: sigma.Value, SigmaCI: ends(sigma), Kappa: kappa.Value, KappaCI: ends(kappa),
		PeakWorkers: finite(peak.Value), PeakCI: [2]*float64{finite(peak.CI.Low), finite(peak.CI.High)},
		PeakThroughput: finite(throughput),
	}
	if f.Comparable {
		law.AICc = &f.AICc
	}
	return law
}

func (r fitResult) print(out io.Writer, throughput bool) error {
	per := "per second"
	if throughput {
		per = "in the file's unit"
	}
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "law\tlambda\tsigma\t95% interval\tkappa\t95% interval\tpeak workers\tAICc\t")
	for _, l := range r.Laws {
		fmt.Fprintf(table, "%s\t%.6g\t%.5g\t%.5g–%.5g\t%.5g\t%.5g–%.5g\t%s\t%s\t\n", l.Law, l.Lambda,
			l.Sigma, l.SigmaCI[0], l.SigmaCI[1], l.Kappa, l.KappaCI[0], l.KappaCI[1], orNone(l.PeakWorkers), orNone(l.AICc))
	}
	if err := table.Flush(); err != nil {
		return err
	}
	fmt.Fprintf(out, "\nDescribed by %s, from %d worker counts; lambda is %s.\n", r.Law.Name(), r.Levels, per)
	if r.Rejected != nil && *r.Rejected {
		fmt.Fprintf(out, "But no law describes this curve: it misses by %.2g%%, more than the repeats differ. Claim nothing from sigma.\n", 100*r.misses)
	}
	for _, name := range r.Held {
		fmt.Fprintf(out, "%s is held at 0: the data would have it negative. %s\n", name, heldMeans[name])
	}
	if r.PeakWorkers != nil {
		fmt.Fprintf(out, "Throughput is greatest, %.6g, at %.1f workers [%s–%s].\n", *r.PeakThroughput, *r.PeakWorkers, orNone(r.PeakCI[0]), orNone(r.PeakCI[1]))
	} else if r.PeakThroughput != nil {
		fmt.Fprintf(out, "Throughput never exceeds %.6g, however many the workers.\n", *r.PeakThroughput)
	}
	return nil
}

var heldMeans = map[string]string{
	"sigma": "The times fall faster than workers are added; the smallest count may be handicapped.",
	"kappa": "No throughput that falls again is to be seen.",
}

func orNone(v *float64) string {
	if v == nil {
		return "none"
	}
	return fmt.Sprintf("%.4g", *v)
}

func printJSON(out io.Writer, value any) error {
	encoder := json.NewEncoder(out)
	encoder.SetIndent("", "  ")
	return encoder.Encode(value)
}
