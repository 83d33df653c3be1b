package form

import (
	"errors"
	"strconv"
	"strings"
	"time"

	"parallelogram/core"
	"parallelogram/gui/words"
)

// problems sorts what is wrong by the field it is about. What is about no
// field stands under "".
func problems(errs ...error) map[string]string {
	wrong := map[string]string{}
	for _, err := range errs {
		for _, e := range flatten(err) {
			name, why := "", e.Error()
			if f, ok := errors.AsType[*core.FieldError](e); ok {
				name, why = f.Field, explain(f)
			}
			if _, told := wrong[name]; !told { // the first is the cause of the rest
				wrong[name] = why
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

// explain says what is wrong with a field. The core says it exactly, in
// English; the Korean texts say what would do instead.
func explain(f *core.FieldError) string {
	key := "wrong.other"
	switch f.Field {
	case "strategies", "workers", "cores", "target", "budget":
		key = "wrong." + f.Field
	}
	return words.Say(key, words.With{
		"Why":        words.Capitalised(f.Why),
		"MaxWorkers": core.MaxWorkers,
		"MinTarget":  core.MinTarget,
		"MaxTarget":  core.MaxTarget,
	})
}

func parseDuration(name, text string) (time.Duration, error) {
	d, err := time.ParseDuration(strings.ReplaceAll(strings.TrimSpace(text), " ", ""))
	if err != nil {
		return 0, &core.FieldError{Field: name, Why: strconv.Quote(text) + " is not a time; write 300ms or 1.5s, for example"}
	}
	return d, nil
}
