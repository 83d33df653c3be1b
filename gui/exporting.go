package gui

import (
	"cmp"
	"io"

	"parallelogram/core"
	"parallelogram/core/chart"
	"parallelogram/gui/export"
)

// askExport asks for the chart that is shown.
func (w *window) askExport() {
	w.exporter.Ask(&w.Dialogs, export.Request{Name: w.exportName(), Folder: w.deps.Folder, Draw: func() export.Drawing { return chartDrawing(w.view.run(), w.view.shown()) }, Hint: w.hint, Saved: w.exported})
}

// exportName suggests a name that says what is drawn.
func (w *window) exportName() string {
	c := w.view.chart
	name := w.view.run().Experiment.Workload.Name + "-" + string(cmp.Or(c.Kind, chart.Runtime))
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
func chartDrawing(run core.Run, v chart.View) export.Drawing {
	wording := worded(v)
	return func(w io.Writer, f chart.Format, s chart.Style, size chart.Size) error {
		return chart.Write(w, f, run, wording(run), s, size)
	}
}
