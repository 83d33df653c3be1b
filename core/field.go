package core

import (
	"cmp"
)

// FieldError says which field of an experiment is wrong, and why.
type FieldError struct {
	Field string // as on the command line: "workers"
	Why   Notice // what is wrong and what would do
}

func (e *FieldError) Error() string { return e.Field + ": " + e.Why.Text }

// Told returns what the error says, with its field.
func (e *FieldError) Told() Notice {
	return Tell(Failure, "wrong-field", "{{.field}}: {{.why}}", "field", e.Field, "why", e.Why)
}

// Wrong makes a [FieldError]. What is wrong is told as by [Fail].
func Wrong(field, code, text string, pairs ...any) error {
	return &FieldError{Field: field, Why: Tell(Failure, code, text, pairs...)}
}

// wrong returns a FieldError where something is.
func wrong(is bool, field, code, text string, pairs ...any) error {
	if !is {
		return nil
	}
	return Wrong(field, code, text, pairs...)
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
		return Wrong(field, "no-count", "give at least one count, such as 1,2,4 or 1-8 or auto")
	}
	for _, n := range list {
		if err := within(field, n, 1, limit); err != nil {
			return err
		}
	}
	return nil
}
