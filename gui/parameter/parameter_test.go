package parameter

import (
	"testing"
	"unicode"
	"unicode/utf8"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/workload"
)

// The window and the command line describe a workload in the same words.
func TestWorkloadsAreDescribedOnce(t *testing.T) {
	for _, w := range workload.All() {
		key := "workload." + w.Name
		if got := message.English().Text(key + ".expect"); got != w.Expect {
			t.Errorf("en.json says of %s %q, the catalogue %q", key, got, w.Expect)
		}
		for _, p := range w.Params {
			if got, want := message.English().Text(key+"."+p.Name+".help"), sentenceOf(p.About); got != want {
				t.Errorf("en.json says of %s.%s %q, the catalogue %q", key, p.Name, got, want)
			}
			for i, called := range Choices(message.English(), w.Name, p) {
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
	known := core.Workload{Name: "counter", Params: map[string]string{"guard": "mutex", "reads": "5%", "new": "1"}}
	newer := core.Workload{Name: "alchemy", Params: map[string]string{"guard": "mutex"}}
	for language, want := range map[string][3]string{
		"en": {"counter\nguard = mutex\nnew = 1\nreads = 5%", "alchemy\nguard = mutex", "guard mutex, new 1, reads 5%"},
		"ko": {"counter\n보호 (guard) = 뮤텍스 (mutex)\nnew = 1\n읽기 비율 (reads) = 5%", "alchemy\nguard = mutex", "보호 뮤텍스 (mutex), new 1, 읽기 비율 5%"},
	} {
		l := message.Find(language)
		if got := [3]string{Listing(l, known), Listing(l, newer), Settings(l, known)}; got != want {
			t.Errorf("in %s the work is written down as %q, want %q", language, got, want)
		}
	}
}
