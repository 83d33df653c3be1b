package message

import (
	"strings"
	"testing"
)

func TestANoticeIsToldInAnyLanguage(t *testing.T) {
	n := New(Warning, "few", `{{plural .rounds "round"}} of {{.cell}}.`, "rounds", 1, "cell", "serial 1w 1c")
	if n.Text != "1 round of serial 1w 1c." || n.Values["cell"] != "serial 1w 1c" {
		t.Errorf("told %+v", n)
	}
	for template, want := range map[string]string{
		"{{.cell}}: 라운드 {{.rounds}}회.":                            "serial 1w 1c: 라운드 1회.",
		`{{words "a;b (1-2, x);a" "a" "ㄱ" "b" "ㄴ"}}`:              "ㄱ, ㄴ (1-2, x), ㄱ",
		`{{plural "2" "event"}}{{if .cell}}{{else}} never{{end}}`: "2 events",
	} {
		if got, err := n.fill(template, nil); got != want || err != nil {
			t.Errorf("%s: %q, %v, want %q", template, got, err, want)
		}
	}
	for _, wrong := range []string{"{{.time}}", "{{", `{{words "a;c" "a" "ㄱ"}}`, `{{if .more}}x{{end}}`} {
		if got, err := n.fill(wrong, nil); err == nil {
			t.Errorf("%s: no error, but %q", wrong, got)
		}
	}
}

func TestATemplateThatDoesNotFitIsAFault(t *testing.T) {
	defer func() {
		if r, _ := recover().(string); !strings.Contains(r, "few") {
			t.Errorf("the panic is %q", r)
		}
	}()
	New(Info, "few", "{{.rounds}} rounds.")
}
