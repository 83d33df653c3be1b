package command

import (
	"cmp"
	"regexp"
	"strconv"
	"strings"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
)

// Measures returns what a command says of itself and is measured by; zero where
// it is measured by its runtime.
func Measures(c core.Command) core.Metric {
	u, err := unitOf(c)
	if c.Metric == "" || err != nil {
		return core.Metric{}
	}
	return core.Metric{Name: c.Metric, Unit: cmp.Or(u.text, "s"), More: u.rate}
}

// leastMetric keeps what is lost by rounding to nanoseconds below 0.1%.
const leastMetric = time.Microsecond

// metric finds in an output what a command says of itself: the first group of the
// last match, or the whole of it, is a time or a rate, whose unit is the second
// group, stands with the number, or is that of the command. Of a rate it is the
// time for one unit.
func metric(c core.Command, output string) (time.Duration, error) {
	expr, err := regexp.Compile(c.Metric)
	if err != nil {
		return 0, message.NewFieldError("metric", "command.metric-pattern", "why", err)
	}
	want, err := unitOf(c)
	if err != nil {
		return 0, err
	}
	found := expr.FindAllStringSubmatch(output, -1)
	if len(found) == 0 {
		return 0, message.NewError("command.metric-missing", "pattern", c.Metric)
	}
	last := found[len(found)-1]
	text := last[min(1, expr.NumSubexp())]
	if expr.NumSubexp() > 1 {
		text += " " + last[2]
	}
	text = strings.TrimSpace(text)
	seconds, err := said(text, want)
	if err != nil {
		return 0, err
	}
	return bounded(text, seconds)
}

// bounded refuses what is no time to compare.
func bounded(text string, seconds float64) (time.Duration, error) {
	switch {
	case !(seconds > 0) || seconds > time.Duration(1<<62).Seconds():
		return 0, message.NewError("command.metric-unread", "text", text)
	case seconds < leastMetric.Seconds():
		return 0, message.NewError("command.metric-small", "text", text, "least", quantity.Duration(leastMetric))
	}
	return time.Duration(seconds * float64(time.Second)), nil
}

var (
	clockTime  = regexp.MustCompile(`^(?:(\d+):)?(\d+):(\d{2}(?:\.\d+)?)$`)
	numberUnit = regexp.MustCompile(`^([0-9]*\.?[0-9]+(?:[eE][-+]?[0-9]+)?)\s*(.*)$`)
)

// said reads a time or a rate in seconds, of a rate those for one of the unit that
// is wanted.
func said(text string, want unit) (float64, error) {
	unread := message.NewError("command.metric-unread", "text", text)
	parts := numberUnit.FindStringSubmatch(text)
	got, known := want, false
	if parts != nil {
		if known = parts[2] == ""; !known {
			got, known = readUnit(parts[2])
		}
	}
	switch {
	case !known && want.rate:
		return 0, unread
	case !known:
		return spelled(text)
	case got.rate && !want.rate:
		return 0, message.NewError("command.metric-rate", "text", text, "unit", got.text)
	case got.rate != want.rate || got.of != want.of:
		return 0, message.NewError("command.metric-other-unit", "text", text, "unit", cmp.Or(want.text, "s"))
	}
	number, err := strconv.ParseFloat(parts[1], 64)
	if err != nil {
		return 0, unread
	}
	if want.rate {
		return want.scale / (number * got.scale), nil
	}
	return number * got.scale, nil
}

// spelled reads times of several parts: "1m3s", "0:01.5", "1:02:03".
func spelled(text string) (float64, error) {
	if parts := clockTime.FindStringSubmatch(text); parts != nil {
		var sum float64
		for _, part := range parts[1:] {
			n, _ := strconv.ParseFloat(cmp.Or(part, "0"), 64)
			sum = 60*sum + n
		}
		return sum, nil
	}
	d, err := quantity.ReadDuration(text)
	if err != nil {
		return 0, message.NewError("command.metric-unread", "text", text)
	}
	return d.Seconds(), nil
}
