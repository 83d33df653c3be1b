package verdict

import (
	"math"

	"parallelogram/core"
	"parallelogram/core/stats"
)

// Headline says what to do.
func (a Answer) Headline() Sentence {
	switch {
	case a.Chosen == a.Base && a.Base.Strategy == core.Serial:
		return say("answer.serial", "Run it serially: nothing that was measured is clearly faster.")
	case !a.Resolved():
		return say("answer.unresolved", "Not resolved: nothing is clearly faster than {{.base}}.", "base", baseName(a.Base))
	}
	return say("answer.use", "Use {{.workers}} on {{.cores}}.", "workers", workers(a.Chosen), "cores", cores(a.Chosen.Cores))
}

// Detail says how sure the headline is, with its numbers.
func (a Answer) Detail() Sentence {
	if a.Chosen == a.Base {
		return say("answer.time", "It takes {{.time}}, 95% interval {{.interval}}, in {{.rounds}}.",
			"time", seconds(a.Time.Value), "interval", span(a.Time.CI, seconds), "rounds", counted("rounds", a.Rounds))
	}
	data := []any{
		"workers", workers(a.Chosen), "cores", cores(a.Chosen.Cores), "base", baseName(a.Base),
		"speedup", times(a.Speedup.Value), "interval", span(a.Speedup.CI, times),
		"before", seconds(a.BaseTime.Value), "after", seconds(a.Time.Value), "standing", a.standing(),
	}
	if !a.Resolved() {
		return say("answer.unclear", "The fastest, {{.workers}} on {{.cores}}, takes {{.after}} where {{.base}} takes {{.before}}: "+
			"a speed-up of {{.speedup}}, 95% interval {{.interval}}, {{.standing}}. Measure more rounds, longer work, or on a quieter machine.", data...)
	}
	return say("answer.faster", "{{.speedup}} times faster than {{.base}} ({{.before}} → {{.after}}), 95% interval {{.interval}}, {{.standing}}.", data...)
}

// standing says what the headline rests on.
func (a Answer) standing() Sentence {
	if a.Confirmed {
		return say("answer.confirmed", "confirmed in {{.rounds}}", "rounds", counted("fresh-rounds", a.Rounds))
	}
	return say("answer.exploratory", "exploratory: from the {{.rounds}} that chose it", "rounds", counted("rounds", a.Rounds))
}

// More says what the next larger worker count brings; it is empty when there is
// none.
func (a Answer) More() Sentence {
	if a.Gain == nil {
		return Sentence{}
	}
	data := []any{"workers", workers(*a.Next), "gain", signed(a.Gain.Value), "low", signed(a.Gain.CI.Low), "high", signed(a.Gain.CI.High)}
	switch {
	case a.Gain.CI.High < 0:
		return say("answer.next-slower", "{{.workers}} are slower ({{.gain}} [{{.low}}, {{.high}}]).", data...)
	case a.Gain.CI.Low > 0:
		return say("answer.next-little", "{{.workers}} gain a little ({{.gain}} [{{.low}}, {{.high}}]), not enough to pay for themselves.", data...)
	}
	return say("answer.next-nothing", "{{.workers}} gain nothing ({{.gain}} [{{.low}}, {{.high}}]).", data...)
}

// Sentence says what the fitted law claims: nothing when it does not describe
// the times.
func (s Scaling) Sentence() Sentence {
	switch {
	case s.Law == "":
		return say("law.none", "No law is fitted: that takes {{.needs}} worker counts with a physical core each; {{.have}} measured.",
			"needs", s.Needs, "have", len(s.Workers))
	case s.Rejected:
		return say("law.rejected", "No law describes this curve (the best misses by {{.miss}}), so nothing is claimed about a serial share.", "miss", share(s.Miss))
	case s.Fit.SigmaHeld():
		return say("law.held", "The times fall faster than workers are added: no serial share is found, and the base may be handicapped.")
	}
	data := []any{
		"sigma", share(s.Sigma.Value), "low", share(s.Sigma.CI.Low), "high", share(s.Sigma.CI.High),
		"limit", whole(s.Limit.Value), "peak", whole(s.Peak.Value),
	}
	switch {
	case !math.IsInf(s.Peak.Value, 0):
		return say("law.peak", "{{.sigma}} [{{.low}}, {{.high}}] of the work runs serially; throughput is greatest at about {{.peak}} workers.", data...)
	case !math.IsInf(s.Limit.Value, 0):
		return say("law.limit", "{{.sigma}} [{{.low}}, {{.high}}] of the work runs serially; more than {{.limit}} times is out of reach.", data...)
	}
	return say("law.linear", "{{.sigma}} [{{.low}}, {{.high}}] of the work runs serially.", data...)
}

// SerialSentence says what share the speed-up alone shows, for runs with too
// few worker counts for a law; it is empty when there is none.
func (a Answer) SerialSentence() Sentence {
	if a.Serial == nil || a.Scaling == nil || a.Scaling.Law != "" {
		return Sentence{}
	}
	return say("answer.karp-flatt", "By itself the speed-up of {{.workers}} shows a serial share of {{.share}} [{{.low}}, {{.high}}], start-up and waiting included.",
		"workers", workers(a.explained), "share", share(a.Serial.Value), "low", share(a.Serial.CI.Low), "high", share(a.Serial.CI.High))
}

// Sentences says the answer: the headline, the detail, and then why.
func (a Answer) Sentences() []Sentence {
	list := []Sentence{a.Headline(), a.Detail(), a.More()}
	for _, f := range a.Findings {
		list = append(list, f.Sentence())
	}
	if a.Scaling != nil {
		list = append(list, a.Scaling.Sentence())
	}
	list = append(list, a.SerialSentence())
	kept := list[:0]
	for _, s := range list {
		if s.Template != "" {
			kept = append(kept, s)
		}
	}
	return kept
}

// span writes an interval; a mere range is called one.
func span(i stats.Interval, format func(float64) string) any {
	text := format(i.Low) + "–" + format(i.High)
	if i.Confidence == 0 {
		return say("interval.range", "unknown, range {{.range}}", "range", text)
	}
	return text
}
