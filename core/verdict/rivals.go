package verdict

import (
	"slices"

	"parallelogram/core"
	"parallelogram/core/stats"
)

// Rival is a parallel strategy that was measured and is not the one that the
// answer explains: how it does at its best, and what keeps it from more. It is
// judged on as many cores as the strategy that the answer explains, so that
// noise does not choose the core count.
type Rival struct {
	Cell   core.Cell      // its fastest there
	Of     int            // of how many cells it is the fastest: the more there are, the more its time flatters
	Behind stats.Estimate // its time over the recommended cell's: 1.2 is a fifth longer; from the rounds that cells are chosen by
	Cause  Finding        // about a cell of its own, that with the most workers that have a core each
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
		if r, ok := e.rival(a.Choice, s, a.explained.Cores); ok {
			list = append(list, r)
		}
	}
	return list
}

// rival judges one strategy on so many cores, or else on the most that it was
// measured on; it reports false when too little of it was measured.
func (e *evidence) rival(c Choice, s core.Strategy, cores int) (Rival, bool) {
	series := e.series(s, cores)
	if len(series) == 0 {
		series = e.widest(s)
	}
	if len(series) == 0 {
		return Rival{}, false
	}
	best := e.fastest(series)
	behind, known := e.speedup(best, c.Chosen)
	subject, explained := e.subject(c.Base, series)
	if !known || !explained {
		return Rival{}, false
	}
	return Rival{best, len(series), behind, subject.cause()}, true
}

// fastest returns the fastest of the cells, the first of equals.
func (e *evidence) fastest(cells []core.Cell) core.Cell {
	return slices.MinFunc(cells, e.faster)
}

// widest returns the cells of a strategy on the most cores that it was measured
// on, by workers.
func (e *evidence) widest(s core.Strategy) []core.Cell {
	most := 0
	for _, c := range e.bySize() {
		if c.Strategy == s {
			most = max(most, c.Cores)
		}
	}
	return e.series(s, most)
}

// unremarkable are causes that say nothing about a rival by itself.
var unremarkable = []Code{Scales, Unresolved, Waiting, Unexplained}

// sentence says how the rival does, and why where that says more than the
// answer's own findings do. What is said of another cell names it.
func (r Rival) sentence(told []Finding) Sentence {
	data := []any{
		"strategy", string(r.Cell.Strategy), "workers", workers(r.Cell), "cores", cores(r.Cell.Cores),
		"behind", times(r.Behind.Value), "interval", span(r.Behind.CI, times), "standing", r.standing(),
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
	data = []any{"rival", say(key, data...), "cause", r.Cause.Sentence(), "workers", workers(r.Cause.Cell), "cores", cores(r.Cause.Cell.Cores)}
	if r.Cause.Cell != r.Cell {
		return say("rival.because-with", data...)
	}
	return say("rival.because", data...)
}

// standing says what the comparison rests on: a time that was chosen for being
// the least is too low.
func (r Rival) standing() Sentence {
	if r.Of == 1 {
		return say("rival.exploratory")
	}
	return say("rival.least", "n", r.Of)
}
