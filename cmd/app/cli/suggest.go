package cli

import (
	"cmp"
	"errors"
	"strings"

	"parallelogram/core/message"
)

// suggestion returns the name that was meant, of an error that says which names
// there are, or "" when none is near. Flags and commands have theirs from kong.
func suggestion(err error) string {
	field, ok := errors.AsType[*message.FieldError](err)
	if !ok {
		return ""
	}
	const near = 2 // letters that differ, of more
	values := field.Why.Values
	names := strings.Split(cmp.Or(values["names"], values["choices"]), ", ")
	return message.Near(cmp.Or(values["name"], values["text"], field.Field), near, names)
}
