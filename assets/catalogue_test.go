package assets_test

import (
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"text/template"
	"text/template/parse"

	"parallelogram/assets"
)

// texts are the forms of every key of a language.
type texts map[string][]string

// catalogue reads the texts of a language, and checks their shape.
func catalogue(t *testing.T, name string) texts {
	t.Helper()
	return read(t, name, assets.Catalogues()[name])
}

func read(t *testing.T, name string, data []byte) texts {
	t.Helper()
	var entries map[string]any
	if err := json.Unmarshal(data, &entries); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	all := texts{}
	for key, entry := range entries {
		forms, ok := entry.(map[string]any)
		if !ok {
			forms = map[string]any{"other": entry}
		}
		for _, form := range slices.Sorted(maps.Keys(forms)) {
			text, ok := forms[form].(string)
			if !ok || text == "" || form != "one" && form != "other" {
				t.Errorf("%s: %s has the form %q: %v", name, key, form, forms[form])
			}
			all[key] = append(all[key], text)
		}
		if forms["other"] == nil {
			t.Errorf("%s: %s has no form for many", name, key)
		}
	}
	return all
}

// words of templates beside those of text/template: see core/message.
var words = template.FuncMap{
	"plural": func(string, string) string { return "" },
	"words":  func(string, ...string) string { return "" },
}

// values are the names of what fills a text: those that it always asks for, and
// those that it may ask for.
func values(text string) (always, ever []string, err error) {
	parsed, err := template.New("").Funcs(words).Parse(text)
	if err != nil {
		return nil, nil, err
	}
	var walk func(n parse.Node, certain bool)
	add := func(name string, certain bool) {
		if ever = append(ever, name); certain {
			always = append(always, name)
		}
	}
	walk = func(n parse.Node, certain bool) {
		switch n := n.(type) {
		case *parse.ListNode:
			for i := 0; n != nil && i < len(n.Nodes); i++ {
				walk(n.Nodes[i], certain)
			}
		case *parse.TextNode:
			for _, found := range braced.FindAllStringSubmatch(string(n.Text), -1) {
				add(found[1], certain)
			}
		case *parse.ActionNode:
			walk(n.Pipe, certain)
		case *parse.IfNode:
			walk(n.Pipe, certain)
			walk(n.List, false)
			walk(n.ElseList, false)
		case *parse.PipeNode:
			for _, command := range n.Cmds {
				for _, a := range command.Args {
					walk(a, certain)
				}
			}
		case *parse.FieldNode:
			add(n.Ident[0], certain)
		}
	}
	walk(parsed.Root, true)
	return unique(always), unique(ever), nil
}

// braced is what a chart puts a value into.
var braced = regexp.MustCompile(`{(\w+)}`)

func unique(list []string) []string {
	slices.Sort(list)
	return slices.Compact(list)
}

// ever returns the names of all that may fill any form of a text.
func ever(t *testing.T, key string, forms []string) (names []string) {
	t.Helper()
	for _, text := range forms {
		_, some, err := values(text)
		if err != nil {
			t.Errorf("%s: %v", key, err)
		}
		names = append(names, some...)
	}
	return unique(names)
}

// apart are the texts that languages fill with other values than English, on
// purpose.
var apart = map[string]string{
	"process-ended":     "the system's word for how a process ended is English",
	"trial-stopped":     "what was stopped was stopped by the user",
	"negative":          "what 0 means is told in English",
	"answer-unread":     "why something cannot be decoded is told in English",
	"line-damaged":      "the same",
	"not-of-the-format": "the same",
	"wrong-name":        "the same",
}

func TestEveryLanguageSaysTheSame(t *testing.T) {
	english := catalogue(t, "en")
	for name := range assets.Catalogues() {
		other := catalogue(t, name)
		for _, key := range slices.Sorted(maps.Keys(english)) {
			want, got := ever(t, key, english[key]), ever(t, key, other[key])
			if other[key] == nil {
				t.Errorf("%s has no text for %s", name, key)
			} else if same := slices.Equal(want, got); !same && apart[key] == "" {
				t.Errorf("%s: %s is filled with %v, in English with %v", name, key, got, want)
			} else if same && apart[key] != "" && name != "en" {
				t.Errorf("%s: %s is filled as in English after all", name, key)
			}
		}
		for key := range other {
			if english[key] == nil {
				t.Errorf("%s: %s is translated and never said", name, key)
			}
		}
	}
	for key := range apart {
		if english[key] == nil {
			t.Errorf("%s may differ, and is not there", key)
		}
	}
}

func TestValuesAreFound(t *testing.T) {
	for text, want := range map[string][2]string{
		"{{.a}} and {b}": {"a b", "a b"},
		"{{if .a}}{{.b}}{{else}}{{.c}}{{end}}{{.b}}": {"a b", "a b c"},
		`{{plural .n "x"}}{{if eq .why "y"}}{{end}}`: {"n why", "n why"},
		"plain": {"", ""},
	} {
		always, ever, err := values(text)
		if got := [2]string{strings.Join(always, " "), strings.Join(ever, " ")}; got != want || err != nil {
			t.Errorf("%q is filled with %q, %v, want %q", text, got, err, want)
		}
	}
	if _, _, err := values("{{.a"); err == nil {
		t.Error("a text that does not parse has no error")
	}
}
