package report

import (
	"cmp"
	"slices"

	"parallelogram/core/message"
	"parallelogram/core/quantity"
	"parallelogram/core/verdict"
)

// questions are what the presets ask, and how each is answered.
var questions = map[string]func(Answer) message.Message{
	"jobs":        Answer.scales,
	"at-a-time":   Answer.scales,
	"cpu-scaling": Answer.scales,
	"waiting":     Answer.scales,
	"processes":   Answer.compared,
	"gil":         Answer.compared,
	"copying":     Answer.compared,
	"python":      Answer.compared,
	"python-gil":  Answer.lockOfThreads,
	"python-lock": Answer.lockInPython,
	"lock":        func(a Answer) message.Message { return a.costs(verdict.LockWaits, verdict.Contention, verdict.Kernel) },
	"memory":      func(a Answer) message.Message { return a.costs(verdict.MemoryBound, verdict.Mixed) },
}

// Asked answers the question that the run began with, from the numbers of the
// answer; it is empty when there was none.
func (a Answer) Asked() message.Message {
	answer, ok := questions[a.of.Run.Experiment.Question]
	if _, wrong := a.Wrong(); !ok || wrong || a.Alone || a.Doubted {
		return none
	}
	return answer(a)
}

// scales says how far more workers gain.
func (a Answer) scales() message.Message {
	switch {
	case !a.Resolved():
		return none // which the headline says
	case a.Chosen == a.Base:
		return say("asked.nothing")
	}
	return say("asked.scales", "speedup", quantity.Ratio(a.Speedup.Value), "interval", span(a.Speedup.CI, quantity.Ratio),
		"base", a.base(a.Base), "workers", a.workers(a.Chosen))
}

// compared says which strategy does better, by the alternative that comes
// nearest to the recommended one.
func (a Answer) compared() message.Message {
	if len(a.Alternatives) == 0 || !a.Resolved() || a.names[a.Chosen.Strategy].Single {
		return a.scales()
	}
	next := slices.MinFunc(a.Alternatives, func(r, s verdict.Alternative) int { return cmp.Compare(r.Behind.Value, s.Behind.Value) })
	key := "asked.either"
	switch told := a.Floor.Tells(next.Behind); {
	case told && next.Behind.Value < 1:
		return a.Alternative(next) // faster, but with more workers than it is worth
	case told:
		key = "asked.better"
	}
	return say(key, "strategy", string(a.Chosen.Strategy), "other", string(next.Cell.Strategy),
		"behind", quantity.Ratio(next.Behind.Value), "interval", span(next.Behind.CI, quantity.Ratio))
}

// costs says what is lost to one of the causes, or that none is seen.
func (a Answer) costs(causes ...verdict.Code) message.Message {
	for _, f := range a.Findings {
		if slices.Contains(causes, f.Code) {
			return a.finding(f)
		}
	}
	for _, s := range a.Splits {
		if s.Cell == a.Explained {
			return say("asked.none", "workers", a.workers(s.Cell),
				"efficiency", quantity.Share(s.Efficiency.Value), "interval", span(s.Efficiency.CI, quantity.Share))
		}
	}
	return none
}
