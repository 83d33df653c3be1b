package quantity

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"parallelogram/core/message"
)

// ParseCounts reads a list of worker or core counts as people write it:
// "1,2,4-8", in which "auto" means the counts in auto. The result is
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
			return nil, message.NewFieldError(name, "count-missing")
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
	return list, CheckCounts(name, list, limit)
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
		return 0, 0, message.NewFieldError(name, "not-a-count", "text", part)
	}
	if low > high {
		return 0, 0, message.NewFieldError(name, "backwards", "text", part, "low", high, "high", low)
	}
	if err := Within(name, low, 1, limit); err != nil {
		return 0, 0, err
	}
	return low, high, Within(name, high, 1, limit)
}

// Counts is the inverse of [ParseCounts] for an ascending list: runs of
// three and more become ranges, "1-4,6,8".
func Counts(list []int) string {
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

// List writes the values of a list one after the other: "1, 2, 4".
func List[T any](list []T) string {
	texts := make([]string, len(list))
	for i, x := range list {
		texts[i] = fmt.Sprint(x)
	}
	return strings.Join(texts, ", ")
}
