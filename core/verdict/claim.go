package verdict

import (
	"math"

	"parallelogram/core/scaling"
	"parallelogram/core/stats"
)

// Sentence says what the fitted law claims: nothing when it does not describe
// the times.
func (s Scaling) Sentence() Sentence {
	switch {
	case s.Law == "":
		return say("law.none",
			"needs", s.Needs, "have", len(s.Workers))
	case s.Rejected:
		return say("law.rejected", "miss", share(s.Miss))
	case s.Fit.SigmaHeld():
		return say("law.held")
	}
	return s.claim()
}

// claim says the serial share and the bound that follows from it. A bound that
// the times do not bound is not told as a number.
func (s Scaling) claim() Sentence {
	data := []any{
		"sigma", share(s.Sigma.Value), "interval", span(s.Sigma.CI, share),
		"limit", times(s.Limit.Value), "limitInterval", span(s.Limit.CI, times),
		"peak", whole(s.Peak.Value), "peakInterval", span(s.Peak.CI, whole),
	}
	switch {
	case bounded(s.Peak):
		return say("law.peak", data...)
	case bounded(s.Limit) && math.IsInf(s.Peak.Value, 0):
		return say("law.limit", data...)
	case math.IsInf(s.Limit.Value, 0) && math.IsInf(s.Peak.Value, 0):
		return say("law.linear", data...)
	}
	return say("law.unbounded", data...)
}

// bounded reports whether both the value and its interval are finite.
func bounded(e stats.Estimate) bool { return !math.IsInf(e.Value, 0) && !math.IsInf(e.CI.High, 0) }

// ScaledSentence says what the scaled speed-up claims; it is empty with strong
// scaling, where nothing is lost, and where little is known.
func (a Answer) ScaledSentence() Sentence {
	if a.Scaled == nil || a.Scaled.Value < 0 { // below zero: more than linear
		return Sentence{}
	}
	scaled, ok := possible(*a.Scaled)
	if !ok {
		return Sentence{}
	}
	return say("answer.gustafson", "workers", workers(a.explained),
		"share", share(scaled.Value), "interval", span(scaled.CI, share),
		"fixed", share(scaling.FixedSerial(scaled.Value, float64(a.explained.Workers))))
}

// SerialSentence says what share the speed-up alone shows, for runs with too
// few worker counts for a law; it is empty when there is none: no share is
// above one, as where workers are slower than the base, or clearly below zero,
// as where they are faster than their number. It is empty where little is known,
// too.
func (a Answer) SerialSentence() Sentence {
	if a.Serial == nil || a.Scaling == nil || a.Scaling.Law != "" {
		return Sentence{}
	}
	serial, ok := possible(*a.Serial)
	if !ok {
		return Sentence{}
	}
	return say("answer.karp-flatt",
		"workers", workers(a.explained), "share", share(serial.Value), "interval", span(serial.CI, share))
}
