package inspector

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"parallelogram/core"
	"parallelogram/core/chart"
	"parallelogram/core/quantity"
	"parallelogram/core/trace"
	"parallelogram/gui/i18n"
)

// underText says what is at a place of a timeline.
func underText(u chart.Under) string {
	parts := []string{whose(u), activity(u), period(u.From, u.To)}
	if u.Chunk > 0 {
		parts = append(parts, i18n.SayCount("inspect.chunk", u.Tasks, "First", u.Task+1))
	}
	return strings.Join(parts, " · ")
}

func whose(u chart.Under) string {
	switch {
	case u.First < 0:
		return i18n.Say("inspect.interpreter-lock")
	case u.First < u.Last:
		return i18n.Say("inspect.workers", "First", u.First+1, "Last", u.Last+1)
	}
	return i18n.Say("inspect.worker", "Worker", u.First+1)
}

// activity says what went on: one thing, or what share each of several took.
func activity(u chart.Under) string {
	named := func(k core.SpanKind) string { return chart.SpanText(i18n.Current(), k) }
	switch {
	case u.First < 0 && u.Holder < 0:
		return i18n.Say("inspect.free")
	case u.First < 0:
		return i18n.Say("inspect.held", "Worker", u.Holder+1)
	case u.Parts == nil:
		return named(u.Kind)
	}
	idle, list := 1.0, []string(nil)
	for _, kind := range trace.Kinds() {
		if part := u.Parts[kind]; part > 0 {
			idle -= part
			list = append(list, named(kind)+" "+roundPercent(part))
		}
	}
	if idle > 0.005 {
		list = append(list, named("")+" "+roundPercent(idle))
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
func traceText(c core.Cell, s state) string {
	named := func(k core.SpanKind) string { return chart.SpanText(i18n.Current(), k) }
	kinds := slices.DeleteFunc(trace.Kinds(), func(k core.SpanKind) bool { return s.trace.Share(k) == 0 })
	var text strings.Builder
	fmt.Fprintln(&text, c)
	for _, sentence := range s.findings {
		fmt.Fprintln(&text, i18n.Message(sentence))
	}
	head := []string{i18n.Say("timeline.worker")}
	for _, k := range kinds {
		head = append(head, named(k)+" ms")
	}
	fmt.Fprintln(&text, strings.Join(append(head, named("")+" ms", i18n.Say("timeline.end")+" ms", i18n.Say("timeline.chunk")), "\t"))
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
