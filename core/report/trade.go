package report

import (
	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
	"parallelogram/core/stats"
	"parallelogram/core/verdict"
)

// trades says what the recommendation costs and saves beside other cells.
func (a Answer) trades() (list []message.Message) {
	if !a.Resolved() {
		return nil
	}
	if allow := a.allowed(); allow != (core.Allowance{}) {
		list = append(list, a.bound(allow))
	}
	for _, t := range []*verdict.Trade{a.Step, a.Saving} {
		if t != nil {
			list = append(list, say("answer.instead", "n", a.Chosen.Workers, "other", t.From.Workers, "changes", changes(*t)))
		}
	}
	return list
}

// allowed returns what the answer may take.
func (a Answer) allowed() core.Allowance {
	if a.of == nil {
		return core.Allowance{}
	}
	return a.of.Run.Experiment.Allow
}

// bound says within which bounds the recommendation was chosen, and what they cost.
func (a Answer) bound(allow core.Allowance) message.Message {
	bounds := bounds(allow)
	if a.Unbound == nil {
		return say("answer.bound-free", "bounds", bounds)
	}
	return say("answer.bound", "bounds", bounds, "workers", a.workers(a.Chosen),
		"other", a.workers(a.Unbound.From), "cores", cores(a.Unbound.From.Cores), "changes", changes(*a.Unbound))
}

// bounds says what a cell may take.
func bounds(allow core.Allowance) message.Message {
	leave, memory := say("bound.leave", "cores", cores(allow.Leave)), say("bound.memory", "memory", quantity.Memory(float64(allow.Memory)))
	switch {
	case allow.Memory == 0:
		return leave
	case allow.Leave == 0:
		return memory
	}
	return say("bound.both", "first", leave, "second", memory)
}

// changes says how the time, the CPU time and the memory of a cell differ from
// those of another, as far as they are known.
func changes(t verdict.Trade) message.Message {
	cpu, memory := say("change.unknown"), say("change.unknown")
	if t.CPU != nil {
		cpu = change(*t.CPU)
	}
	key := "change.all"
	switch {
	case t.Memory == nil:
		key = "change.no-memory"
	case t.Estimated:
		key = "change.about"
		fallthrough
	default:
		memory = change(*t.Memory)
	}
	return say(key, "time", change(t.Time), "cpu", cpu, "memory", memory)
}

// change writes a ratio as how much more or less something is.
func change(ratio stats.Estimate) message.Message {
	more := stats.Estimate{Value: ratio.Value - 1, CI: stats.Interval{Low: ratio.CI.Low - 1, High: ratio.CI.High - 1, Confidence: ratio.CI.Confidence}}
	less := stats.Estimate{Value: -more.Value, CI: stats.Interval{Low: -more.CI.High, High: -more.CI.Low, Confidence: ratio.CI.Confidence}}
	unsure := ratio.CI == (stats.Interval{})
	switch {
	case unsure && ratio.Value < 1:
		return say("change.less-alone", "share", quantity.Share(less.Value))
	case unsure:
		return say("change.more-alone", "share", quantity.Share(more.Value))
	case ratio.CI.Contains(1):
		return say("change.unclear", "share", quantity.Signed(more.Value), "interval", span(more.CI, quantity.Signed))
	case ratio.Value < 1:
		return say("change.less", "share", quantity.Share(less.Value), "interval", span(less.CI, quantity.Share))
	}
	return say("change.more", "share", quantity.Share(more.Value), "interval", span(more.CI, quantity.Share))
}
