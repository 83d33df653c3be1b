package host

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
)

// quota warns of a control group that allows less than the CPUs would.
func quota(h core.Host) (none message.Message) {
	if h.Quota == 0 || h.Quota >= float64(len(h.CPUs)) {
		return none
	}
	return message.New(message.Warning, "quota", "quota", fmt.Sprintf("%.3g", h.Quota), "cpus", len(h.CPUs), "cores", h.Cores())
}

// affinity warns of CPUs that are there but not for this program.
func affinity(h core.Host) (none message.Message) {
	if len(h.CPUs) >= h.Online {
		return none
	}
	return message.New(message.Warning, "affinity", "allowed", len(h.CPUs), "online", h.Online, "numbers", quantity.Counts(numbers(h.CPUs)))
}

// pinning warns of systems where the cores of a trial are only a number.
func pinning(h core.Host) (none message.Message) {
	if h.CanPin {
		return none
	}
	return message.New(message.Warning, "no-pinning")
}

// isolated warns of allowed CPUs that the scheduler leaves alone.
func isolated(h core.Host) (none message.Message) {
	ids := slices.DeleteFunc(numbers(h.CPUs), func(id int) bool { return !slices.Contains(h.Isolated, id) })
	if len(ids) == 0 {
		return none
	}
	return message.New(message.Warning, "isolated", "numbers", quantity.Counts(ids))
}

// kinds tells in which order CPUs of several kinds are added.
func kinds(h core.Host) (none message.Message) {
	segments := h.Segments()
	if len(segments) < 2 {
		return none
	}
	nodes := slices.ContainsFunc(segments, func(s core.Segment) bool { return s.Node != segments[0].Node })
	var parts []string
	for _, s := range segments {
		parts = append(parts, describe(s, nodes))
	}
	return message.New(message.Info, "core-kinds", "kinds", strings.Join(parts, ";"))
}

// describe names a segment: "slower (5-8)".
func describe(s core.Segment, nodes bool) string {
	span := strconv.Itoa(s.From)
	if s.To > s.From {
		span += "-" + strconv.Itoa(s.To)
	}
	if nodes {
		span += fmt.Sprintf(", NUMA node %d", s.Node)
	}
	kind := "physical"
	if s.Class > 0 {
		kind = "slower"
	}
	if s.Thread > 0 {
		kind += " threads"
	}
	return kind + " (" + span + ")"
}
