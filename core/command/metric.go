package command

import (
	"regexp"
	"time"

	"parallelogram/core/message"
	"parallelogram/core/quantity"
)

// metric finds in an output what a command says of itself: the first group of the
// last match, or the whole of it, is a time with or without a unit (seconds).
func metric(pattern, output string) (time.Duration, error) {
	expr, err := regexp.Compile(pattern)
	if err != nil {
		return 0, message.NewFieldError("metric", "command.metric-pattern", "why", err)
	}
	found := expr.FindAllStringSubmatch(output, -1)
	if len(found) == 0 {
		return 0, message.NewError("command.metric-missing", "pattern", pattern)
	}
	text := found[len(found)-1][min(1, expr.NumSubexp())]
	d, err := quantity.ReadDuration(text)
	if err != nil {
		return 0, message.NewError("command.metric-unread", "text", text)
	}
	return d, nil
}
