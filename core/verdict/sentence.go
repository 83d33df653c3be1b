package verdict

import (
	"fmt"
	"strings"
	"text/template"
)

// Sentence is something to say that can be said in any language: a template in
// English, and what to put into it. Translators replace the template by its
// key; the data stays. Numbers come with their units; a Sentence among the data
// is to be translated first.
type Sentence struct {
	Key      string // "finding.serial-part"
	Template string // for text/template: "use {{.workers}}"
	Data     map[string]any
}

// say makes a sentence of names and values in turn.
func say(key, template string, pairs ...any) Sentence {
	data := map[string]any{}
	for i := 0; i+1 < len(pairs); i += 2 {
		data[pairs[i].(string)] = pairs[i+1]
	}
	return Sentence{Key: key, Template: template, Data: data}
}

// String says the sentence in English.
func (s Sentence) String() string {
	if s.Template == "" {
		return ""
	}
	var text strings.Builder
	parsed, err := template.New(s.Key).Option("missingkey=error").Parse(s.Template)
	if err == nil {
		err = parsed.Execute(&text, s.Data)
	}
	if err != nil {
		return fmt.Sprintf("%s: %v", s.Key, err) // a fault of this package, which its tests find
	}
	return text.String()
}
