package charttext

import (
	"io"
	"strings"

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
	view := t.View
	view.Words = TimelineWords()
	return func(r plotview.Request) (chart.Picture, error) {
		return chart.DrawTimeline(t.Run, t.Trace, drawableTimeline(view), r.Style, r.Width, r.Height, r.DPI)
	}
}

// InFile draws the timeline into a file, under its title. It is called on the UI
// goroutine.
func (t Timeline) InFile() export.Drawing {
	view := t.View
	view.Words, view.Title = TimelineWords(), i18n.Message(t.Title)
	return func(w io.Writer, f chart.Format, style chart.Style, size chart.Size) error {
		return chart.WriteTimeline(w, f, t.Run, t.Trace, drawableTimeline(view), style, size)
	}
}

// drawableTimeline is [drawable] for timelines; without a font for its words a
// title falls back to the English description.
func drawableTimeline(t chart.Timeline) chart.Timeline {
	if strings.ContainsFunc(t.Words.Title, isHangul) && !hangul() {
		t.Words, t.Title = chart.TimelineWords{}, ""
	}
	return t
}

// TimelineWords are the words of timelines in the window's language.
func TimelineWords() chart.TimelineWords {
	return chart.TimelineWords{
		Title:       i18n.Say("timeline.title"),
		Worker:      i18n.Say("timeline.worker"),
		Time:        i18n.Say("timeline.time"),
		Ready:       i18n.Say("timeline.ready"),
		End:         i18n.Say("timeline.end"),
		Note:        i18n.Say("timeline.note"),
		Grouped:     i18n.Say("timeline.grouped"),
		Untold:      i18n.Say("timeline.untold"),
		Start:       i18n.Say("timeline.start"),
		Alone:       i18n.Say("timeline.alone"),
		Chunk:       i18n.Say("timeline.chunk"),
		Lock:        i18n.Say("timeline.lock"),
		GIL:         i18n.Say("timeline.gil"),
		Block:       i18n.Say("timeline.block"),
		Idle:        i18n.Say("timeline.idle"),
		Held:        i18n.Say("timeline.held"),
		OneTask:     i18n.Say("timeline.one-task"),
		ManyTasks:   i18n.Say("timeline.many-tasks"),
		NoTrace:     i18n.Say("timeline.no-trace"),
		NoTraceHint: i18n.Say("timeline.no-trace.hint"),
	}
}
