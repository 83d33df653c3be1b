package chart

import (
	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/chart/grid"
	"parallelogram/core/chart/slice"
	"parallelogram/core/chart/view"
	"parallelogram/core/message"
	"parallelogram/core/report"
)

// Finding returns what the answer says of the cells that the view shows, to be
// a chart's title in any language; false when it says nothing of them.
func Finding(a *analysis.Analysis, v View) (message.Message, bool) {
	in := view.Of(a, v, Style{})
	k, known := kindOf(v.Kind)
	s := slice.Of(in)
	perCore := k.name == Efficiency && s.By == Cores && s.Fixed > 0 // what is found is about workers
	if !known || k.finding == nil || in.Answer == nil || perCore {
		return message.Message{}, false
	}
	return k.finding(report.ForTitles(in.Answer), func(c core.Cell) bool {
		if !k.uses.By {
			return c.Strategy == grid.Strategy(in)
		}
		_, on := s.Along(c)
		return on && !v.Hidden.Has(c.Strategy)
	})
}
