// Package timeline is the chart of one traced trial: what each of its workers
// did, a row a worker, along the time since the first worker was created.
package timeline

import (
	"gonum.org/v1/plot"

	"parallelogram/core"
	"parallelogram/core/chart/axis"
	"parallelogram/core/chart/canvas"
	"parallelogram/core/chart/figure"
	"parallelogram/core/chart/style"
	"parallelogram/core/chart/view"
	"parallelogram/core/message"
	"parallelogram/core/trace"
)

// View chooses how a traced trial is drawn. The zero value is all of it, in
// English. Views can be compared with ==.
type View struct {
	Zoom     axis.Range        // seconds that are shown; the zero value is all
	Selected int               // a worker that is marked, from 1; 0 is none
	Title    string            // such as what is seen; empty means a description
	Language *message.Language // nil means English
}

// Lanes are the rows of a timeline before they have places.
type Lanes struct {
	trace    trace.Trace
	language *message.Language
	style    style.Style
	x        axis.Scale // seconds
	marked   int        // worker, from 0; -1 for none
	looks    []canvas.Filling
	rows     grouping
}

// Of reads a traced trial for a view.
func Of(t trace.Trace, v View, s style.Style) Lanes {
	return Lanes{trace: t, language: v.Language, style: s, x: v.scale(t), marked: v.Selected - 1, looks: looks(s), rows: groupingOf(t)}
}

// scale returns the part of the time that is shown.
func (v View) scale(t trace.Trace) axis.Scale {
	end := t.Runtime.Seconds()
	s := axis.Scale{Min: max(0, v.Zoom.Low), Max: min(end, v.Zoom.High)}
	if !(s.Max-s.Min >= 1e-9) { // nothing, no number, or less than the clock can tell
		s = axis.Scale{Max: end}
	}
	if s.Max <= 0 { // a trial that took no time
		s.Max = 1
	}
	return s
}

// Sheet is the chart of the lanes, of a trial of a run.
func (l Lanes) Sheet(run core.Run, v View) figure.Sheet {
	sheet := figure.Sheet{
		Title:   v.Title,
		Caption: l.caption(run),
		X:       axis.Places("", 1),
		Y:       axis.Places("", 1),
		Layers:  func(*figure.Frame) []plot.Plotter { return nil },
	}
	if sheet.Title == "" {
		sheet.Title = l.text("title", "cell", l.trace.Cell)
	}
	if !l.trace.Recorded() {
		sheet.Message = view.Message{Text: l.text("no-trace"), Hint: l.text("no-trace.hint")}
		return sheet
	}
	sheet.X = axis.Horizontal(l.text("time"), l.x, axis.Moments)
	sheet.X.Flush, sheet.X.Lines = true, true
	sheet.Y = l.axis()
	sheet.Tallest = tallRow * float64(l.rows.workers+l.rows.above)
	sheet.Legend = l.keys()
	sheet.Layers = l.draw
	sheet.Note = func(f *figure.Frame) []string {
		per, _ := l.rows.in(f.RoomY())
		return l.notes(per)
	}
	return sheet
}
