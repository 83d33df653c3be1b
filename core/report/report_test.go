package report

import (
	"strings"
	"testing"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/internal/scene"
	"parallelogram/core/message"
)

func analyse(t *testing.T, run core.Run) *analysis.Analysis {
	t.Helper()
	a, err := analysis.Of(run)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func answerRun(t *testing.T, run core.Run) Answer {
	t.Helper()
	answer, ok := Of(analyse(t, run))
	if !ok {
		t.Fatal("there is no answer")
	}
	return answer
}

func answer(t *testing.T, s scene.Scene) Answer {
	t.Helper()
	return answerRun(t, s.Run())
}

// spaced is a text with the spaces that a keyboard has.
func spaced(text string) string { return strings.ReplaceAll(text, "\u00a0", " ") }

// joined is what messages say, a line each.
func joined(list []message.Message) string {
	var lines []string
	for _, m := range list {
		lines = append(lines, spaced(m.Text))
	}
	return strings.Join(lines, "\n")
}

// says checks that a text holds parts.
func says(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Errorf("it does not say %q:\n%s", part, text)
		}
	}
}

// silent checks that a text does not hold parts.
func silent(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if strings.Contains(text, part) {
			t.Errorf("it says %q:\n%s", part, text)
		}
	}
}

// keyed returns what a message of a list says; empty when the list has none of
// that key.
func keyed(list []message.Message, key string) string {
	for _, m := range list {
		if m.Key == key {
			return spaced(m.Text)
		}
	}
	return ""
}
