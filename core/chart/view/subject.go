package view

import (
	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/chart/style"
)

// Subject is what a chart is made of.
type Subject struct {
	*analysis.Analysis
	analysis.Variant // the one that is seen
	View             View
	Style            style.Style
}

// Of returns what a view shows of an analysis; nil stands for that of no run.
func Of(a *analysis.Analysis, v View, s style.Style) Subject {
	if a == nil {
		a = analysis.Extended(nil, core.Run{})
	}
	return Subject{a, a.VariantOf(core.Cell{Variant: v.Variant}), v, s}
}

// Text says a text of the charts. Where the work is measured by what it says of
// itself, that is what its runtime is called.
func (in Subject) Text(key string, pairs ...any) string {
	if m := in.Run.Experiment.Metric; key == "runtime" && m != (core.Metric{}) {
		return in.View.Text("runtime-said", "per", m.Per())
	}
	return in.View.Text(key, pairs...)
}

// Compared returns the cell that the others compare with: the experiment's
// baseline, or, where it was not tried, what the answer takes for it.
func (in Subject) Compared() core.Cell {
	cell := in.Run.Experiment.Baseline(in.Name)
	if _, tried := in.Summary(cell); !tried && in.Answer != nil {
		return in.Answer.Base
	}
	return cell
}

// Serial returns the strategy of the baseline where more workers would not
// change what it does: it stands for itself, not for a series. It is empty where
// the baseline is one of a series.
func (in Subject) Serial() core.Strategy {
	if s := in.Compared().Strategy; in.Run.Experiment.TraitsOf(s).Single {
		return s
	}
	return ""
}

// Recommended returns the cell that the answer recommends, no cell when there is
// none or it does not stand clear of the noise.
func (in Subject) Recommended() core.Cell {
	if in.Answer == nil || !in.Answer.Resolved() {
		return core.Cell{}
	}
	return in.Answer.Chosen
}

// Message is what a chart says that has nothing else to show.
type Message struct{ Text, Hint string }

// Message says a text that has a hint; pairs fill the hint.
func (in Subject) Message(key string, pairs ...any) Message {
	return Message{in.Text(key), in.Text(key+".hint", pairs...)}
}

// Silence returns what to say where nothing is drawn: that everything failed, if
// something was tried that is not hidden.
func (in Subject) Silence(drawn, tried bool) Message {
	switch {
	case drawn:
		return Message{}
	case tried:
		return in.Failed()
	}
	return in.Message("all-hidden")
}

// Failed says that every trial failed, and why the latest did.
func (in Subject) Failed() Message {
	why := any("")
	for i := range in.Run.Trials {
		if !in.Run.Trials[i].OK() {
			why = in.Run.Trials[i].Reason()
		}
	}
	return in.Message("all-failed", "why", why)
}
