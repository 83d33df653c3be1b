package host

import (
	"slices"
	"strconv"
	"strings"
)

// maxCPU bounds the CPU numbers believed: eight times the largest Linux can be
// built for on any architecture, so only a damaged file exceeds it.
const maxCPU = 1 << 16

// parseList reads the kernel's list format, "0-3,8,10-11"; an empty text is an
// empty list. The result is ascending without repeats. It is not ok when any
// part of the text is not understood.
func parseList(text string) (ids []int, ok bool) {
	text = strings.TrimSpace(text)
	if text == "" {
		return nil, true
	}
	for part := range strings.SplitSeq(text, ",") {
		low, high, ok := parseSpan(part)
		if !ok {
			return nil, false
		}
		for id := low; id <= high; id++ {
			ids = append(ids, id)
		}
		if len(ids) > 2*maxCPU {
			return nil, false
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids), true
}

// parseSpan reads "4" or "4-8".
func parseSpan(text string) (low, high int, ok bool) {
	first, last, isSpan := strings.Cut(text, "-")
	if !isSpan {
		last = first
	}
	a, errLow := strconv.ParseUint(first, 10, 16)
	b, errHigh := strconv.ParseUint(last, 10, 16)
	return int(a), int(b), errLow == nil && errHigh == nil && a <= b
}
