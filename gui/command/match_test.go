package command

import "testing"

func TestMatch(t *testing.T) {
	for _, c := range []struct {
		typed, name, beside string
		found               bool
	}{
		{"", "Export…", "File", true},
		{"exp", "Export…", "File", true},
		{"EXPORT file", "Export…", "File", true},
		{"by work", "By workers", "View", true},
		{"work by", "By workers", "View", true},
		{"bwk", "By workers", "View", true},
		{"kwb", "By workers", "View", false},
		{"cafe", "Café", "", true},
		{"실행", "실행", "", true},
		{"시", "실행", "", true},  // the first letters of a syllable
		{"ㅅㅎ", "실행", "", true}, // the first letter of each
		{"중지", "실행", "", false},
		{"export", "내보내기…", "파일 export", true},
		{"exit", "Export…", "File", false},
	} {
		if got := match(c.typed, c.name, c.beside) >= 0; got != c.found {
			t.Errorf("%q finds %q: %v, want %v", c.typed, c.name, got, c.found)
		}
	}
	if match("log", "Logarithmic x axis", "") >= match("log", "Colours of the system", "log") {
		t.Error("what only stands beside a name is not found after what starts with it")
	}
}
