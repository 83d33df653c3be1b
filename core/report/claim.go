package report

import (
	"math"

	"parallelogram/core/message"
	"parallelogram/core/quantity"
	"parallelogram/core/scaling"
	"parallelogram/core/stats"
	"parallelogram/core/verdict"
)

// Law says what a fitted law claims: nothing when it does not describe the
// times.
func Law(s verdict.Scaling) message.Message {
	switch {
	case s.Law == "":
		return say("law.none",
			"needs", s.Needs, "have", len(s.Workers))
	case s.Rejected:
		return say("law.rejected", "miss", quantity.Share(s.Miss))
	case s.Beyond:
		return say("law.held")
	}
	return claim(s)
}

// claim says the serial share and the bound that follows from it. A bound that
// the times do not bound is not told as a number.
func claim(s verdict.Scaling) message.Message {
	data := []any{
		"sigma", quantity.Share(s.Sigma.Value), "interval", span(s.Sigma.CI, quantity.Share),
		"limit", quantity.Ratio(s.Limit.Value), "limitInterval", span(s.Limit.CI, quantity.Ratio),
		"peak", quantity.Whole(s.Peak.Value), "peakInterval", span(s.Peak.CI, quantity.Whole),
	}
	_, sure := verdict.Possible(s.Sigma)
	switch {
	case s.Flat():
		return say("law.flat")
	case s.Sigma.Value > 1:
		return say("law.falls")
	case !sure || s.Sigma.CI.Confidence == 0:
		return say("law.unsure", data...)
	case bounded(s.Peak) && s.Kappa.Value > 0:
		return say("law.peak", data...)
	case s.Sigma.Value == 0:
		return say("law.none-seen", "high", quantity.Share(s.Sigma.CI.High))
	case s.Claimed && bounded(s.Limit):
		return say("law.limit", data...)
	}
	return say("law.unbounded", data...)
}

// bounded reports whether both the value and its interval are finite.
func bounded(e stats.Estimate) bool { return !math.IsInf(e.Value, 0) && !math.IsInf(e.CI.High, 0) }

// scaled says what the scaled speed-up claims; it is empty with strong
// scaling, where nothing is lost, and where little is known.
func (a Answer) scaled() message.Message {
	if a.Scaled == nil || a.Scaled.Value < 0 { // below zero: more than linear
		return none
	}
	share, ok := verdict.Possible(*a.Scaled)
	if !ok {
		return none
	}
	return say("answer.gustafson", "workers", a.workers(a.Explained),
		"share", quantity.Share(share.Value), "interval", span(share.CI, quantity.Share),
		"fixed", quantity.Share(scaling.FixedSerial(share.Value, float64(a.Explained.Workers))))
}

// serial says what share the speed-up alone shows, for runs with too
// few worker counts for a law; it is empty when there is none: no share is
// above one, as where workers are slower than the base, or clearly below zero,
// as where they are faster than their number. It is empty where little is known,
// too.
func (a Answer) serial() message.Message {
	if a.Serial == nil || a.Scaling == nil || a.Scaling.Law != "" {
		return none
	}
	share, ok := verdict.Possible(*a.Serial)
	if !ok {
		return none
	}
	return say("answer.karp-flatt",
		"workers", a.workers(a.Explained), "share", quantity.Share(share.Value), "interval", span(share.CI, quantity.Share))
}
