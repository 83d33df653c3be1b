package chart

import (
	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/report"
	"parallelogram/core/stats"
	"parallelogram/core/verdict"
)

// Finding returns what the view's answer says of the cells that the view
// shows, to be a chart's title in any language; false when it says nothing of
// them.
func Finding(run core.Run, v View) (message.Message, bool) {
	if v.Answer == nil {
		return message.Message{}, false
	}
	if v.kind() == Grid {
		strategy := v.gridStrategy(run, group(run))
		return report.ForTitles(v.Answer).TitleOfGrid(func(c core.Cell) bool { return c.Strategy == strategy })
	}
	s := sliceOf(run, v)
	shown := func(c core.Cell) bool {
		_, in := s.along(c)
		return in && !v.Hidden.Has(c.Strategy)
	}
	switch v.kind() {
	case Runtime:
		return report.ForTitles(v.Answer).TitleOfTimes(shown)
	case Speedup:
		return report.ForTitles(v.Answer).TitleOfSpeedups(shown)
	case Efficiency:
		if s.by == Workers || s.fixed == 0 { // otherwise it is that of cores
			return report.ForTitles(v.Answer).TitleOfEfficiency(shown)
		}
	case Losses:
		return report.ForTitles(v.Answer).TitleOfLosses(shown)
	}
	return message.Message{}, false
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

func input(run core.Run) verdict.Input { return verdict.Input{Run: run, Trials: stats.NewTrials(run)} }
