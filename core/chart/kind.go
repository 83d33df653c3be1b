package chart

import (
	"slices"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/chart/curve"
	"parallelogram/core/chart/distribution"
	"parallelogram/core/chart/figure"
	"parallelogram/core/chart/grid"
	"parallelogram/core/chart/losses"
	"parallelogram/core/chart/slice"
	"parallelogram/core/chart/trials"
	"parallelogram/core/chart/view"
	"parallelogram/core/message"
	"parallelogram/core/report"
)

// Kind is what a chart shows.
type Kind = view.Kind

// The charts.
const (
	Runtime      Kind = "runtime"      // against workers or cores
	Speedup      Kind = "speedup"      // over the baseline, against workers or cores
	Efficiency   Kind = "efficiency"   // speed-up per worker or core, against those
	Grid         Kind = "grid"         // runtimes of one strategy, workers × cores
	Losses       Kind = "losses"       // what the workers' time goes into, against workers or cores
	Trials       Kind = "trials"       // every trial over the time of the run
	Distribution Kind = "distribution" // every trial and the quantiles of each cell
	Memory       Kind = "memory"       // peak memory, against workers or cores
)

// Uses says which choices of a view a kind of chart follows.
type Uses struct {
	By         bool // and Fixed
	LogX, LogY bool
	Zoom       bool
}

// kind is how a chart is made, and titled after what is found.
type kind struct {
	name  Kind
	sheet func(view.Subject) figure.Sheet
	uses  Uses
	// finding says of the cells that a function selects what the answer found;
	// nil where a chart shows no finding.
	finding func(a report.Answer, shown func(core.Cell) bool) (message.Message, bool)
}

// kinds are the charts, in the order in which a window offers them.
var kinds = []kind{
	{Runtime, curve.Runtime, Uses{By: true, LogX: true, LogY: true, Zoom: true}, report.Answer.TitleOfTimes},
	{Speedup, curve.Speedup, Uses{By: true, LogX: true, LogY: true, Zoom: true}, report.Answer.TitleOfSpeedups},
	{Efficiency, curve.Efficiency, Uses{By: true, LogX: true, LogY: true, Zoom: true}, report.Answer.TitleOfEfficiency},
	{Grid, grid.Sheet, Uses{}, report.Answer.TitleOfGrid},
	{Losses, losses.Sheet, Uses{By: true, Zoom: true}, report.Answer.TitleOfLosses},
	{Trials, trials.Sheet, Uses{LogY: true, Zoom: true}, nil},
	{Distribution, distribution.Sheet, Uses{By: true, LogX: true, Zoom: true}, nil},
	{Memory, curve.Memory, Uses{By: true, LogX: true, LogY: true, Zoom: true}, nil},
}

// Kinds lists the charts in order.
func Kinds() []Kind {
	var list []Kind
	for _, k := range kinds {
		list = append(list, k.name)
	}
	return list
}

// kindOf returns how a view's chart is made; false when there is no such kind.
func kindOf(name Kind) (kind, bool) {
	if name == "" {
		return kinds[0], true
	}
	i := slices.IndexFunc(kinds, func(k kind) bool { return k.name == name })
	if i < 0 {
		return kind{}, false
	}
	return kinds[i], true
}

// UsesOf returns the choices that a kind follows.
func UsesOf(name Kind) Uses {
	k, _ := kindOf(name)
	return k.uses
}

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
