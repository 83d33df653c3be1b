package report

import (
	"strconv"

	"parallelogram/core/exchange"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
	"parallelogram/core/series"
	"parallelogram/core/stats"
)

// Levels is the table of what a series shows of each worker count; it has no rows
// where nothing can be compared.
func Levels(a series.Analysis, l *message.Language) (t Table) {
	value := map[exchange.Kind]string{exchange.Runtime: "fit.runtime", exchange.Throughput: "fit.throughput", exchange.Speedup: "fit.as-given"}[a.Kind]
	t.Columns = headed(l, "cells.workers", "cells.n", value, "cells.speedup", "cells.interval", "fit.efficiency", "cells.interval")
	if a.Measured == nil {
		return t
	}
	for _, r := range a.Measured.Rows {
		t.Rows = append(t.Rows, []string{
			quantity.Figures(r.Workers, 6), strconv.Itoa(r.N), measured(a, r), quantity.Times(r.Speedup.Value) + "×", intervalIfKnown(r.Speedup, l),
			quantity.Times(r.Efficiency.Value), intervalIfKnown(r.Efficiency, l),
		})
	}
	return t
}

func headed(l *message.Language, keys ...string) (heads []string) {
	for _, key := range keys {
		heads = append(heads, l.Text(key))
	}
	return heads
}

func intervalIfKnown(e stats.Estimate, l *message.Language) string {
	if e.CI == (stats.Interval{}) {
		return ""
	}
	return Interval(e.CI, quantity.Times, l)
}

// Laws is the table of the laws that were fitted to a series; it has no rows
// where none could be.
func Laws(a series.Analysis, l *message.Language) (t Table) {
	t.Columns = headed(l, "fit.law", "fit.lambda", "fit.sigma", "cells.interval", "fit.kappa", "cells.interval", "fit.peak-workers", "fit.misses", "fit.aicc")
	if a.Fitted == nil {
		return t
	}
	for _, f := range a.Fitted.Laws {
		t.Rows = append(t.Rows, append([]string{string(f.Fit.Law), quantity.Figures(f.Lambda.Value, 6)}, lawRow(f, l)...))
	}
	return t
}

// lawRow writes what a law says of more workers, and how well it fits.
func lawRow(f series.Law, l *message.Language) []string {
	digits := func(v float64) string { return quantity.Figures(v, 5) }
	aicc := "–"
	if f.Fit.Comparable {
		aicc = quantity.Figures(f.Fit.AICc, 4)
	}
	return []string{
		digits(f.Sigma.Value), Interval(f.Sigma.CI, digits, l), digits(f.Kappa.Value), Interval(f.Kappa.CI, digits, l),
		peak(f, l), l.Say(missed(f.Miss)), aicc,
	}
}

// peak writes where throughput is greatest, if that can be told.
func peak(f series.Law, l *message.Language) string {
	switch {
	case f.PeakTold():
		return quantity.Figures(f.Peak.Value, 4)
	case !f.Peaks():
		return l.Text("fit.no-peak")
	case f.Peak.Value > float64(f.Fit.Reach()):
		return l.Text("fit.peak-beyond", "reach", f.Fit.Reach())
	}
	return l.Text("fit.peak-untold")
}
