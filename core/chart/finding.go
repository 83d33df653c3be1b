package chart

import (
	"parallelogram/core"
	"parallelogram/core/verdict"
)

// Finding returns what the view's answer says of the cells that the view
// shows, to be a chart's title in any language; false when it says nothing of
// them.
func Finding(run core.Run, v View) (verdict.Sentence, bool) {
	if v.Answer == nil {
		return verdict.Sentence{}, false
	}
	if v.kind() == Grid {
		strategy := v.gridStrategy(run, group(run))
		return v.Answer.TitleOfGrid(func(c core.Cell) bool { return c.Strategy == strategy })
	}
	s := sliceOf(run, v)
	shown := func(c core.Cell) bool {
		_, in := s.along(c)
		return in && !v.Hidden.Has(c.Strategy)
	}
	switch v.kind() {
	case Runtime:
		return v.Answer.TitleOfTimes(shown)
	case Speedup:
		return v.Answer.TitleOfSpeedups(shown)
	case Efficiency:
		if s.by == Workers || s.fixed == 0 { // otherwise it is that of cores
			return v.Answer.TitleOfEfficiency(shown)
		}
	case Losses:
		return v.Answer.TitleOfLosses(shown)
	}
	return verdict.Sentence{}, false
}

// Uses says which choices of a view a kind of chart follows.
type Uses struct {
	By         bool // and Fixed
	LogX, LogY bool
	Zoom       bool
}

// Uses returns the choices that the kind follows.
func (k Kind) Uses() Uses {
	switch k {
	case "", Runtime, Speedup, Efficiency:
		return Uses{By: true, LogX: true, LogY: true, Zoom: true}
	case Losses:
		return Uses{By: true, Zoom: true}
	case Distribution:
		return Uses{By: true, LogX: true, Zoom: true}
	case Trials:
		return Uses{LogY: true, Zoom: true}
	}
	return Uses{}
}
