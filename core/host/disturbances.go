package host

import (
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
)

// QuietLimit is the share of the CPUs' capacity that other programs may use
// before a round, for the machine to count as quiet.
const QuietLimit = 0.05

// Disturbances tells what in the noise around a trial on so many cores spoilt
// it: a quota, the hypervisor, or heat. What is unknown disturbs nobody, but
// see the notice "unknown".
func Disturbances(n core.Noise, cores int) []message.Message {
	var list []message.Message
	add := func(code, text string, pairs ...any) {
		list = append(list, message.New(message.Warning, code, text, pairs...))
	}
	if over(n.Throttles) || over(n.Throttled) {
		add("throttled", "A control group's quota held the trial back{{if .time}} for {{.time}} in all{{end}}. Use fewer cores, or raise the limit.", "time", lasting(n.Throttled))
	}
	if budget := time.Duration(cores) * n.Span; n.Steal != nil && float64(*n.Steal) > StealLimit*float64(budget) {
		add("stolen", "The hypervisor gave {{.time}} of {{.all}} of CPU time to others. Take the time as an upper bound.", "time", *n.Steal, "all", budget.Round(time.Millisecond))
	}
	if over(n.Overheats) {
		add("overheated", `The processor slowed down for its heat ({{plural .events "event"}}). Let it cool, or use fewer cores.`, "events", *n.Overheats)
	}
	return list
}

// over reports whether a count is known and above zero.
func over[T ~int64](n *T) bool { return n != nil && *n > 0 }

// lasting writes " for 45ms in all", or nothing when that is unknown.
func lasting(d *time.Duration) string {
	if !over(d) {
		return ""
	}
	return core.SayDuration(d.Round(time.Millisecond))
}
