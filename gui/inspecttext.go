package gui

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"parallelogram/core"
	"parallelogram/core/chart"
	"parallelogram/core/quantity"
	"parallelogram/core/trace"
	"parallelogram/gui/export"
	"parallelogram/gui/i18n"
)

// timelineWords are the words of timelines in the window's language.
func timelineWords() chart.TimelineWords {
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

// letteredTimeline is [lettered] for timelines; without letters for its words
// a title falls back to the English description.
func letteredTimeline(t chart.Timeline) chart.Timeline {
	if strings.ContainsFunc(t.Words.Title, isHangul) && !hangul() {
		t.Words, t.Title = chart.TimelineWords{}, ""
	}
	return t
}

// timelineDrawing draws what an inspection shows, under the sentence that says
// it.
func timelineDrawing(run core.Run, s sight) export.Drawing {
	view := s.timeline
	view.Words, view.Title = timelineWords(), i18n.Message(s.said[0])
	return func(w io.Writer, f chart.Format, style chart.Style, size chart.Size) error {
		return chart.WriteTimeline(w, f, run, s.trace, letteredTimeline(view), style, size)
	}
}

// underText says what is at a place of a timeline.
func underText(u chart.Under) string {
	parts := []string{who(u), what(u), period(u.From, u.To)}
	if u.Chunk > 0 {
		parts = append(parts, i18n.SayCount("inspect.chunk", u.Tasks, "First", u.Task+1))
	}
	return strings.Join(parts, " · ")
}

func who(u chart.Under) string {
	switch {
	case u.First < 0:
		return i18n.Say("inspect.interpreter-lock")
	case u.First < u.Last:
		return i18n.Say("inspect.workers", "First", u.First+1, "Last", u.Last+1)
	}
	return i18n.Say("inspect.worker", "Worker", u.First+1)
}

// what says what went on: one thing, or what share each of several took.
func what(u chart.Under) string {
	named := timelineWords()
	switch {
	case u.First < 0 && u.Holder < 0:
		return i18n.Say("inspect.free")
	case u.First < 0:
		return i18n.Say("inspect.held", "Worker", u.Holder+1)
	case u.Parts == nil:
		return named.Kind(u.Kind)
	}
	idle, list := 1.0, []string(nil)
	for _, kind := range trace.Kinds() {
		if part := u.Parts[kind]; part > 0 {
			idle -= part
			list = append(list, named.Kind(kind)+" "+roundPercent(part))
		}
	}
	if idle > 0.005 {
		list = append(list, named.Idle+" "+roundPercent(idle))
	}
	return strings.Join(list, ", ")
}

func roundPercent(share float64) string { return strconv.FormatFloat(100*share, 'f', 0, 64) + "%" }

// period writes a stretch of time in the unit of its end, and how long it is.
func period(from, to time.Duration) string {
	unit, long := quantity.ScaleFor(to.Seconds()), quantity.ScaleFor((to - from).Seconds())
	return fmt.Sprintf("%s–%s %s (%s %s)", moment(from, unit), moment(to, unit), unit.Name, quantity.Significant((to-from).Seconds()*long.Per, 3), long.Name)
}

// moment writes a time in a unit with six digits, without noughts at the end.
func moment(d time.Duration, unit quantity.Scale) string {
	text := quantity.Significant(d.Seconds()*unit.Per, 6)
	if strings.Contains(text, ".") {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	return text
}

// traceText is what an inspection shows as text: sentences, and a table whose
// columns are parted by tabs, for spreadsheets.
func traceText(c core.Cell, s sight) string {
	named := timelineWords()
	kinds := slices.DeleteFunc(trace.Kinds(), func(k core.SpanKind) bool { return s.trace.Share(k) == 0 })
	var text strings.Builder
	fmt.Fprintln(&text, c)
	for _, sentence := range s.said {
		fmt.Fprintln(&text, i18n.Message(sentence))
	}
	head := []string{named.Worker}
	for _, k := range kinds {
		head = append(head, named.Kind(k)+" ms")
	}
	fmt.Fprintln(&text, strings.Join(append(head, named.Idle+" ms", named.End+" ms", named.Chunk), "\t"))
	for n, w := range s.trace.Workers {
		line := []string{strconv.Itoa(n + 1)}
		for _, k := range kinds {
			line = append(line, milliseconds(w.Spent[k]))
		}
		fmt.Fprintln(&text, strings.Join(append(line, milliseconds(w.Idle), milliseconds(w.Finish), strconv.Itoa(w.Tasks)), "\t"))
	}
	return text.String()
}

func milliseconds(d time.Duration) string {
	return strconv.FormatFloat(d.Seconds()*1e3, 'f', 6, 64)
}

// exportable is a cell as a part of a file's name.
func exportable(c core.Cell) string {
	return strings.ReplaceAll(c.String(), " ", "-")
}
