package report

import (
	"math"
	"slices"
	"strings"

	"parallelogram/core/analysis"
	"parallelogram/core/choice"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
	"parallelogram/core/stats"
	"parallelogram/core/verdict"
)

// Answer says what a run answers.
type Answer struct {
	*verdict.Answer
	names
	of *analysis.Analysis
}

// Of takes the answer of an analysis, that of its first variant; false while
// there is none.
func Of(a *analysis.Analysis) (Answer, bool) { return OfVariant(a, a.Variant) }

// ForTitles takes an answer for its titles alone.
func ForTitles(answer *verdict.Answer) Answer { return Answer{answer, answer.Traits, nil} }

// OfVariant takes the answer of a variant; false while there is none.
func OfVariant(a *analysis.Analysis, v analysis.Variant) (Answer, bool) {
	return Answer{v.Answer, a.Run.Experiment.Traits, a}, v.Answer != nil
}

// Recommends reports whether a message is a headline that recommends a parallel
// cell.
func Recommends(m message.Message) bool { return strings.HasPrefix(m.Key, "answer.use") }

// Headline says what to do.
func (a Answer) Headline() message.Message {
	if wrong, ok := a.Wrong(); ok {
		return a.say(wrong, "answer.wrong")
	}
	switch {
	case a.Alone:
		return say("answer.alone", "base", a.base(a.Base))
	case a.Chosen == a.Base && a.names[a.Base.Strategy].Single:
		return say(a.either("answer.serial-command", "answer.serial"), "tolerance", tolerance())
	case a.Doubted:
		return say("answer.doubted")
	case !a.Resolved():
		return say("answer.unresolved", "workers", a.workers(a.Chosen), "cores", cores(a.Chosen.Cores), "base", a.base(a.Base))
	}
	data := []any{"workers", a.workers(a.Chosen), "cores", cores(a.Chosen.Cores)}
	if p := a.Smaller; p != nil && p.Level() && p.Cell.Strategy == a.Chosen.Strategy && p.Cell.Cores == a.Chosen.Cores {
		return say("answer.use-range", append(data, "low", p.Cell.Workers)...)
	}
	if other, ok := a.Tied(); ok {
		return say("answer.use-level", append(data, "other", a.workers(other.Cell), "otherCores", cores(other.Cell.Cores))...)
	}
	return say("answer.use", data...)
}

// Detail says how sure the headline is, with its numbers.
func (a Answer) Detail() message.Message {
	if a.Chosen == a.Base {
		return say("answer.time",
			"time", quantity.Seconds(a.Time.Value), "interval", span(a.Time.CI, quantity.Seconds), "rounds", counted("rounds", a.Rounds))
	}
	data := []any{
		"workers", a.workers(a.Chosen), "cores", cores(a.Chosen.Cores), "base", a.base(a.Base),
		"speedup", quantity.Ratio(a.Speedup.Value), "interval", span(a.Speedup.CI, quantity.Ratio),
		"before", quantity.Seconds(a.BaseTime.Value), "after", quantity.Seconds(a.Time.Value), "basis", a.basis(), "rounds", a.from(),
	}
	_, wrong := a.Wrong()
	switch {
	case wrong:
		return say("answer.wrong-times", data...)
	case !a.Resolved() && a.Weak:
		return say("answer.unclear-work", data...)
	case !a.Resolved():
		return say("answer.unclear", data...)
	case a.Weak:
		return say("answer.more-work", append(data, "n", a.Chosen.Workers,
			"alone", quantity.Seconds(a.BaseTime.Value), "together", quantity.Seconds(a.Time.Value*float64(a.Chosen.Workers)))...)
	}
	return say("answer.faster", data...)
}

// All says why the table has another speed-up than a confirmed answer; it is empty
// where the difference is small and changes nothing.
func (a Answer) All() message.Message {
	apart := math.Abs(a.Pooled.Value/a.Speedup.Value-1) > choice.Tolerance || a.Pooled.CI.Low > 1 != (a.Speedup.CI.Low > 1)
	if !a.Confirmed || a.Chosen == a.Base || !apart {
		return none
	}
	return say("answer.all", "speedup", quantity.Ratio(a.Pooled.Value), "interval", span(a.Pooled.CI, quantity.Ratio))
}

// basis says what the headline rests on.
func (a Answer) basis() message.Message {
	if a.Confirmed {
		return say("answer.confirmed", "rounds", a.from())
	}
	return say("answer.exploratory", "rounds", a.from())
}

// from counts the rounds that the headline rests on.
func (a Answer) from() message.Message {
	if a.Confirmed {
		return counted("fresh-rounds", a.Rounds)
	}
	return counted("rounds", a.Rounds)
}

// More says what the next larger worker count brings; it is empty when there is
// none, and where nothing is recommended because results are wrong.
func (a Answer) More() message.Message {
	if a.Gain == nil || !a.Resolved() {
		return none
	}
	ratio := verdict.TimeOf(*a.Gain)
	data := append(times(ratio), "workers", a.workers(*a.Next), "rounds", a.from())
	switch {
	case a.tellsNext() && ratio.Value > 1:
		return say("answer.next-slower", data...)
	case a.tellsNext():
		return say("answer.next-little", data...)
	}
	return say("answer.next-nothing", data...)
}

// more is More, unless what is saved by doing without the larger count says it.
func (a Answer) more() message.Message {
	if a.Next != nil && a.saves().Text != "" && a.Saving.From == *a.Next {
		return none
	}
	return a.More()
}

// tellsNext reports whether the next larger worker count is told apart from the
// recommended one.
func (a Answer) tellsNext() bool { return a.Floor.Tells(verdict.TimeOf(*a.Gain)) }

// Told says the answer: what to do, and why.
func (a Answer) Told() Told {
	list := []message.Message{a.All(), a.cores(), a.more(), a.smaller(), a.lastStep(), a.saves()}
	for _, f := range a.Findings {
		list = append(list, a.finding(f))
	}
	if a.Resolved() { // else there is nothing to compare them with
		for _, r := range a.Alternatives {
			list = append(list, a.Alternative(r))
		}
	}
	if a.Scaling != nil {
		list = append(list, Law(*a.Scaling))
	}
	t := told([]message.Message{a.Asked(), a.Headline(), a.Detail(), a.bound()}, append(list, a.serial(), a.scaled()))
	t.Last = kept(a.step(), a.paste())
	if _, wrong := a.Wrong(); wrong { // how well it scales is beside the point
		t.Reasons, t.Folded = nil, slices.Concat(t.Reasons, t.Folded)
	}
	return t
}

// Sentences lists all that is told of the answer.
func (a Answer) Sentences() []message.Message { return a.Told().All() }

// Finding says one of the answer's findings.
func (a Answer) Finding(f verdict.Finding) message.Message { return a.finding(f) }

// smaller says with how few workers it was not told apart from the
// recommendation; it is empty when all that was smaller is slower.
func (a Answer) smaller() message.Message {
	p := a.Smaller
	if p == nil || !a.Resolved() || a.Headline().Key == "answer.use-range" {
		return none
	}
	return say("answer.fewer", "workers", a.workers(p.Cell), "cores", cores(p.Cell.Cores),
		"behind", quantity.Ratio(p.Behind.Value), "interval", span(p.Behind.CI, quantity.Ratio))
}

// cores says that the recommended workers are as many as there are cores; it is
// empty where they are not, and for work that waits and so needs none.
func (a Answer) cores() message.Message {
	host := a.of.Run.Host
	n := host.Cores()
	waits := slices.ContainsFunc(a.Findings, func(f verdict.Finding) bool { return f.Code == verdict.Waiting })
	if waits || !a.Resolved() || a.Alone || a.Chosen.Workers != n || a.Chosen.Cores != n {
		return none
	}
	key := "answer.cores"
	if host.Quota > 0 || host.Online > len(host.CPUs) {
		key = "answer.cores-allowed"
	}
	return say(key, "cores", cores(n), "n", n)
}

// lastStep says that the recommendation is the most that was measured and still
// gains; it is empty otherwise.
func (a Answer) lastStep() message.Message {
	gain := a.LastStep
	if gain == nil || !a.Resolved() {
		return none
	}
	return say("answer.edge", append(times(verdict.TimeOf(*gain)), "workers", a.workers(a.Chosen), "n", a.most())...)
}

// most returns how many workers to try next: twice as many, as far as each has a
// task, and, where the work computes, a core.
func (a Answer) most() int {
	n := 2 * a.Chosen.Workers
	if a.Chosen.Workers < a.Chosen.Cores {
		n = min(n, a.Chosen.Cores)
	}
	if tasks := a.of.Run.Tasks(); tasks > 0 && !a.Weak {
		n = min(n, tasks)
	}
	return n
}

// times fills a text with the ratio of a time to another.
func times(ratio stats.Estimate) []any {
	return []any{"ratio", quantity.Ratio(ratio.Value), "interval", span(ratio.CI, quantity.Ratio)}
}
