package message

// FieldError says which field of an experiment is wrong, and why.
type FieldError struct {
	Field string  // as on the command line: "workers"
	Why   Message // what is wrong and what would do
}

func (e *FieldError) Error() string { return e.Field + ": " + e.Why.Text }

// Message returns what the error says, with its field.
func (e *FieldError) Message() Message {
	return New(Failure, "wrong-field", "field", e.Field, "why", e.Why)
}

// NewFieldError makes a [FieldError]. What is wrong is told as by [NewError].
func NewFieldError(field, key string, pairs ...any) error {
	return &FieldError{Field: field, Why: New(Failure, key, pairs...)}
}
