package verdict

import (
	"slices"

	"parallelogram/core"
	"parallelogram/core/choice"
	"parallelogram/core/stats"
)

// Alternative is a parallel strategy that was measured and is not the one that the
// answer explains: how it does at its best, and what keeps it from more. It is
// judged on as many cores as the strategy that the answer explains, so that
// noise does not choose the core count.
type Alternative struct {
	Cell   core.Cell      // its fastest there
	Of     int            // of how many cells it is the fastest: the more there are, the more its time flatters
	Behind stats.Estimate // its time over the recommended cell's: 1.2 is a fifth longer; from the rounds that cells are chosen by
	Cause  Finding        // about a cell of its own, that with the most workers that have a core each
}

// CauseOf returns what the answer says keeps a strategy from scaling; false
// when it says nothing of that strategy.
func (a Answer) CauseOf(s core.Strategy) (Finding, bool) {
	for _, r := range a.Alternatives {
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

// alternatives judges the other strategies, in the order of the experiment.
func (e *evidence) alternatives(a *Answer) []Alternative {
	var list []Alternative
	for _, s := range e.experiment.Strategies {
		if traits := e.experiment.TraitsOf(s); traits.Single || traits.Apart || s == a.Explained.Strategy || s == a.Chosen.Strategy {
			continue
		}
		if r, ok := e.alternative(a.Choice, s, a.Explained.Cores); ok {
			list = append(list, r)
		}
	}
	return list
}

// alternative judges one strategy on so many cores, or else on the most that it was
// measured on; it reports false when too little of it was measured.
func (e *evidence) alternative(c choice.Choice, s core.Strategy, cores int) (Alternative, bool) {
	series := e.Series(s, cores)
	if len(series) == 0 {
		series = e.widest(s)
	}
	if len(series) == 0 {
		return Alternative{}, false
	}
	candidates := e.onOwnCores(c.Base, series)
	best := e.fastest(candidates)
	behind, known := e.Speedup(best, c.Chosen)
	subject, explained := e.subject(c.Base, series)
	if !known || !explained {
		return Alternative{}, false
	}
	return Alternative{best, len(candidates), behind, subject.cause(nil)}, true
}

// onOwnCores returns those of the cells that have a core for each worker, which is
// what work that computes can use; all of them where none has.
func (e *evidence) onOwnCores(base core.Cell, series []core.Cell) []core.Cell {
	own := slices.DeleteFunc(slices.Clone(series), func(c core.Cell) bool { return c.Workers > c.Cores })
	if len(own) == 0 || e.waits(base) {
		return series
	}
	return own
}

// fastest returns the fastest of the cells, the first of equals.
func (e *evidence) fastest(cells []core.Cell) core.Cell {
	return slices.MinFunc(cells, e.Faster)
}

// widest returns the cells of a strategy on the most cores that it was measured
// on, by workers.
func (e *evidence) widest(s core.Strategy) []core.Cell {
	most := 0
	for _, c := range e.BySize() {
		if c.Strategy == s {
			most = max(most, c.Cores)
		}
	}
	return e.Series(s, most)
}
