package command

import (
	"errors"
	"strings"
	"testing"

	"parallelogram/core"
	"parallelogram/core/message"
)

// of makes a command of words that are split as on the command line.
func of(t *testing.T, line string) core.CommandLine {
	t.Helper()
	words, err := Split(line)
	if err != nil {
		t.Fatal(err)
	}
	return core.CommandLine{Args: words}
}

func TestFaultsOfACommand(t *testing.T) {
	main := of(t, "make -j {workers}")
	counted := core.Items{From: "3", Count: 3}
	listed := core.Items{From: "@x", Count: 3, Digest: "d"}
	shell := func(text string) core.CommandLine { return core.CommandLine{Args: []string{text}, Shell: true} }
	for _, c := range []struct {
		command core.Command
		params  map[string]string
		field   string // of the one fault; empty for none
		key     string
	}{
		{core.Command{}, nil, "command", "command.empty"},
		{core.Command{Main: core.CommandLine{Args: []string{""}}}, nil, "command", "command.empty"},
		{core.Command{Main: shell(" ")}, nil, "command", "command.empty"},
		{core.Command{Main: main}, nil, "", ""},
		{core.Command{Main: core.CommandLine{Args: []string{"a", "b\x00"}}}, nil, "command", "command.null"},
		{core.Command{Main: main, Prepare: core.CommandLine{Args: []string{"\x00"}}}, nil, "prepare", "command.null"},
		{core.Command{Main: main, Env: []string{"A=1", "A={workers}", "A="}}, nil, "", ""},
		{core.Command{Main: main, Env: []string{"A"}}, nil, "env", "command.not-a-variable"},
		{core.Command{Main: main, Env: []string{"=1"}}, nil, "env", "command.not-a-variable"},

		{core.Command{Main: of(t, "make -j {worker}")}, nil, "command", "command.unknown-placeholder"},
		{core.Command{Main: of(t, "make -j {Workers}")}, nil, "command", "command.unknown-placeholder"},
		{core.Command{Main: of(t, "make -j {work}")}, nil, "command", "command.unknown-placeholder"},
		{core.Command{Main: of(t, "make {code} {mask} {}")}, nil, "", ""},
		{core.Command{Main: of(t, "gzip {mask} {item}"), Items: listed}, nil, "command", "command.unknown-placeholder"},
		{core.Command{Main: of(t, "gzip {code} {item}"), Items: listed}, nil, "", ""},
		{core.Command{Main: of(t, "{{worker}} {workers}")}, nil, "", ""},
		{core.Command{Main: main, Prepare: of(t, "rm {core}")}, nil, "prepare", "command.unknown-placeholder"},
		{core.Command{Main: of(t, "cc {compilers} {compiler} {workers}")}, map[string]string{"compiler": "gcc"}, "command", "command.unknown-placeholder"},

		{core.Command{Main: main, Prepare: of(t, "rm {workers} {cores} {tasks}")}, nil, "", ""},
		{core.Command{Main: main, Conclude: of(t, "rm {item}")}, nil, "conclude", "command.no-value"},
		{core.Command{Main: main, Setup: of(t, "rm {workers}")}, nil, "setup", "command.no-value"},
		{core.Command{Main: main, Cleanup: of(t, "rm {cc}")}, map[string]string{"cc": "gcc"}, "", ""},
		{core.Command{Main: main, Dir: "/x/{cc}"}, map[string]string{"cc": "gcc"}, "", ""},
		{core.Command{Main: main, Dir: "/x/{workers}"}, nil, "dir", "command.no-value"},

		{core.Command{Main: of(t, "gzip {item}")}, nil, "items", "command.items-wanted"},
		{core.Command{Main: of(t, "gzip -c"), Input: "/x/{task}"}, nil, "items", "command.items-wanted"},
		{core.Command{Main: of(t, "gzip -c"), Input: "/x/{item}", Items: listed}, nil, "", ""},
		{core.Command{Main: of(t, "gzip {task}"), Items: listed}, nil, "", ""},
		{core.Command{Main: of(t, "gzip x"), Items: listed}, nil, "command", "command.item-unused"},
		{core.Command{Main: of(t, "gzip x"), Items: counted}, nil, "", ""},

		{core.Command{Main: main}, map[string]string{"workers": "1"}, "parameter-list", "command.parameter-counts"},
		{core.Command{Main: main}, map[string]string{"tasks": "1"}, "parameter-list", "command.parameter-builtin"},
		{core.Command{Main: main}, map[string]string{"1x": "1"}, "parameter-list", "command.parameter-name"},
		{core.Command{Main: main}, map[string]string{"cc": "1"}, "parameter-list", "command.parameter-unused"},
		{core.Command{Main: main, Env: []string{"CC={cc}"}}, map[string]string{"cc": "1"}, "", ""},
		{core.Command{Main: main, Setup: of(t, "x {cc}")}, map[string]string{"cc": "1"}, "", ""},

		{core.Command{Main: shell("cat {item} | wc > {workers}"), Items: listed}, nil, "", ""},
		{core.Command{Main: shell("cat '{item}'"), Items: listed}, nil, "command", "command.quoted-placeholder"},
		{core.Command{Main: shell(`cat "x {item}"`), Items: listed}, nil, "command", "command.quoted-placeholder"},
		{core.Command{Main: shell("cat <<E\n{item}\nE"), Items: listed}, nil, "command", "command.quoted-placeholder"},
		{core.Command{Main: shell(`cat "$(echo {item})"`), Items: listed}, nil, "", ""},
		{core.Command{Main: shell(`x "{workers} {cc}"`)}, map[string]string{"cc": "gcc"}, "", ""},
		{core.Command{Main: shell(`x "{workers} {cc}"`)}, map[string]string{"cc": "a b"}, "command", "command.quoted-placeholder"},
		{core.Command{Main: shell(`x "{workers}`)}, nil, "command", "command.unclosed"},

		{core.Command{Main: main, Metric: "("}, nil, "metric", "command.metric-pattern"},
		{core.Command{Main: main, MetricUnit: "s"}, nil, "metric-unit", "command.metric-wanted"},
		{core.Command{Main: main, Metric: "x", MetricUnit: "parsec"}, nil, "metric-unit", "command.metric-unit"},
		{core.Command{Main: main, Metric: "x", MetricUnit: "MB/s"}, nil, "", ""},
		{core.Command{Main: of(t, "gzip {item}"), Items: listed, Metric: "x"}, nil, "metric", "command.metric-items"},
	} {
		err := Check(c.command, c.params)
		fault, is := errors.AsType[*message.FieldError](err)
		switch {
		case c.key == "" && err != nil:
			t.Errorf("%q is refused: %v", Text(c.command.Main), err)
		case c.key != "" && (!is || fault.Field != c.field || fault.Why.Key != c.key):
			t.Errorf("%q %v: %v, want %s: %s", Text(c.command.Main), c.params, err, c.field, c.key)
		case err != nil && strings.Contains(err.Error(), "\n"):
			t.Errorf("%q has more than one fault: %v", Text(c.command.Main), err)
		}
	}
}

func TestWhichStrategiesRunACommand(t *testing.T) {
	counted := core.Command{Main: of(t, "make -j {workers}")}
	plain := core.Command{Main: of(t, "make")}
	misnamed := core.Command{Main: of(t, "make -j {jobs}")}
	many := core.Command{Main: of(t, "gzip {item}"), Items: core.Items{From: "@x", Count: 2, Digest: "d"}}
	env := core.Command{Main: of(t, "make"), Env: []string{"N={workers}"}}
	threads := core.Command{Main: of(t, "make"), Threads: core.ThreadsWorkers}
	one := core.Command{Main: of(t, "make"), Threads: core.ThreadsOne}
	for _, c := range []struct {
		command  core.Command
		strategy core.Strategy
		key      string
	}{
		{counted, core.Program, ""}, {env, core.Program, ""}, {threads, core.Program, ""},
		{plain, core.Program, "command.no-count"}, {one, core.Program, "command.no-count"},
		{misnamed, core.Program, "command.misnamed-count"},
		{many, core.Program, "command.one-task"}, {many, core.Serial, ""}, {many, core.Subprocess, ""},
		{counted, core.Serial, "command.no-tasks"}, {many, core.Goroutine, "command.cannot"},
	} {
		err := Compatible(c.command, c.strategy)
		fault, is := errors.AsType[*message.FieldError](err)
		if c.key == "" && err != nil || c.key != "" && (!is || fault.Why.Key != c.key) {
			t.Errorf("%s by %s: %v, want %q", Text(c.command.Main), c.strategy, err, c.key)
		}
	}
}
