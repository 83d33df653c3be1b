package host

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"parallelogram/core"
)

// quota warns of a control group that allows less than the CPUs would.
func quota(h core.Host) string {
	if h.Quota == 0 || h.Quota >= float64(len(h.CPUs)) {
		return ""
	}
	return fmt.Sprintf("A control group allows this program the time of %.3g of its %s, so core counts stop at %d. "+
		"Trials that want more are held back for a part of the time; raise the container's CPU limit to measure further.",
		h.Quota, plural(len(h.CPUs), "CPU"), h.Cores())
}

// affinity warns of CPUs that are there but not for this program.
func affinity(h core.Host) string {
	if len(h.CPUs) >= h.Online {
		return ""
	}
	return fmt.Sprintf("This program may use only %d of the machine's %s: number %s. "+
		"Start it without taskset, or widen the container's CPU set, to measure the others.",
		len(h.CPUs), plural(h.Online, "CPU"), core.FormatCounts(numbers(h.CPUs)))
}

// pinning warns of systems where the cores of a trial are only a number.
func pinning(h core.Host) string {
	if h.CanPin {
		return ""
	}
	return "This system cannot pin a program to chosen CPUs. Core counts limit how many threads run at once, " +
		"not where they run; expect more spread."
}

// isolated warns of allowed CPUs that the scheduler leaves alone.
func isolated(h core.Host) string {
	ids := slices.DeleteFunc(numbers(h.CPUs), func(id int) bool { return !slices.Contains(h.Isolated, id) })
	if len(ids) == 0 {
		return ""
	}
	return fmt.Sprintf("The kernel does not balance threads onto isolated CPUs, here number %s: "+
		"workers may share one of them while others idle. Leave them out with taskset.", core.FormatCounts(ids))
}

// kinds tells in which order CPUs of several kinds are added.
func kinds(h core.Host) string {
	segments := h.Segments()
	if len(segments) < 2 {
		return ""
	}
	nodes := slices.ContainsFunc(segments, func(s core.Segment) bool { return s.Node != segments[0].Node })
	var parts []string
	for _, s := range segments {
		parts = append(parts, describe(s, nodes))
	}
	return "CPUs are added in this order: " + strings.Join(parts, ", ") + ". " +
		"Expect the curves over cores to bend where the kind changes."
}

// describe names a segment: "slower cores (5-8)".
func describe(s core.Segment, nodes bool) string {
	span := strconv.Itoa(s.From)
	if s.To > s.From {
		span += "-" + strconv.Itoa(s.To)
	}
	cores := "physical cores"
	if s.Class > 0 {
		cores = "slower cores"
	}
	if s.Thread > 0 {
		cores = "further hardware threads of the " + cores
	}
	if nodes {
		cores += fmt.Sprintf(" on NUMA node %d", s.Node)
	}
	return cores + " (" + span + ")"
}
