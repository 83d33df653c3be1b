package interpreter

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"parallelogram/core/message"
)

func TestTheLastAnswerCounts(t *testing.T) {
	line := func(pairs ...any) string {
		text, _ := json.Marshal(said(pairs...))
		return mark + string(text) + "\n"
	}
	first, last := line("release", "3.12.1"), line("release", "3.12.9")
	for wrote, name := range map[string]string{
		first: "CPython 3.12.1", first + last: "CPython 3.12.9", strings.TrimSpace(last): "CPython 3.12.9",
		"noise\n" + last + "noise": "CPython 3.12.9", first + " " + last: "CPython 3.12.1",
		line("release", "3.15.0a2+"): "CPython 3.15.0a2+", line("release", "3.12.4-evil"): "CPython 3.12.4", line("release", ""): "CPython 3.12.4",
	} {
		if got, err := read("/python", []byte(wrote)); err != nil || got.Name != name {
			t.Errorf("%q is read as %q, %v", wrote, got.Name, err)
		}
	}
}

func TestWhatCannotBeIsNoAnswer(t *testing.T) {
	for _, wrong := range []map[string]any{
		said("version", []int{0, 12, 4}), said("version", []int{3, -1, 4}), said("version", []int{3, 12, 1000}),
		said("version", "3.12"), said("implementation", "Free Python"), said("implementation", strings.Repeat("p", 33)),
		said("executable", "2f7"), said("executable", "2f0061"), said("prefix", "zz"),
	} {
		text, _ := json.Marshal(wrong)
		if _, err := read("/python", []byte(mark+string(text))); message.Of(err).Key != "interpreter.not-python" {
			t.Errorf("%s is read: %v", text, err)
		}
	}
	text, _ := json.Marshal(said("version", []int{3, 12, 999}, "implementation", strings.Repeat("p", 32)))
	if _, err := read("/python", []byte(mark+string(text))); err != nil {
		t.Errorf("%s is not read: %v", text, err)
	}
}

func TestABuildIsShownHarmless(t *testing.T) {
	text, _ := json.Marshal(said("build", "3.12 \x1b[31m\n red"))
	if got, err := read("/python", []byte(mark+string(text))); err != nil || got.Build != "3.12 \ufffd[31m red" {
		t.Errorf("%q, %v", got.Build, err)
	}
}

func TestALongBuildIsClipped(t *testing.T) {
	for length, want := range map[int]int{200: 200, 201: 201} { // the last of which is "…"
		text, _ := json.Marshal(said("build", strings.Repeat("한", length)))
		got, err := read("/python", []byte(mark+string(text)))
		if n := utf8.RuneCountInString(got.Build); err != nil || n != want || strings.HasSuffix(got.Build, "…") != (length > 200) {
			t.Errorf("%d characters become %d, %v", length, n, err)
		}
	}
}

// Whatever a program writes, what is read of it can be shown and started.
func FuzzRead(f *testing.F) {
	for _, seed := range []map[string]any{said(), said("gil", false), said("version", []int{3, 7, 1}), said("version", []int{3}), said("executable", "2f61")} {
		text, _ := json.Marshal(seed)
		f.Add([]byte("noise\n" + mark + string(text) + "\n"))
	}
	f.Add([]byte(mark))
	f.Fuzz(func(t *testing.T, wrote []byte) {
		got, err := read("/asked", wrote)
		if err != nil {
			if m := message.Of(err); !strings.HasPrefix(m.Key, "interpreter.") || len(m.Text) > 2000 {
				t.Errorf("%q is told as %+v", wrote, m)
			}
			return
		}
		if !filepath.IsAbs(got.Path) && got.Path != "/asked" || strings.ContainsRune(got.Path, 0) || strings.ContainsRune(got.Prefix, 0) {
			t.Errorf("%q cannot be started: %q", wrote, got.Path)
		}
		for _, text := range []string{got.Name, got.Build, got.Implementation} {
			if text != message.HarmlessLine(text) || utf8.RuneCountInString(text) > 201 {
				t.Errorf("%q cannot be shown: %q", wrote, text)
			}
		}
		if got.Version[0] < 3 || got.Name == "" || got.GIL && !got.HasGIL || len(got.StartMethods) == 0 && got.DefaultStart != "" {
			t.Errorf("%q is read as %+v", wrote, got)
		}
	})
}
