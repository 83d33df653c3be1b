package verdict

import (
	"math"
	"strings"

	"parallelogram/core"
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
	case a.Alone:
		return say("answer.alone", "base", baseName(a.Base))
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

// All says why the table has another speed-up than a confirmed answer; it is empty
// where the difference is small and changes nothing.
func (a Answer) All() Sentence {
	apart := math.Abs(a.Pooled.Value/a.Speedup.Value-1) > Tolerance || a.Pooled.CI.Low > 1 != (a.Speedup.CI.Low > 1)
	if !a.Confirmed || a.Chosen == a.Base || !apart {
		return Sentence{}
	}
	return say("answer.all", "speedup", times(a.Pooled.Value), "interval", span(a.Pooled.CI, times))
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
	data := []any{"workers", workers(*a.Next), "rounds", a.from(), "gain", signed(a.Gain.Value), "low", signed(a.Gain.CI.Low), "high", signed(a.Gain.CI.High)}
	switch {
	case a.Gain.CI.High < 0:
		return say("answer.next-slower", data...)
	case a.Gain.CI.Low > 0:
		return say("answer.next-little", data...)
	}
	return say("answer.next-nothing", data...)
}

// Sentences says the answer: the headline, the detail, and then why.
func (a Answer) Sentences() []Sentence {
	list := []Sentence{a.Headline(), a.Detail(), a.All(), a.More(), a.Smaller(), a.Beyond()}
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
