// Package message is what a user is told: a notice, a finding, an error, the
// word on a button. A [Message] is data, a key and what fills its text, so that
// it can be said in any language; the texts stand in one catalogue, a file a
// language in assets/translations.
//
// The recipe:
//
//  1. [New] makes a message, [NewError] and [NewFieldError] errors that are
//     told as messages are, and [Of] tells any other error. Numbers come with
//     their units, as core/quantity writes them.
//  2. A message that crosses a border, to a file or to another goroutine, stays
//     what it is: its Text is the English of it.
//  3. [Find] gives a [Language]; [Language.Say] says messages in it, and
//     [Language.Text] the words of a window or a chart by their keys.
//
// To add a text, put its key into every file of assets/translations. To add a
// language, add its file; tests tell which keys are missing.
package message

import (
	"fmt"
	"time"
)

// Severity says how much a message matters.
type Severity string

// The severities, least first.
const (
	Info    Severity = "info"    // changes nothing about the numbers
	Warning Severity = "warning" // the numbers need care
	Failure Severity = "failure" // something asked for is missing
)

// Message is something that a user is told.
type Message struct {
	Severity Severity           `json:"severity"`
	Key      string             `json:"code"`            // stable name: "cores-capped"; empty for plain text
	Cell     any                `json:"cell,omitempty"`  // the core.Cell that it is about, for programs; nil if none
	Text     string             `json:"text"`            // what happened and what to do, in English
	Values   map[string]string  `json:"values,omitzero"` // what the text was filled with, for other languages; numbers with their units
	Inner    map[string]Message `json:"inner,omitzero"`  // what else it was filled with, to be said in the other language first
}

// New makes a message of the catalogue. What its text is filled with follows as
// names and values in turn; a value that is an error or a message is said in the
// language of the whole. A key that is not in the catalogue, and a text that does
// not fit its values, are faults of the program, and panic.
func New(severity Severity, key string, pairs ...any) Message {
	return english().make(severity, key, pairs...)
}

func (l *Language) make(severity Severity, key string, pairs ...any) Message {
	m := Message{Severity: severity, Key: key}
	for i := 0; i+1 < len(pairs); i += 2 {
		m.put(pairs[i].(string), pairs[i+1])
	}
	text, err := l.fill(m, unbounded())
	if err != nil {
		panic("message " + key + ": " + err.Error())
	}
	m.Text = text
	return m
}

// Plain makes a message of text that is not in the catalogue, such as what
// another program says.
func Plain(severity Severity, text string) Message {
	return Message{Severity: severity, Text: text}
}

// put adds a value, harmless as it is: names of files and what other programs
// say stand among them. How numbers with digits behind the point and times are
// written is core/quantity's to say.
func (m *Message) put(name string, value any) {
	if err, ok := value.(error); ok {
		value = Of(err)
	}
	switch v := value.(type) {
	case time.Duration, float64:
		panic(fmt.Sprintf("message %s: %s is a %T; write it with core/quantity", m.Key, name, v))
	case Message:
		if v.Key != "" {
			set(&m.Inner, name, v)
			return
		}
		set(&m.Values, name, Harmless(v.Text))
		return
	}
	set(&m.Values, name, HarmlessLine(fmt.Sprint(value)))
}

func set[T any](values *map[string]T, name string, value T) {
	if *values == nil {
		*values = map[string]T{}
	}
	(*values)[name] = value
}
