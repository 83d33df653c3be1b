package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parallelogram/core/message"
)

// folds checks that a text is another without as many lines as it says itself,
// in the order of the other, and that no warning is among these.
func folds(t *testing.T, text, whole string) {
	t.Helper()
	words := strings.NewReplacer(message.English().Text("sure.words"), "", message.English().Text("sure.words-command"), "")
	before, line, _ := strings.Cut(text, " more observation")
	before, count := before[:strings.LastIndex(before, "\n")+1], before[strings.LastIndex(before, "\n")+1:]
	if line == "" {
		before, count = text, "0"
	}
	rest, left := linesOf(words.Replace(whole)), 0
	shown := linesOf(before)
	for _, l := range rest {
		switch {
		case len(shown) > 0 && shown[0] == l:
			shown = shown[1:]
		case strings.HasPrefix(l, "warning: "), strings.HasPrefix(l, "failure: "):
			t.Errorf("%q is folded", l)
		default:
			left++
		}
	}
	if len(shown) > 0 || fmt.Sprint(left) != count {
		t.Errorf("%d lines are left out, and it says %q; not found in the whole are %q", left, count, shown)
	}
}

// linesOf lists the lines of a text that say something.
func linesOf(text string) (lines []string) {
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

// The command that is told prints the rest, and tells of no more.
func TestTheCommandForTheRestIsTold(t *testing.T) {
	for _, args := range [][]string{
		{"show", filepath.Join("..", "..", "..", "core", "corpus", "runs", "primes.txt")},
		{"fit", given("stream_threads_last.txt"), "--law", "usl"},
	} {
		first, _ := execute(t, Done, args...)
		whole, _ := execute(t, Done, append(args, "--all")...)
		says(t, first, "more observation", ": "+typed(append([]string{os.Args[0]}, args...))+" --all\n")
		if folds(t, first, whole); strings.Contains(whole, "more observation") {
			t.Errorf("%q leaves something out:\n%s", args, whole)
		}
	}
}

func TestACommandIsWrittenAsAShellTakesIt(t *testing.T) {
	for want, args := range map[string][]string{
		"x/p show run.txt":                 {"x/p", "show", "run.txt"},
		"p show '/a b/it'\\''s' -n=1 a+b%": {"p", "show", "/a b/it's", "-n=1", "a+b%"},
		"p fit '' 'ä$x'":                   {"p", "fit", "", "ä$x"},
	} {
		if got := typed(args); got != want {
			t.Errorf("%q is written %s, want %s", args, got, want)
		}
	}
}
