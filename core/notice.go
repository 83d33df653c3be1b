package core

import (
	"fmt"
	"strings"
	"text/template"
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
	Code     string            `json:"code"`             // stable name: "cores-capped"
	Cell     *Cell             `json:"cell,omitempty"`   // the cell it is about, if one
	Text     string            `json:"text"`             // what happened and what to do, one sentence or two
	Values   map[string]string `json:"values,omitempty"` // what the text was filled with, for other languages; numbers with their units
}

// Tell makes a notice. The text is a template of [text/template] over the
// values, which follow as names and values in turn; beside the usual functions
// it has plural: {{plural .rounds "round"}}. A template that does not fit its
// values is a fault of the program, and panics.
func Tell(severity Severity, code, text string, pairs ...any) Notice {
	n := Notice{Severity: severity, Code: code, Values: map[string]string{}}
	for i := 0; i+1 < len(pairs); i += 2 {
		n.Values[pairs[i].(string)] = fmt.Sprint(pairs[i+1])
	}
	english, err := n.In(text)
	if err != nil {
		panic("core: the notice " + code + ": " + err.Error())
	}
	n.Text = english
	return n
}

// In fills the template of another language with the values of the notice.
// Beside plural there is words, which translates a list of words that are
// separated by semicolons: {{words .facts "boost" "부스트" "load" "부하"}}. The
// error says which value the notice does not have, as one made by another
// version may not.
func (n Notice) In(text string) (string, error) {
	parsed, err := template.New(n.Code).Funcs(template.FuncMap{"plural": plural, "words": words}).
		Option("missingkey=error").Parse(text)
	if err != nil {
		return "", err
	}
	var filled strings.Builder
	err = parsed.Execute(&filled, n.Values)
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
