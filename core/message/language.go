package message

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"text/template"

	"parallelogram/assets"
)

// Language says messages in one language. It may be used by several goroutines.
type Language struct {
	Name   string // as in the names of files: "ko"
	forms  map[string]forms
	parsed sync.Map // templates by their text
}

// forms are the template of a key: one, or one for each number that the language
// tells apart.
type forms struct{ One, Other string }

func (f *forms) UnmarshalJSON(text []byte) error {
	if len(text) > 0 && text[0] == '"' {
		return json.Unmarshal(text, &f.Other)
	}
	type plain forms // encoding/json folds the case of names
	return json.Unmarshal(text, (*plain)(f))
}

// languages are those that have a file, by name.
var languages = sync.OnceValue(func() map[string]*Language {
	all := map[string]*Language{}
	for name, text := range assets.Catalogues() {
		l := &Language{Name: name}
		if err := json.Unmarshal(text, &l.forms); err != nil {
			panic("message: the catalogue " + name + ": " + err.Error()) // it is built in, and tested
		}
		all[name] = l
	}
	return all
})

func english() *Language { return languages()["en"] }

// English is the language in which everything can be said.
func English() *Language { return english() }

// Languages lists the names of the languages there are, English first.
func Languages() []string {
	names := slices.Sorted(maps.Keys(languages()))
	return append([]string{"en"}, slices.DeleteFunc(names, func(name string) bool { return name == "en" })...)
}

// Find returns a language by its name, or by the way that an environment names
// it, such as "ko_KR.UTF-8"; English where there is none such.
func Find(name string) *Language {
	if end := strings.IndexAny(name, "_-.@"); end >= 0 {
		name = name[:end]
	}
	if l, ok := languages()[name]; ok {
		return l
	}
	return english()
}

// Learn adds texts, by their keys, to those that the language has. Call it before
// anything is said: it is for what brings its own words, such as an example.
func (l *Language) Learn(texts map[string]string) {
	for key, text := range texts {
		l.forms[key] = forms{Other: text}
	}
}

// Has reports whether the language has a text of its own for a key.
func (l *Language) Has(key string) bool { _, ok := l.forms[key]; return ok }

// Say says a message. Where the language has no text for it, or one that does
// not fit what another version of the program wrote, it is said in English.
func (l *Language) Say(m Message) string { return l.say(m, bounded()) }

func (l *Language) say(m Message, out *budget) string {
	if l == nil || l == english() || !l.Has(m.Key) {
		return m.Text
	}
	text, err := l.fill(m, out)
	if err != nil {
		return m.Text
	}
	return text
}

// Text says the text of a key; what fills it follows as in [New].
func (l *Language) Text(key string, pairs ...any) string { return l.Say(New(Info, key, pairs...)) }

// fill puts the values into the template of a key. The error says what does not
// fit.
func (l *Language) fill(m Message, out *budget) (string, error) {
	f, ok := l.forms[m.Key]
	if !ok {
		return "", fmt.Errorf("there is no text for it")
	}
	source := f.Other
	if f.One != "" && (m.Values["n"] == "1" || m.Values["N"] == "1") {
		source = f.One
	}
	if !strings.Contains(source, "{{") {
		return source, nil
	}
	parsed, err := l.template(source)
	if err != nil {
		return "", err
	}
	values := map[string]string{}
	maps.Copy(values, m.Values)
	for name, inner := range m.Inner {
		values[name] = l.say(inner, out)
	}
	out.text = strings.Builder{}
	err = parsed.Execute(out, values)
	return out.text.String(), err
}

// template parses a template, once. Beside what [text/template] has there is
// plural, which writes {{plural .rounds "round"}} as "1 round" or "2 rounds", and
// words, which translates a list of words that are separated by semicolons:
// {{words .facts "boost" "부스트" "load" "부하"}}.
func (l *Language) template(source string) (*template.Template, error) {
	if known, ok := l.parsed.Load(source); ok {
		return known.(*template.Template), nil
	}
	parsed, err := template.New("").Funcs(template.FuncMap{"plural": plural, "words": words}).Option("missingkey=error").Parse(source)
	if err == nil {
		l.parsed.Store(source, parsed)
	}
	return parsed, err
}
