package message

import (
	"encoding/json"
	"slices"
	"sync"
	"testing"
)

func TestLanguagesAreFoundAsEnvironmentsNameThem(t *testing.T) {
	for name, want := range map[string]string{
		"ko": "ko", "ko_KR": "ko", "ko_KR.UTF-8": "ko", "ko-KR": "ko", "ko.UTF-8": "ko", "ko@hangul": "ko",
		"en": "en", "en_GB.UTF-8": "en",
		"": "en", "C": "en", "C.UTF-8": "en", "POSIX": "en", "fr_FR": "en", "korean": "en", "_KR": "en",
	} {
		if got := Find(name); got.Name != want {
			t.Errorf("%q finds %q, want %q", name, got.Name, want)
		}
	}
	if list := Languages(); list[0] != "en" || !slices.Contains(list, "ko") || !slices.IsSorted(list[1:]) {
		t.Errorf("the languages are %v", list)
	}
}

func TestFormsAreChosenByNumber(t *testing.T) {
	l := &Language{Name: "xx"}
	if err := json.Unmarshal([]byte(`{"many": {"one": "one of {{.all}}", "other": "{{.n}} of {{.all}}"}, "Many": {"one": "a", "other": "{{.N}}"}, "same": "{{.n}}"}`), &l.forms); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		key   string
		pairs []any
		want  string
	}{
		{"many", []any{"n", 1, "all", 9}, "one of 9"},
		{"many", []any{"n", 0, "all", 9}, "0 of 9"},
		{"many", []any{"n", 2, "all", 1}, "2 of 1"},
		{"many", []any{"n", 11, "all", 9}, "11 of 9"},
		{"Many", []any{"N", 1}, "a"},
		{"Many", []any{"N", 10}, "10"},
		{"same", []any{"n", 1}, "1"},
	} {
		if got := l.make(Info, c.key, c.pairs...).Text; got != c.want {
			t.Errorf("%s of %v is %q, want %q", c.key, c.pairs, got, c.want)
		}
	}
	if got := English().Text("count.rounds", "n", 1); got != "1 round" {
		t.Errorf("one round is %q", got)
	}
}

func TestACatalogueOfAnotherShapeIsRefused(t *testing.T) {
	for _, text := range []string{`{"a": 1}`, `{"a": ["x"]}`, `{"a": {"one": 1}}`} {
		var read map[string]forms
		if err := json.Unmarshal([]byte(text), &read); err == nil {
			t.Errorf("%s is read as %+v", text, read)
		}
	}
}

func TestTemplatesHaveTwoWordsOfTheirOwn(t *testing.T) {
	m := Message{Key: "few", Values: map[string]string{"rounds": "1", "cell": "serial 1w 1c"}}
	for template, want := range map[string]string{
		"{{.cell}}: 라운드 {{.rounds}}회.":                                       "serial 1w 1c: 라운드 1회.",
		`{{plural .rounds "round"}} of {{.cell}}`:                            "1 round of serial 1w 1c",
		`{{words "a;b (1-2, x);a" "a" "ㄱ" "b" "ㄴ"}}`:                         "ㄱ, ㄴ (1-2, x), ㄱ",
		`{{plural "2" "event"}}, {{plural "0" "event"}}{{if .cell}}!{{end}}`: "2 events, 0 events!",
	} {
		if got, err := spoken(map[string]string{"few": template}).fill(m, bounded()); got != want || err != nil {
			t.Errorf("%s: %q, %v, want %q", template, got, err, want)
		}
	}
	for _, wrong := range []string{"{{.time}}", "{{", `{{words "a;c" "a" "ㄱ"}}`, `{{if .more}}x{{end}}`} {
		if got, err := spoken(map[string]string{"few": wrong}).fill(m, bounded()); err == nil {
			t.Errorf("%s: no error, but %q", wrong, got)
		}
	}
}

// A language parses its templates while others speak it.
func TestSeveralMaySpeakAtOnce(t *testing.T) {
	l := spoken(map[string]string{"a": "{{.n}} a", "b": "{{.n}} b", "c": "{{.n}} c"})
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for _, key := range []string{"a", "b", "c"} {
				if got := l.make(Info, key, "n", 2).Text; got != "2 "+key {
					t.Errorf("%s is said as %q", key, got)
				}
			}
		})
	}
	group.Wait()
}
