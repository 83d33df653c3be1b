package core

import (
	"cmp"
	"parallelogram/core/message"
)

// wrong returns a FieldError where something is.
func wrong(is bool, field, code, text string, pairs ...any) error {
	if !is {
		return nil
	}
	return message.NewFieldError(field, code, text, pairs...)
}

// within checks a number.
func within[T cmp.Ordered](field string, n, low, high T) error {
	return wrong(n < low || n > high, field, "outside", "{{.n}} is outside {{.low}} to {{.high}}", "n", n, "low", low, "high", high)
}

// notNegative checks a number for which 0 has a meaning of its own.
func notNegative[T cmp.Ordered](field string, n T, meaning string) error {
	var zero T
	return wrong(n < zero, field, "negative", "{{.n}} is negative; use 0 to {{.meaning}}", "n", n, "meaning", meaning)
}

// counts checks a list of worker or core counts.
func counts(field string, list []int, limit int) error {
	if len(list) == 0 {
		return message.NewFieldError(field, "no-count", "give at least one count, such as 1,2,4 or 1-8 or auto")
	}
	for _, n := range list {
		if err := within(field, n, 1, limit); err != nil {
			return err
		}
	}
	return nil
}
