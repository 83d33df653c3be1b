package form

import (
	"strings"

	"parallelogram/core/message"
	"parallelogram/gui/i18n"
)

// problems sorts what is wrong by the field it is about. What is about no
// field stands under "".
func problems(errs ...error) map[string]string {
	wrong := map[string]string{}
	for _, err := range errs {
		for _, e := range flatten(err) {
			name := ""
			if f, ok := e.(*message.FieldError); ok {
				name = f.Field
			}
			if _, told := wrong[name]; !told { // the first is the cause of the rest
				wrong[name] = reason(e)
			}
		}
	}
	return wrong
}

// flatten takes joined errors apart.
func flatten(err error) []error {
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok {
		if err == nil {
			return nil
		}
		return []error{err}
	}
	var list []error
	for _, e := range joined.Unwrap() {
		list = append(list, flatten(e)...)
	}
	return list
}

// reason says what is wrong, without the field that it is told at. What the
// terminal says of the user's work by its flags the form says by its fields.
func reason(err error) string {
	f, ok := err.(*message.FieldError)
	if !ok {
		return i18n.Sentence(err)
	}
	for of, prefix := range map[string]string{"command.": fieldKey, "python.": pythonKey} {
		if name, ok := strings.CutPrefix(f.Why.Key, of); ok && i18n.Current().Has(prefix+"wrong."+name) {
			var pairs []any
			for name, value := range f.Why.Values {
				pairs = append(pairs, name, value)
			}
			return i18n.Notice(message.New(message.Failure, prefix+"wrong."+name, pairs...))
		}
	}
	return i18n.Notice(f.Why)
}
