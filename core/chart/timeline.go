package chart

import (
	"fmt"
	"io"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"

	"parallelogram/core"
	"parallelogram/core/chart/timeline"
	"parallelogram/core/message"
	"parallelogram/core/trace"
)

// Timeline chooses how a traced trial is drawn: see [timeline.View].
type Timeline = timeline.View

// Under is what lies at a place of a timeline: see [trace.Under].
type Under = trace.Under

// PlotTimeline returns the timeline of a trial as a gonum plot, as [Plot] does
// a chart.
func PlotTimeline(run core.Run, t trace.Trace, v Timeline, s Style, width, height vg.Length) *plot.Plot {
	p, _ := timeline.Of(t, v, s).Sheet(run, v).Plot(s, width, height)
	return p
}

// DrawTimeline draws a trial of a run as [Draw] draws a run. What lies at a
// place of it is told by [Picture.Under].
func DrawTimeline(run core.Run, t trace.Trace, v Timeline, s Style, width, height, dpi int) (Picture, error) {
	if width < 1 || height < 1 || dpi < 1 {
		return Picture{}, fmt.Errorf("a timeline cannot be %d×%d pixels at %d dpi; each must be at least 1", width, height, dpi)
	}
	lanes := timeline.Of(t, v, s)
	p, img, drawn := paint(lanes.Sheet(run, v), s, width, height, dpi)
	if t.Recorded() && drawn.Plot != nil {
		p.lanes, p.rows = lanes, lanes.Rows(drawn.Data, drawn.Plot, img)
	}
	return p, nil
}

// WriteTimeline writes the timeline as [Write] writes a chart.
func WriteTimeline(w io.Writer, f Format, run core.Run, t trace.Trace, v Timeline, s Style, size Size) error {
	if err := size.validate(f); err != nil {
		return err
	}
	s = size.typed(s)
	return export(w, f, timeline.Of(t, v, s).Sheet(run, v), s, size)
}

// Under tells what is at a pixel of a timeline; false outside of its rows, and
// for pictures that are none.
func (p Picture) Under(x, y float64) (Under, bool) {
	return p.lanes.Under(p.rows, x, y)
}

// SpanText says in a language what a worker does; that it is idle for nothing.
func SpanText(l *message.Language, k core.SpanKind) string { return timeline.Kind(l, k) }
