package gui

import (
	"cmp"
	"io"

	"parallelogram/core"
	"parallelogram/core/chart"
)

// askExport asks for the chart that is shown.
func (w *window) askExport() {
	w.exporter.ask(&w.Dialogs, request{name: w.exportName(), folder: w.deps.Folder, draw: func() drawing { return chartDrawing(w.view.run, w.view.shown()) }, hint: w.hint, saved: w.exported})
}

// exportName suggests a name that says what is drawn.
func (w *window) exportName() string {
	c := w.view.chart
	name := w.view.run.Experiment.Workload.Name + "-" + string(cmp.Or(c.Kind, chart.Runtime))
	if c.Kind.Uses().By {
		name += "-by-" + string(cmp.Or(c.By, chart.Workers))
	}
	return name
}

func (w *window) exported(path string) {
	v := w.view
	v.exported, v.copied = path, 0
	w.set(v)
}

// chartDrawing draws a chart as the window says it.
func chartDrawing(run core.Run, v chart.View) drawing {
	wording := worded(v)
	return func(w io.Writer, f chart.Format, s chart.Style, size chart.Size) error {
		return chart.Write(w, f, run, wording(run), s, size)
	}
}
