package core

import (
	"fmt"
	"maps"
	"strings"
	"text/template"
	"time"
)

// Severity says how much a notice matters.
type Severity string

// The severities, least first.
const (
	Info    Severity = "info"    // changes nothing about the numbers
	Warning Severity = "warning" // the numbers need care
	Failure Severity = "failure" // something asked for is missing
)

// Notice is something the reader of a run must know: a count that was capped,
// a cell that kept failing, a file that could not be written. It is data, so
// that it can be told in any language; Text is the plain English of it.
type Notice struct {
	Severity Severity          `json:"severity"`
	Code     string            `json:"code"`            // stable name: "cores-capped"
	Cell     any               `json:"cell,omitempty"`  // the core.Cell that it is about, for programs; nil if none
	Text     string            `json:"text"`            // what happened and what to do, one sentence or two
	Values   map[string]string `json:"values,omitzero"` // what the text was filled with, for other languages; numbers with their units
	Inner    map[string]Notice `json:"inner,omitzero"`  // what else it was filled with, to be told in the other language first
}

// Tell makes a notice. The text is a template of [text/template] over the
// values, which follow as names and values in turn; beside the usual functions
// it has plural: {{plural .rounds "round"}}. A value that is an error or a
// notice is told in the language of the whole. A template that does not fit its
// values is a fault of the program, and panics.
func Tell(severity Severity, code, text string, pairs ...any) Notice {
	n := Notice{Severity: severity, Code: code}
	for i := 0; i+1 < len(pairs); i += 2 {
		n.put(pairs[i].(string), pairs[i+1])
	}
	english, err := n.fill(text, nil)
	if err != nil {
		panic("core: the notice " + code + ": " + err.Error())
	}
	n.Text = english
	return n
}

// put adds a value; times are written as [SayDuration] does. A notice without a
// code is plain text.
func (n *Notice) put(name string, value any) {
	if err, ok := value.(error); ok {
		value = Explain(err)
	}
	if d, ok := value.(time.Duration); ok {
		value = SayDuration(d)
	}
	inner, told := value.(Notice)
	switch {
	case !told:
		set(&n.Values, name, fmt.Sprint(value))
	case inner.Code == "":
		set(&n.Values, name, inner.Text)
	default:
		set(&n.Inner, name, inner)
	}
}

func set[T any](values *map[string]T, name string, value T) {
	if *values == nil {
		*values = map[string]T{}
	}
	(*values)[name] = value
}

// In tells the notice with the templates of a language, by code. Where one is
// missing, or does not fit what another version of the program wrote, the
// notice tells itself in English. Beside plural there is words, which
// translates a list of words that are separated by semicolons:
// {{words .facts "boost" "부스트" "load" "부하"}}.
func (n Notice) In(templates map[string]string) string {
	text, ok := templates[n.Code]
	if !ok {
		return n.Text
	}
	filled, err := n.fill(text, templates)
	if err != nil {
		return n.Text
	}
	return filled
}

// fill puts the values into a template. The error says which value the notice
// does not have.
func (n Notice) fill(text string, templates map[string]string) (string, error) {
	parsed, err := template.New(n.Code).Funcs(template.FuncMap{"plural": plural, "words": words}).
		Option("missingkey=error").Parse(text)
	if err != nil {
		return "", err
	}
	values := map[string]string{}
	maps.Copy(values, n.Values)
	for name, inner := range n.Inner {
		values[name] = inner.In(templates)
	}
	var filled strings.Builder
	err = parsed.Execute(&filled, values)
	return filled.String(), err
}

// plural writes "1 round", "2 rounds".
func plural(n, noun string) string {
	if n == "1" {
		return "1 " + noun
	}
	return n + " " + noun + "s"
}

// words translates each word of a list by pairs of words. What stands behind a
// word, in parentheses, stays as it is.
func words(list string, pairs ...string) (string, error) {
	var translated []string
	for _, entry := range strings.Split(list, ";") {
		word, rest, more := strings.Cut(entry, " (")
		if more {
			rest = " (" + rest
		}
		i := 0
		for i+1 < len(pairs) && pairs[i] != word {
			i += 2
		}
		if i+1 >= len(pairs) {
			return "", fmt.Errorf("no translation of %q", word)
		}
		translated = append(translated, pairs[i+1]+rest)
	}
	return strings.Join(translated, ", "), nil
}
