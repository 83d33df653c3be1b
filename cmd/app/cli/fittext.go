package cli

import (
	"fmt"
	"io"
	"math"
	"strings"
	"text/tabwriter"

	"parallelogram/core/scaling"
)

// loose is the miss from which on a law is the closest one, and no description.
const loose = 0.1

// print says what was found; asked says that the law was asked for.
func (r fitResult) print(out io.Writer, asked, throughput bool) error {
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "law\tlambda\tsigma\t95% interval\tkappa\t95% interval\tpeak workers\tmisses by\tAICc\t")
	for _, l := range r.Laws {
		fmt.Fprintf(table, "%s\t%.6g\t%.5g\t%.5g–%.5g\t%.5g\t%.5g–%.5g\t%s\t%s\t%s\t\n", l.Law, l.Lambda,
			l.Sigma, l.SigmaCI[0], l.SigmaCI[1], l.Kappa, l.KappaCI[0], l.KappaCI[1], l.peakText(), percent(l.Miss), orNone(l.AICc))
	}
	if err := table.Flush(); err != nil {
		return err
	}
	per := "per second"
	if throughput {
		per = "in the file's unit"
	}
	_, err := fmt.Fprintf(out, "\n%s Lambda is %s.\n%s", r.verdict(asked), per, r.consequences())
	return err
}

// verdict says how well the law describes the data.
func (r fitResult) verdict(asked bool) string {
	rejected := r.rejected()
	misses := fmt.Sprintf("misses by %s (root mean square)", percent(r.Miss))
	switch {
	case asked && rejected:
		return fmt.Sprintf("%s, as asked, from %d worker counts: it %s, more than the repeats differ. Claim nothing from sigma.", title(r.Law.Name()), r.Levels, misses)
	case asked:
		return fmt.Sprintf("%s, as asked, from %d worker counts: it %s.", title(r.Law.Name()), r.Levels, misses)
	case rejected:
		return fmt.Sprintf("No law describes this curve: the best, %s, %s, more than the repeats differ. Claim nothing from sigma.", r.Law.Name(), misses)
	case r.Miss > loose:
		return fmt.Sprintf("Described by no law well: the closest to the %d worker counts is %s, which %s. Claim nothing from sigma.", r.Levels, r.Law.Name(), misses)
	default:
		return fmt.Sprintf("Described by %s, from %d worker counts: it %s.", r.Law.Name(), r.Levels, misses)
	}
}

func (r fitResult) rejected() bool { return r.Rejected != nil && *r.Rejected }

// consequences says what follows, a line each. Nothing does about throughput
// from a law that does not describe the data.
func (r fitResult) consequences() (text string) {
	for _, name := range r.Held {
		text += fmt.Sprintf("%s is held at 0: the data would have it negative. %s\n", title(name), heldMeans[name])
	}
	if r.Sigma > 1 {
		text += "Sigma above 1 is no serial share: times rise with the workers.\n"
	}
	switch {
	case r.rejected() || r.Miss > loose:
	case r.PeakWorkers != nil:
		text += fmt.Sprintf("Throughput is greatest, %.6g %s, at %.1f workers [%.4g–%.4g]%s.\n",
			*r.PeakThroughput, between(*r.PeakThroughputCI), *r.PeakWorkers, r.PeakCI[0], r.PeakCI[1], assumption)
	case r.PeakThroughput != nil:
		text += fmt.Sprintf("Throughput never exceeds %.6g %s, however many the workers%s.\n", *r.PeakThroughput, between(*r.PeakThroughputCI), assumption)
	case r.Law != scaling.Gustafson && (r.Sigma > 0 || r.Kappa > 0):
		text += fmt.Sprintf("A greatest throughput cannot be told from counts up to %d.\n", r.fit.Most)
	}
	return text
}

// assumption is what every number beyond the data rests on.
const assumption = ", if what limits it stays the same"

var heldMeans = map[string]string{
	"sigma": "The times fall faster than workers are added; the smallest count may be handicapped.",
	"kappa": "No throughput that falls again is to be seen.",
}

// peakText says where throughput is greatest, if that can be told.
func (l lawJSON) peakText() string {
	switch {
	case l.PeakWorkers != nil:
		return fmt.Sprintf("%.4g", *l.PeakWorkers)
	case math.IsInf(l.peak.Value, 0):
		return "none"
	case l.peak.Value > float64(l.reach):
		return fmt.Sprintf("beyond %d", l.reach)
	default:
		return "not told"
	}
}

func between(ends [2]float64) string { return fmt.Sprintf("[%.4g–%.4g]", ends[0], ends[1]) }

// percent prints a share with two digits.
func percent(share float64) string {
	const least = 1e-4
	if share < least {
		return fmt.Sprintf("less than %v%%", 100*least)
	}
	return fmt.Sprintf("%.2g%%", 100*share)
}

// title begins a sentence.
func title(text string) string { return strings.ToUpper(text[:1]) + text[1:] }

func orNone(v *float64) string {
	if v == nil {
		return "none"
	}
	return fmt.Sprintf("%.4g", *v)
}
