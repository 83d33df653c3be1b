package report

import (
	"math"
	"slices"

	"parallelogram/core"
	"parallelogram/core/choice"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
	"parallelogram/core/verdict"
)

// Titles are for charts that show some of a run's cells: one short sentence
// with what the answer says of those, in time, speed-up and so on. They report
// false when it says nothing of them, or nothing that is resolved.

// TitleOfTimes says where the recommended strategy stops gaining, or that none
// gains, and what another pays.
func (a Answer) TitleOfTimes(shown func(core.Cell) bool) (message.Message, bool) {
	reach, reaches := a.reach(shown)
	price, priced := a.price(shown)
	switch {
	case reaches && priced:
		return say("title.both", "first", reach, "second", price), true
	case priced:
		return price, true
	}
	return reach, reaches
}

// TitleOfSpeedups says how much faster the recommended cell is.
func (a Answer) TitleOfSpeedups(shown func(core.Cell) bool) (message.Message, bool) {
	switch {
	case !a.Resolved() || a.Alone:
		return none, false
	case a.Chosen == a.Base:
		return a.nothing(), true
	case !shown(a.Chosen) || a.Weak:
		return none, false
	}
	return say("title.faster", "workers", a.workers(a.Chosen), "base", a.base(a.Base),
		"speedup", quantity.Ratio(a.Speedup.Value), "interval", span(a.Speedup.CI, quantity.Ratio)), true
}

// TitleOfEfficiency says what share of the ideal speed-up the recommended
// workers keep.
func (a Answer) TitleOfEfficiency(shown func(core.Cell) bool) (message.Message, bool) {
	i := slices.IndexFunc(a.Splits, func(s verdict.Split) bool { return s.Cell == a.Chosen })
	if i < 0 || a.Chosen.Workers < 2 || !a.Resolved() || !shown(a.Chosen) {
		return none, false
	}
	e := a.Splits[i].Efficiency
	return say("title.keeps", "workers", a.workers(a.Chosen), "efficiency", quantity.Share(e.Value), "interval", span(e.CI, quantity.Share)), true
}

// TitleOfLosses names the largest of what a counter or a pattern shows that
// the workers lose time with.
func (a Answer) TitleOfLosses(shown func(core.Cell) bool) (message.Message, bool) {
	for _, f := range a.causes(shown) {
		if s, ok := a.loss(f); ok {
			return s, true
		}
	}
	return a.TitleOfEfficiency(shown)
}

// TitleOfGrid names the recommended cell among all of its strategy.
func (a Answer) TitleOfGrid(shown func(core.Cell) bool) (message.Message, bool) {
	if a.Chosen == a.Base || !a.Resolved() || !shown(a.Chosen) {
		return none, false
	}
	return a.best(), true
}

// reach says how far the recommended strategy gains.
func (a Answer) reach(shown func(core.Cell) bool) (message.Message, bool) {
	data := []any{"strategy", string(a.Chosen.Strategy), "workers", counted("any-workers", a.Chosen.Workers)}
	switch {
	case !a.Resolved() || a.Alone:
		return none, false
	case a.Chosen == a.Base:
		return a.nothing(), true
	case !shown(a.Chosen):
		return none, false
	case a.Smaller != nil || a.Next == nil || a.Gain == nil || !shown(*a.Next): // where fewer may do, it may stop earlier
		return a.best(), true
	case a.tellsNext() && a.Gain.Value < 0:
		return say("title.slower", data...), true
	case a.tellsNext():
		return say("title.little", data...), true
	}
	if a.Gain.CI.High > choice.Tolerance {
		return a.best(), true // whether it gains is not known
	}
	return say("title.stops", data...), true
}

// nothing says that no cell is worth more than the base.
func (a Answer) nothing() message.Message {
	return say("title.nothing", "base", a.base(a.Base), "tolerance", tolerance())
}

// best names the recommended cell. It is the fastest only where the rounds tell
// it apart from what may do as well.
func (a Answer) best() message.Message {
	data := []any{"workers", a.workers(a.Chosen), "cores", cores(a.Chosen.Cores), "tolerance", tolerance()}
	_, level := a.Tied()
	switch {
	case a.Chosen != a.Best:
		return say("title.near-best", data...)
	case level || a.Smaller != nil || a.Gain != nil && !a.tellsNext():
		return say("title.among-best", data...)
	}
	return say("title.best", data...)
}

// price says what a strategy pays for being parallel, the most remarkable
// first: taking turns, then starting.
func (a Answer) price(shown func(core.Cell) bool) (message.Message, bool) {
	for _, code := range []verdict.Code{verdict.TurnTaking, verdict.StartCost} {
		for _, f := range a.causes(shown) {
			if f.Code == code {
				return a.loss(f)
			}
		}
	}
	return none, false
}

// causes returns the causes of the strategies whose explained cell is shown,
// the recommended strategy's first.
func (a Answer) causes(shown func(core.Cell) bool) []verdict.Finding {
	var list []verdict.Finding
	if f, ok := a.CauseOf(a.Explained.Strategy); ok && shown(f.Cell) {
		list = append(list, f)
	}
	for _, r := range a.Alternatives {
		if shown(r.Cause.Cell) {
			list = append(list, r.Cause)
		}
	}
	return list
}

// loss says a cause as a title, if it has a short form.
func (a Answer) loss(f verdict.Finding) (message.Message, bool) {
	key := "title." + string(f.Code)
	if !message.English().Has(key) {
		return none, false
	}
	data := []any{"strategy", string(f.Cell.Strategy), "workers", a.workers(f.Cell)}
	for _, n := range f.Evidence {
		if !math.IsNaN(n.Value) {
			data = append(data, n.Name, text(n), n.Name+"Interval", span(n.CI, writer(n.Unit)))
		}
	}
	return say(key, data...), true
}
