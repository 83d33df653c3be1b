package quantity

import (
	"cmp"
	"fmt"
	"strconv"
	"time"

	"parallelogram/core/message"
)

// Within checks that a number lies between two others, both allowed. The error
// is a *[message.FieldError] of the field.
func Within[T cmp.Ordered](field string, n, low, high T) error {
	if n < low || n > high {
		return message.NewFieldError(field, "outside", "n", Any(n), "low", Any(low), "high", Any(high))
	}
	return nil
}

// CheckCounts checks a list of worker or core counts: there is one, and each is
// 1 to limit.
func CheckCounts(field string, list []int, limit int) error {
	if len(list) == 0 {
		return message.NewFieldError(field, "no-count")
	}
	for _, n := range list {
		if err := Within(field, n, 1, limit); err != nil {
			return err
		}
	}
	return nil
}

// Any writes a number of any type with all its digits: a time as [Duration]
// does, others as [Number].
func Any(n any) string {
	switch n := n.(type) {
	case time.Duration:
		return Duration(n)
	case float64:
		return Number(n)
	}
	return fmt.Sprint(n)
}

// Number writes a number with as many digits as it has.
func Number(n float64) string { return strconv.FormatFloat(n, 'g', -1, 64) }
