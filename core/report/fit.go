package report

import (
	"parallelogram/core/exchange"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
	"parallelogram/core/scaling"
	"parallelogram/core/series"
	"parallelogram/core/stats"
)

// Fit says what a series from elsewhere tells, a line each: which worker count is
// the fastest, how well a law describes them, and what follows.
func Fit(a series.Analysis) Told {
	head := []message.Message{fastest(a)}
	if a.Fitted == nil {
		return told(head, []message.Message{say("fit.none", "why", Unfit(a.Err))})
	}
	list := []message.Message{described(a), lambda(a), top(a), weak(a)}
	if a.Fitted.Superlinear {
		list = append(list, say("fit.superlinear"))
	}
	return told(head, list)
}

// fastest says which of several counts is the fastest, and whether that is sure.
func fastest(a series.Analysis) message.Message {
	m := a.Measured
	if m == nil || len(m.Rows) == 1 {
		return none
	}
	fewest, at, most := workers(m.Fewest()), workers(m.Fastest()), workers(m.Most())
	value, gain := measured(a, m.Fastest()), m.Fastest().Speedup
	times, interval, last := quantity.Times(gain.Value), known(gain.CI), m.Most().Speedup.Value
	switch {
	case m.Trend == series.Falls && m.LooksWeak:
		return say("fit.grows", "fewest", fewest, "value", value, "most", most, "times", quantity.Times(1/last))
	case m.Trend == series.Falls:
		return say("fit.falls", "fewest", fewest, "value", value, "most", most, "times", quantity.Digits(1/last))
	case m.Best == 0:
		return say("fit.no-gain", "fewest", fewest, "value", value, "most", most, "times", quantity.Times(last))
	case m.Trend == series.Flat:
		return say("fit.flat", "fewest", fewest, "at", at, "value", value, "times", times, "interval", interval)
	case a.Weak:
		return say("fit.most-done", "at", at, "times", times, "fewest", fewest, "interval", interval)
	}
	return say("fit.fastest", "at", at, "value", value, "times", times, "fewest", fewest, "interval", interval)
}

// workers counts those of a row, which may be a mean concurrency.
func workers(r scaling.Row) message.Message {
	return say("fit.workers", "n", quantity.Figures(r.Workers, 6))
}

// known writes an interval of speed-ups, if there is one.
func known(i stats.Interval) any {
	if i == (stats.Interval{}) {
		return ""
	}
	return span(i, quantity.Times)
}

// measured writes what was measured of a row, with its unit where one is known.
func measured(a series.Analysis, r scaling.Row) string {
	switch v := a.Value(r); a.Kind {
	case exchange.Runtime:
		return quantity.ScaleFor(v).In(v, 4)
	case exchange.Speedup:
		return quantity.Times(v) + "×"
	default:
		return quantity.Figures(v, 6)
	}
}

// lambda says what the throughput of one worker is counted in.
func lambda(a series.Analysis) message.Message {
	switch {
	case a.Kind == exchange.Runtime:
		return say("fit.per-second")
	case a.Unit != "":
		return say("fit.in-unit", "unit", a.Unit)
	}
	return say("fit.in-unit-of-file")
}

// weak says that the work may have grown with the workers.
func weak(a series.Analysis) message.Message {
	if !a.Measured.LooksWeak {
		return none
	}
	return say("fit.looks-weak", "growth", quantity.Figures(a.Measured.Most().Workers/a.Measured.Fewest().Workers, 3))
}
