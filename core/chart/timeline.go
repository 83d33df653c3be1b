package chart

import (
	"fmt"
	"image"
	"io"

	"parallelogram/core"
	"parallelogram/core/chart/ink"
	"parallelogram/core/chart/ruler"
	"parallelogram/core/trace"
)

// Timeline chooses how a traced trial is drawn: a row a worker, along the time
// since the first worker was created. The zero value is all of it, in English.
// Timelines can be compared with ==.
type Timeline struct {
	Zoom     Range         // seconds that are shown; the zero value is all
	Selected int           // a worker that is marked, from 1; 0 is none
	Title    string        // such as what is seen; empty means a description
	Words    TimelineWords // the zero value means English
}

// DrawTimeline draws a trial of a run as [Draw] draws a run. What lies at a
// place of it is told by [Picture.Under].
func DrawTimeline(run core.Run, t trace.Trace, v Timeline, s Style, width, height, dpi int) (Picture, error) {
	if width < 1 || height < 1 || dpi < 1 {
		return Picture{}, fmt.Errorf("a timeline cannot be %d×%d pixels at %d dpi; each must be at least 1", width, height, dpi)
	}
	pen := ink.NewImage(width, height, dpi, s)
	lanes := v.lanes(run, t, s)
	pane := lanes.draw(pen)
	pic := pane.picture()
	if !pic.Area.Empty() {
		lanes.locate(pane)
		pic.lanes = lanes
	}
	return pic, nil
}

// WriteTimeline writes the timeline as [Write] writes a chart.
func WriteTimeline(w io.Writer, f Format, run core.Run, t trace.Trace, v Timeline, s Style, size Size) error {
	return export(w, f, s, size, func(s Style) drawing { return v.lanes(run, t, s) })
}

// lanes is a timeline before it has a size, and, once it is drawn, where its
// rows are.
type lanes struct {
	trace   trace.Trace
	words   TimelineWords
	title   string
	caption []string
	x       ruler.Scale // seconds
	marked  int         // worker, from 0; -1 for none
	looks   []ink.Filling
	per     int // workers a row; set by the drawing
	rows    []lane
	places  []image.Rectangle // of the rows, in pixels
}

func (v Timeline) lanes(run core.Run, t trace.Trace, s Style) *lanes {
	l := &lanes{trace: t, words: v.words(), title: v.Title, x: v.scale(t), marked: v.Selected - 1, looks: looks(s)}
	l.caption = l.words.caption(run, t)
	if l.title == "" {
		l.title = fill(l.words.Title, "cell", t.Cell.String())
	}
	return l
}

func (l *lanes) heading() string { return l.title }

// scale returns the part of the time that is shown.
func (v Timeline) scale(t trace.Trace) ruler.Scale {
	end := t.Runtime.Seconds()
	s := ruler.Scale{Min: max(0, v.Zoom.Low), Max: min(end, v.Zoom.High)}
	if !(s.Max-s.Min >= 1e-9) { // nothing, no number, or less than the clock can tell
		s = ruler.Scale{Max: end}
	}
	return s
}
