package gui

import (
	"errors"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"parallelogram/core"
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
	return say(key, with{
		"Why":        capitalised(f.Why),
		"MaxWorkers": core.MaxWorkers,
		"MinTarget":  core.MinTarget,
		"MaxTarget":  core.MaxTarget,
	})
}

// noticeText says a notice in the window's language. One of another version of
// the program may lack what the words are filled with; it says itself.
func noticeText(n core.Notice) string {
	template, ok := noticeTemplates[n.Code]
	if !ok {
		return capitalised(n.Text)
	}
	text, err := n.In(template)
	if err != nil {
		return capitalised(n.Text)
	}
	return text
}

// capitalised makes a sentence of an error's text, unless it begins with the
// name of a file.
func capitalised(text string) string {
	if word, _, _ := strings.Cut(text, " "); strings.ContainsAny(word, `./\`) {
		return text
	}
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + text[size:]
}

func parseDuration(name, text string) (time.Duration, error) {
	d, err := time.ParseDuration(strings.ReplaceAll(strings.TrimSpace(text), " ", ""))
	if err != nil {
		return 0, &core.FieldError{Field: name, Why: strconv.Quote(text) + " is not a time; write 300ms or 1.5s, for example"}
	}
	return d, nil
}
