package gui

import (
	"strings"

	"parallelogram/core"
	"parallelogram/core/chart"
	"parallelogram/gui/words"
)

// shown is the chart that is seen: what the user chose, with what the run says
// and the cell that is selected.
func (v view) shown() chart.View {
	c := v.chart
	c.Answer, c.Selected = v.answer, v.selected
	return c
}

// worded gives a chart its words and, as its title, what it shows. It is
// called on the UI goroutine; what it returns is for another one.
func worded(v chart.View) func(core.Run) chart.View {
	v.Words = chartWords()
	templates, settings := words.Templates(), words.Settings()
	return func(run core.Run) chart.View {
		v := v
		templates := templates
		if v.Words = lettered(v.Words); v.Words == (chart.Words{}) {
			templates = nil
		} else {
			v.Words.Settings = strings.ReplaceAll(v.Words.Settings, "{settings}", settings(run.Experiment.Workload))
			v.Words.AllFailedHint = strings.ReplaceAll(v.Words.AllFailedHint, "{why}", chart.LastFailure(run).In(templates))
		}
		if finding, ok := chart.Finding(run, v); ok {
			v.Title = finding.In(templates)
		}
		return v
	}
}
