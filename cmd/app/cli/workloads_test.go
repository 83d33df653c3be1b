package cli

import (
	"strings"
	"testing"

	"parallelogram/core/message"
	"parallelogram/core/workload"
)

// What the catalogues of workloads and presets say for programs is what the
// catalogue of texts says for people, in English.
func TestWorkIsDescribedOnce(t *testing.T) {
	check := func(key, want string) {
		t.Helper()
		if got := message.English().Text(key); got != want {
			t.Errorf("%s is %q, the catalogue has %q", key, got, want)
		}
	}
	for _, w := range workload.All() {
		key := "workload." + w.Name
		check(key+".about", w.About)
		check(key+".expect", w.Expect)
		for _, p := range w.Params {
			check(key+"."+p.Name+".help", capital(p.About))
		}
	}
}

// TestListsAreKorean to the last line, but for what is typed.
func TestListsAreKorean(t *testing.T) {
	out, _ := execute(t, Done, "--lang", "ko", "workloads")
	says(t, out, "primes · 계산 · 고르지 않은 태스크", "정수의 한 구간에서", "10–1000000")
	for line := range strings.Lines(out) {
		typed := strings.HasPrefix(line, "  --set ") || strings.TrimSpace(line) == ""
		if !typed && !strings.ContainsFunc(line, func(r rune) bool { return r >= '가' && r <= '힣' }) {
			t.Errorf("a line is not Korean: %q", line)
		}
	}
	out, _ = execute(t, Done, "--lang", "ko", "presets")
	says(t, out, "기다리는 작업은 어떻게 될까요?", "측정: sleep; 전략: serial, goroutine; 정밀도: quick")
}
