package verdict

import (
	"math"
	"slices"

	"parallelogram/core"
	"parallelogram/core/stats"
)

// Rival is a parallel strategy that was measured and is not the one that the
// answer explains: how it does at its best, and what keeps it from more.
type Rival struct {
	Cell   core.Cell      // its fastest
	Behind stats.Estimate // its time over the recommended cell's: 1.2 is a fifth longer
	Cause  Finding
}

// CauseOf returns what the answer says keeps a strategy from scaling; false
// when it says nothing of that strategy.
func (a Answer) CauseOf(s core.Strategy) (Finding, bool) {
	for _, r := range a.Rivals {
		if r.Cell.Strategy == s {
			return r.Cause, true
		}
	}
	for _, f := range a.Findings {
		if f.Cell.Strategy == s && slices.ContainsFunc(causes, func(r rule) bool { return r.code == f.Code }) {
			return f, true
		}
	}
	return Finding{}, false
}

// rivals judges the other strategies, in the order of the experiment.
func (e *evidence) rivals(a *Answer, strategies []core.Strategy) []Rival {
	var list []Rival
	for _, s := range strategies {
		if s == core.Serial || s == a.explained.Strategy || s == a.Chosen.Strategy {
			continue
		}
		if r, ok := e.rival(a.Choice, s); ok {
			list = append(list, r)
		}
	}
	return list
}

// rival judges one strategy; it reports false when too little of it was
// measured.
func (e *evidence) rival(c Choice, s core.Strategy) (Rival, bool) {
	best, ok := e.fastest(s)
	if !ok {
		return Rival{}, false
	}
	behind, known := e.speedup(best, c.Chosen)
	subject, explained := e.subject(c.Base, e.series(s, best.Cores))
	if !known || !explained {
		return Rival{}, false
	}
	return Rival{best, behind, subject.cause()}, true
}

// fastest returns the cell of a strategy with the least median runtime, the
// smallest of equals.
func (e *evidence) fastest(s core.Strategy) (best core.Cell, ok bool) {
	least := math.Inf(1)
	for _, c := range e.bySize() {
		if t := e.median(runtimeOf, c); c.Strategy == s && t < least {
			best, least, ok = c, t, true
		}
	}
	return best, ok
}

// unremarkable are causes that say nothing about a rival by itself.
var unremarkable = []Code{Scales, Unresolved, Waiting, Unexplained}

// sentence says how the rival does, and why where that says more than the
// answer's own findings do.
func (r Rival) sentence(told []Finding) Sentence {
	data := []any{
		"strategy", string(r.Cell.Strategy), "workers", workers(r.Cell), "cores", cores(r.Cell.Cores),
		"behind", times(r.Behind.Value), "interval", span(r.Behind.CI, times),
	}
	key, known := "rival.unclear", r.Behind.CI.Confidence > 0
	switch {
	case known && r.Behind.CI.Low > 1:
		key = "rival.slower"
	case known && r.Behind.CI.High < 1:
		key = "rival.faster"
	case known && r.Behind.CI.High <= 1+Tolerance:
		key = "rival.level"
	}
	same := slices.ContainsFunc(told, func(f Finding) bool { return f.Code == r.Cause.Code })
	if same || slices.Contains(unremarkable, r.Cause.Code) {
		return say(key, data...)
	}
	return say("rival.because", "rival", say(key, data...), "cause", r.Cause.Sentence())
}
