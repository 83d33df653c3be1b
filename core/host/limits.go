package host

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"parallelogram/core"
)

// quota warns of a control group that allows less than the CPUs would.
func quota(h core.Host) saying {
	if h.Quota == 0 || h.Quota >= float64(len(h.CPUs)) {
		return saying{}
	}
	return say(`A control group allows this program the time of {{.quota}} of its {{plural .cpus "CPU"}}, so core counts stop at {{.cores}}. `+
		"Trials that want more are held back for a part of the time; raise the container's CPU limit to measure further.",
		"quota", fmt.Sprintf("%.3g", h.Quota), "cpus", len(h.CPUs), "cores", h.Cores())
}

// affinity warns of CPUs that are there but not for this program.
func affinity(h core.Host) saying {
	if len(h.CPUs) >= h.Online {
		return saying{}
	}
	return say(`This program may use only {{.allowed}} of the machine's {{plural .online "CPU"}}: number {{.numbers}}. `+
		"Start it without taskset, or widen the container's CPU set, to measure the others.",
		"allowed", len(h.CPUs), "online", h.Online, "numbers", core.FormatCounts(numbers(h.CPUs)))
}

// pinning warns of systems where the cores of a trial are only a number.
func pinning(h core.Host) saying {
	if h.CanPin {
		return saying{}
	}
	return say("This system cannot pin a program to chosen CPUs. Core counts limit how many threads run at once, " +
		"not where they run; expect more spread.")
}

// isolated warns of allowed CPUs that the scheduler leaves alone.
func isolated(h core.Host) saying {
	ids := slices.DeleteFunc(numbers(h.CPUs), func(id int) bool { return !slices.Contains(h.Isolated, id) })
	if len(ids) == 0 {
		return saying{}
	}
	return say("The kernel does not balance threads onto isolated CPUs, here number {{.numbers}}: "+
		"workers may share one of them while others idle. Leave them out with taskset.", "numbers", core.FormatCounts(ids))
}

// kinds tells in which order CPUs of several kinds are added.
func kinds(h core.Host) saying {
	segments := h.Segments()
	if len(segments) < 2 {
		return saying{}
	}
	nodes := slices.ContainsFunc(segments, func(s core.Segment) bool { return s.Node != segments[0].Node })
	var parts []string
	for _, s := range segments {
		parts = append(parts, describe(s, nodes))
	}
	return say("CPUs are added in this order: {{"+segmentKinds+"}}. "+
		"Expect the curves over cores to bend where the kind changes.", "kinds", strings.Join(parts, ";"))
}

// segmentKinds names the kinds of CPUs.
const segmentKinds = `words .kinds "physical" "physical cores" "slower" "slower cores" ` +
	`"physical threads" "further hardware threads of the physical cores" "slower threads" "further hardware threads of the slower cores"`

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
