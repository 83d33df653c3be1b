package charttext

import (
	"io"

	"parallelogram/core"
	"parallelogram/core/chart"
	"parallelogram/core/message"
	"parallelogram/core/trace"
	"parallelogram/gui/export"
	"parallelogram/gui/i18n"
	"parallelogram/gui/plotview"
)

// Timeline is a traced trial that is drawn.
type Timeline struct {
	Run   core.Run
	Trace trace.Trace
	View  chart.Timeline
	Title message.Message // of an exported picture
}

// OnScreen draws the timeline for the screen. It is called on the UI goroutine.
func (t Timeline) OnScreen() plotview.Draw {
	view, language := t.View, i18n.Current()
	return func(r plotview.Request) (chart.Picture, error) {
		view := view
		view.Language = drawable(language)
		return chart.DrawTimeline(t.Run, t.Trace, view, r.Style, r.Width, r.Height, r.DPI)
	}
}

// InFile draws the timeline into a file, under its title. It is called on the UI
// goroutine.
func (t Timeline) InFile() export.Drawing {
	view, language := t.View, i18n.Current()
	return func(w io.Writer, f chart.Format, style chart.Style, size chart.Size) error {
		view := view
		view.Language = drawable(language)
		view.Title = view.Language.Say(t.Title)
		return chart.WriteTimeline(w, f, t.Run, t.Trace, view, style, size)
	}
}
