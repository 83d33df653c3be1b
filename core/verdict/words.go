package verdict

import (
	"math"
	"strings"

	"parallelogram/core"
	"parallelogram/core/scaling"
	"parallelogram/core/stats"
)

// Recommends reports whether the sentence is a headline that recommends a
// parallel cell.
func (s Sentence) Recommends() bool { return s.Key == "answer.use" || s.Key == "answer.use-level" }

// Headline says what to do.
func (a Answer) Headline() Sentence {
	if wrong, ok := a.wrong(); ok {
		return wrong.say("answer.wrong")
	}
	switch {
	case a.Chosen == a.Base && a.Base.Strategy == core.Serial:
		return say("answer.serial", "tolerance", tolerance())
	case !a.Resolved():
		return say("answer.unresolved", "base", baseName(a.Base))
	}
	data := []any{"workers", workers(a.Chosen), "cores", cores(a.Chosen.Cores)}
	if rival, ok := a.level(); ok {
		return say("answer.use-level", append(data, "rival", workers(rival.Cell), "rivalCores", cores(rival.Cell.Cores))...)
	}
	return say("answer.use", data...)
}

// Detail says how sure the headline is, with its numbers.
func (a Answer) Detail() Sentence {
	if a.Chosen == a.Base {
		return say("answer.time",
			"time", seconds(a.Time.Value), "interval", span(a.Time.CI, seconds), "rounds", counted("rounds", a.Rounds))
	}
	data := []any{
		"workers", workers(a.Chosen), "cores", cores(a.Chosen.Cores), "base", baseName(a.Base),
		"speedup", times(a.Speedup.Value), "interval", span(a.Speedup.CI, times),
		"before", seconds(a.BaseTime.Value), "after", seconds(a.Time.Value), "standing", a.standing(), "rounds", a.from(),
	}
	_, wrong := a.wrong()
	switch {
	case wrong:
		return say("answer.wrong-times", data...)
	case !a.Resolved() && a.Weak:
		return say("answer.unclear-work", data...)
	case !a.Resolved():
		return say("answer.unclear", data...)
	case a.Weak:
		return say("answer.more-work", append(data, "n", a.Chosen.Workers,
			"alone", seconds(a.BaseTime.Value), "together", seconds(a.Time.Value*float64(a.Chosen.Workers)))...)
	}
	return say("answer.faster", data...)
}

// standing says what the headline rests on.
func (a Answer) standing() Sentence {
	if a.Confirmed {
		return say("answer.confirmed", "rounds", a.from())
	}
	return say("answer.exploratory", "rounds", a.from())
}

// from counts the rounds that the headline rests on.
func (a Answer) from() Sentence {
	if a.Confirmed {
		return counted("fresh-rounds", a.Rounds)
	}
	return counted("rounds", a.Rounds)
}

// More says what the next larger worker count brings; it is empty when there is
// none, and where nothing is recommended because results are wrong.
func (a Answer) More() Sentence {
	if _, wrong := a.wrong(); wrong || a.Gain == nil {
		return Sentence{}
	}
	data := []any{"workers", workers(*a.Next), "gain", signed(a.Gain.Value), "low", signed(a.Gain.CI.Low), "high", signed(a.Gain.CI.High)}
	switch {
	case a.Gain.CI.High < 0:
		return say("answer.next-slower", data...)
	case a.Gain.CI.Low > 0:
		return say("answer.next-little", data...)
	}
	return say("answer.next-nothing", data...)
}

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

// Sentences says the answer: the headline, the detail, and then why.
func (a Answer) Sentences() []Sentence {
	list := []Sentence{a.Headline(), a.Detail(), a.More(), a.Smaller(), a.Beyond()}
	for _, f := range a.Findings {
		list = append(list, f.Sentence())
	}
	for _, r := range a.Rivals {
		list = append(list, r.sentence(a.Findings))
	}
	if a.Scaling != nil {
		list = append(list, a.Scaling.Sentence())
	}
	list = append(list, a.SerialSentence(), a.ScaledSentence())
	kept := list[:0]
	for _, s := range list {
		if s.Template != "" {
			kept = append(kept, s)
		}
	}
	return kept
}

// span writes an interval; a mere range is called one. No dash stands beside a
// sign.
func span(i stats.Interval, format func(float64) string) any {
	low, high, between := format(i.Low), format(i.High), "–"
	if strings.ContainsAny(low+high, "+−") {
		between = ", "
	}
	text := low + between + high
	if i.Confidence == 0 {
		return say("interval.range", "range", text)
	}
	return text
}
