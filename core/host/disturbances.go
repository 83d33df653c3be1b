package host

import (
	"fmt"
	"time"

	"parallelogram/core"
)

// QuietLimit is the share of the CPUs' capacity that other programs may use
// before a round, for the machine to count as quiet.
const QuietLimit = 0.05

// Disturbances tells what in the noise around a trial on so many cores spoilt
// it: a quota, the hypervisor, or heat. What is unknown disturbs nobody, but
// see the notice "unknown".
func Disturbances(n core.Noise, cores int) []core.Notice {
	var list []core.Notice
	add := func(code, format string, args ...any) {
		list = append(list, core.Notice{Severity: core.Warning, Code: code, Text: fmt.Sprintf(format, args...)})
	}
	if over(n.Throttles) || over(n.Throttled) {
		add("throttled", "A control group's quota held the trial back%s. Use fewer cores, or raise the limit.", lasting(n.Throttled))
	}
	if budget := time.Duration(cores) * n.Span; n.Steal != nil && float64(*n.Steal) > StealLimit*float64(budget) {
		add("steal", "The hypervisor gave %v of %v of CPU time to others. Take the time as an upper bound.", *n.Steal, budget.Round(time.Millisecond))
	}
	if over(n.Overheats) {
		add("overheated", "The processor slowed down for its heat (%s). Let it cool, or use fewer cores.", plural(int(*n.Overheats), "event"))
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
	return fmt.Sprintf(" for %v in all", d.Round(time.Millisecond))
}
