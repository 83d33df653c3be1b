package gui

import (
	"strings"

	"parallelogram/core"
	"parallelogram/core/chart"
	"parallelogram/core/message"
	"parallelogram/gui/i18n"
	"parallelogram/gui/parameter"
)

// shown is the chart that is seen: what the user chose, with what the run says
// and the cell that is selected.
func (v view) shown() chart.View {
	c := v.chart
	c.Selected = v.selected
	if v.analysis != nil {
		c.Answer = v.analysis.Answer
	}
	return c
}

// worded gives a chart its words and, as its title, what it shows. It is
// called on the UI goroutine; what it returns is for another one.
func worded(v chart.View) func(core.Run) chart.View {
	v.Words = chartWords()
	language := i18n.Current()
	return func(run core.Run) chart.View {
		v, language := v, language
		if v.Words = lettered(v.Words); v.Words == (chart.Words{}) {
			language = message.English()
		} else {
			v.Words.Settings = strings.ReplaceAll(v.Words.Settings, "{settings}", parameter.Settings(language, run.Experiment.Workload))
			v.Words.AllFailedHint = strings.ReplaceAll(v.Words.AllFailedHint, "{why}", language.Say(chart.LastFailure(run)))
		}
		if finding, ok := chart.Finding(run, v); ok {
			v.Title = language.Say(finding)
		}
		return v
	}
}
