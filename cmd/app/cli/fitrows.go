package cli

import (
	"fmt"
	"io"
	"text/tabwriter"

	"parallelogram/core/exchange"
	"parallelogram/core/scaling"
	"parallelogram/core/stats"
)

// printRows prints what people compute by hand.
func (s fitSeries) printRows(out io.Writer) error {
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	heading := string(s.Kind)
	if s.Kind == exchange.Speedup {
		heading = "as given"
	}
	fmt.Fprintf(table, "workers\tn\t%s\tspeed-up\t95%% interval\tefficiency\t95%% interval\t\n", heading)
	for i, r := range s.rows {
		fmt.Fprintf(table, "%.6g\t%d\t%s\t%s×\t%s\t%s\t%s\t\n", r.Workers, r.N, s.value(s.Rows[i]),
			ratio(r.Speedup.Value), intervalOf(r.Speedup), ratio(r.Efficiency.Value), intervalOf(r.Efficiency))
	}
	fmt.Fprintln(table)
	return table.Flush()
}

// intervalOf prints an interval if there is one.
func intervalOf(e stats.Estimate) string {
	if e.CI == (stats.Interval{}) {
		return ""
	}
	return interval(e.CI, ratio)
}

// value prints what was measured.
func (s fitSeries) value(r fitRow) string {
	switch {
	case r.Runtime != nil && *r.Runtime >= 1000:
		return fmt.Sprintf("%.0f s", *r.Runtime)
	case r.Runtime != nil:
		return seconds(*r.Runtime)
	case s.Kind == exchange.Speedup:
		return ratio(*r.Throughput) + "×"
	}
	return fmt.Sprintf("%.6g", *r.Throughput)
}

// fastest says in a line which count is the fastest, and whether that is sure.
func (s fitSeries) fastest() string {
	if s.fitMeasured == nil {
		return ""
	}
	best, last := scaling.Fastest(s.rows), s.rows[len(s.rows)-1]
	base, at, most := counted(s.rows[0].Workers), counted(s.Fastest.Workers), counted(last.Workers)
	gain := s.rows[best].Speedup
	switch {
	case s.Trend == falls && s.Weak:
		return fmt.Sprintf("The fewest workers are the fastest: %s, %s. For %s it is %s times that.\n", base, s.value(s.Fastest), most, ratio(1/last.Speedup.Value))
	case s.Trend == falls:
		return fmt.Sprintf("The fewest workers are the fastest: %s, %s. More only hurt: %s take %.3g times as long.\n", base, s.value(s.Fastest), most, 1/last.Speedup.Value)
	case best == 0:
		return fmt.Sprintf("No gain over %s is told apart: it is the fastest, %s, and %s reach %s× of that.\n", base, s.value(s.Fastest), most, ratio(last.Speedup.Value))
	case s.Trend == flat:
		return fmt.Sprintf("No gain over %s is told apart: the fastest, %s with %s, is %s× as fast%s.\n", base, at, s.value(s.Fastest), ratio(gain.Value), within(gain))
	}
	if s.weak {
		return fmt.Sprintf("Most is done by %s: %s× as much in the same time as by %s%s.\n", at, ratio(gain.Value), base, within(gain))
	}
	return fmt.Sprintf("The fastest is %s, %s: %s× as fast as %s%s.\n", at, s.value(s.Fastest), ratio(gain.Value), base, within(gain))
}

// within prints an interval behind a value, if there is one.
func within(e stats.Estimate) string {
	if e.CI == (stats.Interval{}) {
		return ""
	}
	return " [" + interval(e.CI, ratio) + "]"
}

func counted(workers float64) string {
	if workers == 1 {
		return "1 worker"
	}
	return fmt.Sprintf("%.6g workers", workers)
}
