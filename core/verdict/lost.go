package verdict

import (
	"slices"

	"parallelogram/core"
)

// lost tells of the cells that lost updates of shared memory because nothing
// guarded them: in how many of their trials, and how many updates in the worst.
// A result without them is wrong, however fast it came.
func lost(run core.Run) (findings []Finding) {
	type tally struct{ trials, wrong, worst float64 }
	cells := map[core.Cell]tally{}
	for _, t := range run.Measured().Trials {
		if n := cells[t.Cell]; t.OK() {
			n.trials++
			if t.Lost > 0 {
				n.wrong++
			}
			n.worst = max(n.worst, float64(t.Lost))
			cells[t.Cell] = n
		}
	}
	for _, c := range run.Cells() {
		if n := cells[c]; n.wrong > 0 {
			findings = append(findings, Finding{Code: LostUpdates, Cell: c, Evidence: []Number{
				number("lost", Count, n.worst), number("wrong", Count, n.wrong), number("trials", Count, n.trials),
			}})
		}
	}
	return findings
}

// wrong returns what tells that the results of the recommended strategy are
// wrong: the finding about the recommended cell, or else about another one of
// the strategy, for the same program is as unguarded where nobody saw it lose
// anything.
func (a Answer) wrong() (Finding, bool) {
	of := func(is func(core.Cell) bool) int {
		return slices.IndexFunc(a.Findings, func(f Finding) bool { return f.Code == LostUpdates && is(f.Cell) })
	}
	i := of(func(c core.Cell) bool { return c == a.Chosen })
	if i < 0 {
		i = of(func(c core.Cell) bool { return c.Strategy == a.Chosen.Strategy })
	}
	if i < 0 {
		return Finding{}, false
	}
	return a.Findings[i], true
}

// losesUpdates reports whether a cell of the strategy lost updates.
func (a Answer) losesUpdates(s core.Strategy) bool {
	return slices.ContainsFunc(a.Findings, func(f Finding) bool { return f.Code == LostUpdates && f.Cell.Strategy == s })
}
