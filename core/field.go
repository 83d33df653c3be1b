package core

import (
	"cmp"

	"parallelogram/core/message"
	"parallelogram/core/quantity"
)

// MaxCores bounds a list of core counts; the machine bounds it further.
const MaxCores = 4096

// wrong returns a FieldError where something is.
func wrong(is bool, field, key string, pairs ...any) error {
	if !is {
		return nil
	}
	return message.NewFieldError(field, key, pairs...)
}

// notNegative checks a number for which 0 has a meaning of its own.
func notNegative[T cmp.Ordered](field string, n T, meaning string) error {
	var zero T
	return wrong(n < zero, field, "negative", "n", quantity.Any(n), "meaning", meaning)
}
