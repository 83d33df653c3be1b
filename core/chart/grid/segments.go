package grid

import (
	"slices"
	"strconv"

	"parallelogram/core"
	"parallelogram/core/chart/view"
)

// segmentNames says how the segments of a host are told apart; empty names
// where there is nothing to tell.
func segmentNames(h core.Host, w view.Words) []string {
	segments := h.Segments()
	names := make([]string, len(segments))
	if len(segments) < 2 {
		return names
	}
	nodes := slices.ContainsFunc(segments, func(s core.Segment) bool { return s.Node != segments[0].Node })
	for i, s := range segments {
		switch {
		case s.Class > 0:
			names[i] = w.SlowerCores
		case s.Thread > 0:
			names[i] = w.Siblings
		default:
			names[i] = w.PhysicalCores
		}
		if nodes && s.Node >= 0 {
			names[i] += ", " + view.Fill(w.Node, "n", strconv.Itoa(s.Node))
		}
	}
	return names
}
