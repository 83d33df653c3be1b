package verdict

import (
	"slices"

	"parallelogram/core"
	"parallelogram/core/stats"
)

// lost tells of the cells that lost updates of shared memory because nothing
// guarded them: in how many of their trials, and how many updates in the worst.
// A result without them is wrong, however fast it came.
func lost(in Input) (findings []Finding) {
	rounds := in.whole()
	for _, c := range rounds.Cells() {
		lost := rounds.trials(stats.Lost, c)
		wrong := slices.DeleteFunc(slices.Clone(lost), func(n float64) bool { return n <= 0 })
		if len(wrong) > 0 {
			findings = append(findings, Finding{Code: LostUpdates, Cell: c, Evidence: []Number{
				number("lost", Count, slices.Max(wrong)), number("wrong", Count, float64(len(wrong))), number("trials", Count, float64(len(lost))),
			}})
		}
	}
	return findings
}

// Wrong returns what tells that the results of the recommended strategy are
// wrong: the finding about the recommended cell, or else about another one of
// the strategy, for the same program is as unguarded where nobody saw it lose
// anything.
func (a Answer) Wrong() (Finding, bool) {
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
