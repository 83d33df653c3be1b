package verdict

import (
	"fmt"
	"strings"
	"text/template"
)

// Sentence is something to say that can be said in any language: a template in
// English, and what to put into it. Translators replace the template by its
// key; the data stays. Numbers come with their units; a Sentence or a
// core.Notice among the data is to be translated first, by the same templates.
type Sentence struct {
	Key      string // "finding.serial-part"
	Template string // for text/template: "use {{.workers}}"
	Data     map[string]any
}

// say makes a sentence of the catalogue from names and values in turn.
func say(key string, pairs ...any) Sentence {
	data := map[string]any{}
	for i := 0; i+1 < len(pairs); i += 2 {
		data[pairs[i].(string)] = pairs[i+1]
	}
	return Sentence{Key: key, Template: english[key], Data: data}
}

// translatable is a Sentence or a core.Notice.
type translatable interface {
	In(templates map[string]string) string
}

// String says the sentence in English.
func (s Sentence) String() string { return s.In(english) }

// In says the sentence with the templates of a language; where one is missing,
// in English.
func (s Sentence) In(templates map[string]string) string {
	source := s.Template
	if translated, ok := templates[s.Key]; ok {
		source = translated
	}
	data := make(map[string]any, len(s.Data))
	for name, value := range s.Data {
		if inner, ok := value.(translatable); ok {
			value = inner.In(templates)
		}
		data[name] = value
	}
	var text strings.Builder
	parsed, err := template.New(s.Key).Option("missingkey=error").Parse(source)
	if err == nil {
		err = parsed.Execute(&text, data)
	}
	if err != nil {
		return fmt.Sprintf("%s: %v", s.Key, err) // a fault of the templates, which tests find
	}
	return text.String()
}
