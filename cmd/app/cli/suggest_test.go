package cli

import (
	"errors"
	"strings"
	"testing"
)

// TestDidYouMean names what is near to a name that there is not, and nothing
// where nothing is near.
func TestDidYouMean(t *testing.T) {
	for _, c := range []struct{ flag, name, want string }{
		{"--workload", "prime", "primes"}, {"--workload", "sha", "sha256"}, {"--preset", "gill", "gil"},
		{"--strategies", "gorutine", "goroutine"}, {"--strategies", "gorutin", "goroutine"}, {"--strategies", "gorutim", ""},
		{"--workload", "alchemy", ""}, {"--workload", "xx", ""}, {"--chart-kind", "runtimes", "runtime"},
		{"--set", "spam=1", "span"}, {"--set", "speed=1", ""}, {"--precision", "quik", "quick"},
	} {
		_, stderr := execute(t, Usage, "run", c.flag, c.name)
		if c.want != "" {
			says(t, stderr, "Did you mean "+c.want+"?")
		} else if strings.Contains(stderr, "Did you mean") {
			t.Errorf("%s %s: %s", c.flag, c.name, stderr)
		}
	}
	_, stderr := execute(t, Usage, "run", "--workload", "counter", "--set", "guard=mutx")
	says(t, stderr, "Did you mean mutex?")
	if got := suggestion(errors.New("odd")); got != "" {
		t.Errorf("an error that names nothing suggests %q", got)
	}
}
