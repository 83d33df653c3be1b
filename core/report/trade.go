package report

import (
	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
	"parallelogram/core/stats"
	"parallelogram/core/verdict"
)

// step says what the recommended count of a command costs beside the next smaller
// one, and saves what it saves beside a larger one that is not worth it.
func (a Answer) step() message.Message { return a.instead("answer.instead", a.Step) }
func (a Answer) saves() message.Message {
	if t := a.Saving; t == nil || !less(t.CPU) && !less(t.Memory) {
		return none
	}
	return a.instead("answer.saves", a.Saving)
}

// less reports whether a ratio is known to be below one, or estimated to be so.
func less(ratio *stats.Estimate) bool {
	return ratio != nil && ratio.Value < 1 && (ratio.CI == (stats.Interval{}) || !ratio.CI.Contains(1))
}

func (a Answer) instead(key string, t *verdict.Trade) message.Message {
	if t == nil || !a.Resolved() {
		return none
	}
	return say(key, "n", a.Chosen.Workers, "other", t.From.Workers, "changes", changes(*t))
}

// bound says within which bounds the recommendation was chosen, and what they cost.
func (a Answer) bound() message.Message {
	allow := a.of.Run.Experiment.Allow
	switch {
	case allow == (core.Allowance{}) || !a.Resolved():
		return none
	case a.Unbound == nil:
		return say("answer.bound-free", "bounds", bounds(allow))
	}
	return say("answer.bound", "bounds", bounds(allow), "workers", a.workers(a.Chosen),
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
		return say("change.unclear", "ratio", quantity.Ratio(ratio.Value), "interval", span(ratio.CI, quantity.Ratio))
	case ratio.Value < 1:
		return say("change.less", "share", quantity.Share(less.Value), "interval", span(less.CI, quantity.Share))
	}
	return say("change.more", "share", quantity.Share(more.Value), "interval", span(more.CI, quantity.Share))
}
