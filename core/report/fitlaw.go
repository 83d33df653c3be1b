package report

import (
	"parallelogram/core/message"
	"parallelogram/core/quantity"
	"parallelogram/core/scaling"
	"parallelogram/core/series"
	"parallelogram/core/stats"
)

// described says how well the law describes a series.
func described(a series.Analysis) message.Message {
	best := a.Fitted.Best
	name, levels, miss := law(best.Fit.Law), best.Fit.Levels, missed(best.Miss)
	switch {
	case a.Asked && a.Fitted.Refuted():
		return say("fit.asked-refuted", "law", name, "levels", levels, "miss", miss)
	case a.Asked:
		return say("fit.asked", "law", name, "levels", levels, "miss", miss)
	case a.Fitted.Refuted():
		return say("fit.refuted", "law", name, "miss", miss)
	case a.Fitted.Loose():
		return say("fit.loose", "law", name, "levels", levels, "miss", miss)
	}
	return say("fit.described", "law", name, "levels", levels, "miss", miss)
}

// missed writes by how much a law misses; what a percentage would call nothing
// is not called that.
func missed(share float64) message.Message {
	const least = 0.0005
	if share < least {
		return say("fit.less-than", "share", quantity.Percent(2*least))
	}
	return message.Plain(message.Info, quantity.Share(share))
}

// top says what a law tells of a greatest throughput: nothing where it does not
// describe the series, or where no worker count is a gain.
func top(a series.Analysis) message.Message {
	if !a.Fitted.Described() || a.Measured.Trend != series.Gains {
		return none
	}
	best, possible := a.Fitted.Best, a.Fitted.Possible
	switch {
	case best.PeakTold():
		return say("fit.peak", "throughput", quantity.Figures(best.TopThroughput.Value, 6), "throughputInterval", spanned(best.TopThroughput, 4),
			"workers", quantity.Figures(best.Peak.Value, 3), "interval", spanned(best.Peak, 4))
	case a.Fitted.LimitTold:
		return say("fit.limit", "throughput", quantity.Figures(best.TopThroughput.Value, 6), "throughputInterval", spanned(best.TopThroughput, 4),
			"speedup", quantity.Times(best.Limit.Value), "interval", span(best.Limit.CI, quantity.Times))
	case possible != nil:
		return say("fit.peak-possible", "levels", best.Fit.Levels, "law", law(scaling.USL),
			"workers", quantity.Figures(possible.Workers, 3), "throughput", quantity.Figures(possible.Throughput, 4))
	case !a.Weak && (best.Fit.Sigma > 0 || best.Fit.Kappa > 0):
		return say("fit.no-limit", "most", best.Fit.Most)
	}
	return none
}

// spanned writes an interval with so many digits.
func spanned(e stats.Estimate, digits int) any {
	return span(e.CI, func(v float64) string { return quantity.Figures(v, digits) })
}

// Unfit says why no law can be fitted to a series, as part of a sentence.
func Unfit(err error) message.Message {
	switch e := err.(type) {
	case *scaling.LevelsError:
		return say("fit.few-levels", "law", law(e.Law), "need", e.Need, "have", e.Have, "more", e.Need-e.Have)
	case *scaling.BaseError:
		return say("fit.no-base", "law", law(e.Law))
	case *scaling.MethodError:
		return say("fit.other-method", "law", law(e.Law))
	case *scaling.TimeError:
		return say("fit.odd-time", "workers", e.Workers, "time", quantity.Number(e.Time))
	}
	return message.Of(err)
}
