package words

import (
	"testing"
	"unicode"
	"unicode/utf8"

	"parallelogram/core"
	"parallelogram/core/workload"
)

// The window and the command line describe a workload in the same words.
func TestWorkloadsAreDescribedOnce(t *testing.T) {
	for _, w := range workload.All() {
		key := "workload." + w.Name
		if got := Say(key + ".expect"); got != w.Expect {
			t.Errorf("en.json says of %s %q, the catalogue %q", key, got, w.Expect)
		}
		for _, p := range w.Params {
			if got, want := Say(key+"."+p.Name+".help"), sentenceOf(p.About); got != want {
				t.Errorf("en.json says of %s.%s %q, the catalogue %q", key, p.Name, got, want)
			}
			for i, called := range Choices(w.Name, p) {
				if called != p.Choices[i] {
					t.Errorf("in English %s of %s.%s is called %q", p.Choices[i], key, p.Name, called)
				}
			}
		}
	}
}

func sentenceOf(about string) string {
	first, size := utf8.DecodeRuneInString(about)
	return string(unicode.ToUpper(first)) + about[size:]
}

func TestWorkIsWrittenDown(t *testing.T) {
	t.Cleanup(func() {
		if err := Speak(English); err != nil {
			t.Error(err)
		}
	})
	known := core.Workload{Name: "counter", Params: map[string]string{"guard": "mutex", "reads": "5%", "new": "1"}}
	newer := core.Workload{Name: "alchemy", Params: map[string]string{"guard": "mutex"}}
	settings := map[Language]string{English: "guard mutex, new 1, reads 5%", Korean: "보호 뮤텍스 (mutex), new 1, 읽기 비율 5%"}
	for language, want := range map[Language][2]string{
		English: {"counter\nguard = mutex\nnew = 1\nreads = 5%", "alchemy\nguard = mutex"},
		Korean:  {"counter\n보호 (guard) = 뮤텍스 (mutex)\nnew = 1\n읽기 비율 (reads) = 5%", "alchemy\nguard = mutex"},
	} {
		if err := Speak(language); err != nil {
			t.Fatal(err)
		}
		if got := [2]string{Work(known), Work(newer)}; got != want {
			t.Errorf("in %s the work is written down as %q, want %q", language, got, want)
		}
		if got := Settings()(known); got != settings[language] {
			t.Errorf("in %s the settings are %q", language, got)
		}
	}
}
