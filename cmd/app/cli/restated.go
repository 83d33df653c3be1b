package cli

import (
	"slices"
	"strconv"
	"strings"

	"parallelogram/core"
	"parallelogram/core/command"
	"parallelogram/core/quantity"
)

// restated writes what to type to have a command measured: all that would be executed,
// where, and with which environment.
func restated(c core.Command, variants []core.Variant, more ...string) string {
	shell := anyShell(c)
	words := append([]string{"parallelogram", "run", text(c.Main, shell)}, more...)
	add := func(flag, value string) {
		if value != "" {
			words = append(words, "--"+flag, value)
		}
	}
	add("items", c.Items.From)
	for _, l := range around(c) {
		add(l.flag, text(l.line, shell))
	}
	if shell {
		words = append(words, "--shell")
	}
	if c.Warmup > 0 {
		add("warmup", strconv.Itoa(c.Warmup))
	}
	add("dir", c.Dir)
	for _, pair := range c.Env {
		add("env", pair)
	}
	add("threads-env", string(c.Threads))
	add("input", c.Input)
	add("output", c.Output)
	for _, status := range c.Exits {
		add("ok-exit", strconv.Itoa(status))
	}
	add("leftovers", string(c.Leftovers))
	add("metric", c.Metric)
	add("metric-unit", c.MetricUnit)
	for _, l := range lists(variants) {
		words = append(words, "-L", l.name, strings.Join(l.values, ","))
	}
	return command.Words(words)
}

// gridOf are the flags that say under what a command was measured.
func gridOf(e core.Experiment) []string {
	words := []string{"--workers", quantity.Counts(e.Workers), "--cores", quantity.Counts(e.Cores)}
	if usual := command.Strategies(*e.Workload.Command); !slices.Equal(usual, e.Strategies) {
		words = append(words, "--strategies", strings.ReplaceAll(quantity.List(e.Strategies), ", ", ","))
	}
	if e.Weak {
		words = append(words, "--weak")
	}
	if e.Limit > 0 {
		words = append(words, "--limit", e.Limit.String())
	}
	return append(words, bounded(e)...)
}

// flagged is a command line and its flag.
type flagged struct {
	flag string
	line core.CommandLine
}

// around lists what is run beside the command itself.
func around(c core.Command) []flagged {
	return []flagged{
		{"baseline", c.Baseline}, {"setup", c.Setup}, {"prepare", c.Prepare},
		{"check", c.Check}, {"conclude", c.Conclude}, {"cleanup", c.Cleanup},
	}
}

func anyShell(c core.Command) bool {
	return c.Main.Shell || slices.ContainsFunc(around(c), func(f flagged) bool { return f.line.Shell })
}

// text is a command line as the value of its flag.
func text(l core.CommandLine, shell bool) string {
	if shell && l.Shell {
		return l.Args[0]
	}
	return command.Text(l)
}

// lists returns the parameters that variants differ in, with their values.
func lists(variants []core.Variant) (all []listFlag) {
	for _, v := range variants {
		for _, pair := range strings.Fields(v.Name) {
			name, _, _ := strings.Cut(pair, "=")
			value, ok := v.Params[name]
			if !ok {
				continue
			}
			i := slices.IndexFunc(all, func(l listFlag) bool { return l.name == name })
			if i < 0 {
				all, i = append(all, listFlag{name: name}), len(all)
			}
			if !slices.Contains(all[i].values, value) {
				all[i].values = append(all[i].values, value)
			}
		}
	}
	return all
}
