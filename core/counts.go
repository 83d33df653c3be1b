package core

import (
	"fmt"
	"parallelogram/core/message"
	"slices"
	"strconv"
	"strings"
)

// MaxCores bounds a list of core counts; the machine bounds it further.
const MaxCores = 4096

// ParseCounts reads a list of worker or core counts as people write it:
// "1,2,4-8", with "auto" standing for the counts in auto. The result is
// ascending and without repeats. name is the field that errors speak of, and
// limit the largest count allowed.
func ParseCounts(name, text string, auto []int, limit int) ([]int, error) {
	var list []int
	parts := strings.Split(text, ",")
	for i, part := range parts {
		part = strings.TrimSpace(part)
		if part == "" && i == len(parts)-1 { // nothing at all, or a list that is still being typed
			continue
		}
		if part == "" {
			return nil, message.NewFieldError(name, "count-missing", "a count is missing before a comma; write 4, a range such as 1-8, or auto")
		}
		if strings.EqualFold(part, "auto") {
			list = append(list, auto...)
			continue
		}
		low, high, err := parseRange(name, part, limit)
		if err != nil {
			return nil, err
		}
		for n := low; n <= high; n++ {
			list = append(list, n)
		}
	}
	slices.Sort(list)
	list = slices.Compact(list)
	return list, counts(name, list, limit)
}

// parseRange reads "4" or "4-8"; both ends are within 1..limit, so a slip such
// as 1-1000000000 never becomes a list.
func parseRange(name, part string, limit int) (low, high int, err error) {
	first, last, isRange := strings.Cut(strings.ReplaceAll(part, "–", "-"), "-")
	if !isRange {
		last = first
	}
	low, errLow := strconv.Atoi(strings.TrimSpace(first))
	high, errHigh := strconv.Atoi(strings.TrimSpace(last))
	if errLow != nil || errHigh != nil {
		return 0, 0, message.NewFieldError(name, "not-a-count", "{{printf \"%q\" .text}} is not a count; write 4, a range such as 1-8, or auto", "text", part)
	}
	if low > high {
		return 0, 0, message.NewFieldError(name, "backwards", "{{printf \"%q\" .text}} runs backwards; write {{.low}}-{{.high}}", "text", part, "low", high, "high", low)
	}
	if err := within(name, low, 1, limit); err != nil {
		return 0, 0, err
	}
	return low, high, within(name, high, 1, limit)
}

// FormatCounts is the inverse of [ParseCounts] for an ascending list: runs of
// three and more become ranges, "1-4,6,8".
func FormatCounts(list []int) string {
	var parts []string
	for i := 0; i < len(list); {
		j := i
		for j+1 < len(list) && list[j+1] == list[j]+1 {
			j++
		}
		if j-i >= 2 {
			parts = append(parts, fmt.Sprintf("%d-%d", list[i], list[j]))
		} else {
			for _, n := range list[i : j+1] {
				parts = append(parts, strconv.Itoa(n))
			}
		}
		i = j + 1
	}
	return strings.Join(parts, ",")
}
