package core

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
