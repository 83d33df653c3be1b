package report

import (
	"slices"

	"parallelogram/core/choice"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
	"parallelogram/core/verdict"
)

// unremarkable are causes that say nothing about an alternative by itself.
var unremarkable = []verdict.Code{verdict.Scales, verdict.Unresolved, verdict.Waiting, verdict.Unexplained}

// Alternative says how another strategy does, and why where that says more than
// the answer's own findings do. What is said of another cell names it.
func (a Answer) Alternative(r verdict.Alternative) message.Message {
	compared := say(a.comparison(r), "strategy", string(r.Cell.Strategy), "workers", a.workers(r.Cell), "cores", cores(r.Cell.Cores),
		"behind", quantity.Ratio(r.Behind.Value), "interval", span(r.Behind.CI, quantity.Ratio), "basis", foundBy(r))
	same := slices.ContainsFunc(a.Findings, func(f verdict.Finding) bool { return a.key(f) == a.key(r.Cause) })
	if same || slices.Contains(unremarkable, r.Cause.Code) {
		return compared
	}
	key := "alternative.because"
	if r.Cause.Cell != r.Cell {
		key = "alternative.because-with"
	}
	return say(key, "other", compared, "cause", a.finding(r.Cause), "workers", a.workers(r.Cause.Cell), "cores", cores(r.Cause.Cell.Cores))
}

// comparison names what is said of an alternative beside the recommendation.
func (a Answer) comparison(r verdict.Alternative) string {
	told := a.Floor.Tells(r.Behind)
	switch {
	case told && r.Behind.Value > 1:
		return "alternative.slower"
	case told:
		return "alternative.faster"
	case r.Behind.CI.Confidence > 0 && r.Behind.CI.High <= 1+choice.Tolerance:
		return "alternative.level"
	}
	return "alternative.unclear"
}

// foundBy says what the comparison rests on: a time that was chosen for being the
// least is too low.
func foundBy(r verdict.Alternative) message.Message {
	if r.Of == 1 {
		return say("alternative.exploratory")
	}
	return say("alternative.least", "n", r.Of)
}
