package cli

import (
	"fmt"
	"io"
	"math"
	"strings"
	"text/tabwriter"

	"parallelogram/core/exchange"
	"parallelogram/core/scaling"
)

// loose is the miss from which on a law is the closest one, and no description.
const loose = 0.1

// print says what was found of each series.
func (r fitReport) print(t terminal) error {
	out := t.out
	for i, s := range r.Series {
		if i > 0 {
			fmt.Fprintln(out)
		}
		if s.Name != "" {
			fmt.Fprintf(out, "%s\n\n", s.Name)
		}
		if err := s.print(out); err != nil {
			return err
		}
	}
	return t.printNotices(r.Notes)
}

func (s fitSeries) print(out io.Writer) error {
	if s.fitMeasured != nil {
		if err := s.printRows(out); err != nil {
			return err
		}
	}
	if s.fitResult == nil {
		_, err := fmt.Fprintf(out, "%sNo law is fitted: %v.\n", s.fastest(), s.err)
		return err
	}
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "law\tlambda\tsigma\t95% interval\tkappa\t95% interval\tpeak workers\tmisses by\tAICc\t")
	for _, l := range s.Laws {
		fmt.Fprintf(table, "%s\t%.6g\t%.5g\t%.5g–%.5g\t%.5g\t%.5g–%.5g\t%s\t%s\t%s\t\n", l.Law, l.Lambda,
			l.Sigma, l.SigmaCI[0], l.SigmaCI[1], l.Kappa, l.KappaCI[0], l.KappaCI[1], l.peakText(), percent(l.Miss), orNone(l.AICc))
	}
	if err := table.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprintf(out, "\n%s%s Lambda is %s.\n%s", s.fastest(), s.verdict(), s.per(), s.consequences())
	return err
}

// per says what lambda, the throughput of one worker, is counted in.
func (s fitSeries) per() string {
	switch {
	case s.Kind == exchange.Runtime:
		return "per second"
	case s.Unit != "":
		return "in " + exchange.Harmless(s.Unit)
	}
	return "in the file's unit"
}

// verdict says how well the law describes the data.
func (s fitSeries) verdict() string {
	misses := fmt.Sprintf("misses by %s (root mean square)", percent(s.Miss))
	name := s.fit.Law.Name()
	switch {
	case s.asked && s.rejected():
		return fmt.Sprintf("%s, as asked, from %d worker counts: it %s, more than the repeats differ. Claim nothing from sigma.", title(name), s.Levels, misses)
	case s.asked:
		return fmt.Sprintf("%s, as asked, from %d worker counts: it %s.", title(name), s.Levels, misses)
	case s.rejected():
		return fmt.Sprintf("No law describes this curve: the best, %s, %s, more than the repeats differ. Claim nothing from sigma.", name, misses)
	case s.Miss > loose:
		return fmt.Sprintf("Described by no law well: the closest to the %d worker counts is %s, which %s. Claim nothing from sigma.", s.Levels, name, misses)
	default:
		return fmt.Sprintf("Described by %s, from %d worker counts: it %s.", name, s.Levels, misses)
	}
}

// consequences says what follows, a line each. Nothing does about throughput
// from a law that does not describe the data.
func (s fitSeries) consequences() (text string) {
	if s.Superlinear {
		text += "Sigma is held at 0, for the times fall faster than workers are added: the smallest count may be handicapped, by its cache, its memory or a cold start.\n"
	}
	if s.described() {
		text += s.beyond()
	}
	if s.Weak {
		text += fmt.Sprintf("This looks like weak scaling: the times hardly change while the workers grow %.3g-fold. If each has as much to do as one had, --law gustafson is for that; else more of them do not help.\n",
			s.rows[len(s.rows)-1].Workers/s.rows[0].Workers)
	}
	return text
}

// beyond says what the law tells of a greatest throughput.
func (s fitSeries) beyond() string {
	switch {
	case s.Trend != gains:
		return ""
	case s.PeakWorkers != nil:
		return fmt.Sprintf("Throughput is greatest, %.6g %s, at %.1f workers [%.4g–%.4g]%s.\n",
			*s.PeakThroughput, between(*s.PeakThroughputCI), *s.PeakWorkers, s.PeakCI[0], s.PeakCI[1], assumption)
	case s.LimitSpeedup != nil:
		return fmt.Sprintf("Throughput never exceeds %.6g %s, which is %s× that of one worker [%s], however many the workers%s.\n", *s.PeakThroughput,
			between(*s.PeakThroughputCI), ratio(*s.LimitSpeedup), ratio(s.LimitCI[0])+"–"+ratio(s.LimitCI[1]), assumption)
	case s.PeakAt != nil:
		return fmt.Sprintf("A peak cannot be excluded from %d worker counts: %s would put it at %.3g workers, with %.4g.\n", s.Levels, scaling.USL.Name(), *s.PeakAt, *s.PeakUp)
	case s.Law != scaling.Gustafson && (s.Sigma > 0 || s.Kappa > 0):
		return fmt.Sprintf("A greatest throughput cannot be told from counts up to %d.\n", s.fit.Most)
	}
	return ""
}

// assumption is what every number beyond the data rests on.
const assumption = ", if what limits it stays the same"

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
