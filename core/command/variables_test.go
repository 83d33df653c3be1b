package command

import (
	"slices"
	"testing"

	"parallelogram/core"
	"parallelogram/core/message"
)

func TestVariablesAreReadAsBeforeACommand(t *testing.T) {
	for line, want := range map[string][]string{
		"":                        nil,
		`A=1 B="x y" C=`:          {"A=1", "B=x y", "C="},
		`'D=a b' e`:               {"D=a b", "e"},
		`A=1 'D=a b'`:             {"A=1", "D=a b"},
		`my-name={workers} A='#'`: {"my-name={workers}", "A=#"},
	} {
		if got, err := Variables(line); err != nil || !slices.Equal(got, want) {
			t.Errorf("%q is read as %q, %v; want %q", line, got, err, want)
		}
	}
	for line, key := range map[string]string{
		"A=$HOME": "command.needs-shell", "A=1 B=`x`": "command.needs-shell", "A=1; B=2": "command.joins",
		"A=1\nB=2": "command.several-lines", `A="`: "command.unclosed", "A=1 > x": "command.redirects-output", "A=1 | B=2": "command.needs-shell",
	} {
		if got, err := Variables(line); err == nil || message.Of(err).Key != key {
			t.Errorf("%q is read as %q, %v; want %s", line, got, err, key)
		}
	}
}

func TestWhatSurroundsACellIsListed(t *testing.T) {
	line := func(words ...string) core.CommandLine { return core.CommandLine{Args: words} }
	c := core.Command{
		Main: line("make", "-j", "{workers}"), Setup: line("set", "{level}", "{workers}"), Prepare: line("clean", "{workers}"),
		Conclude: core.CommandLine{Args: []string{"ls | wc {level}"}, Shell: true},
	}
	hooks := Around(c, Order{Workers: 2, Cores: 1, Params: map[string]string{"level": "a b"}})
	want := []Hook{
		{"setup", []string{"set", "a b", "{workers}"}}, {"prepare", []string{"clean", "2"}},
		{"conclude", []string{"/bin/sh", "-c", "ls | wc 'a b'"}},
	}
	if !slices.EqualFunc(hooks, want, func(a, b Hook) bool { return a.Name == b.Name && slices.Equal(a.Args, b.Args) }) {
		t.Errorf("around it are %v; want %v", hooks, want)
	}
}
