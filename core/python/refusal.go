package python

import (
	"errors"
	"strings"

	"parallelogram/core/message"
	"parallelogram/core/process"
)

// What the script does not say itself, but what a process wrote that crashed.
const (
	where = "where"
	wrote = "wrote"
)

// refusals are the messages by which the script says why there is no measurement,
// and what fills them.
var refusals = map[string][]string{
	"python.async-generator":    {"function"},
	"python.bad-expression":     {"text", "why"},
	"python.coroutine":          {"function"},
	"python.failed-once":        {"item", "why"},
	"python.generator":          {"function"},
	"python.hidden":             {"file", "module", "other"},
	"python.import-exits":       {"module", "status"},
	"python.import-failed":      {"module", "why"},
	"python.init-failed":        {"function", "why"},
	"python.items-endless":      {"name", "most"},
	"python.items-failed":       {"name", "why"},
	"python.items-none":         {"name"},
	"python.no-function":        {"module", "function", "names"},
	"python.no-interpreters":    {"version"},
	"python.no-json":            {"line", "why"},
	"python.no-module":          {"module", "path"},
	"python.no-pool":            {"why"},
	"python.no-start-method":    {"method", "methods"},
	"python.not-callable":       {"function", "kind"},
	"python.raised":             {"item", "why"},
	"python.shadowed":           {"file", "module", "why"},
	"python.syntax":             {"file", "line", "why"},
	"python.task-exits":         {"item", "status"},
	"python.too-old":            {"version"},
	"python.unpicklable-item":   {"n", "item", "why"},
	"python.unpicklable-result": {"n", "item", "why"},
	"python.worker-died":        {"how", "why", where, wrote},
}

// refusal returns why there is no measurement, as the script says. What it does not
// say, and what it says beside that, changes nothing.
func (o Order) refusal(a answer, stderr string) error {
	names, known := refusals[a.Key]
	if !known {
		return message.NewError("python.no-answer", "why", a.Key, "said", "")
	}
	pairs := make([]any, 0, 2*len(names))
	for _, name := range names {
		value := a.Values[name]
		switch name {
		case where:
			value = o.where(stderr)
		case wrote:
			value = lastLine(stderr)
		}
		pairs = append(pairs, name, value)
	}
	return message.NewError(a.Key, pairs...)
}

// lastLine returns the last line of a text, with which a traceback ends.
func lastLine(text string) string {
	text = strings.TrimSpace(text)
	return text[strings.LastIndexByte(text, '\n')+1:]
}

// stderrOf returns the end of what an interpreter that failed wrote there.
func stderrOf(err error) string {
	if exit, ok := errors.AsType[*process.Exit](err); ok {
		return exit.Stderr
	}
	return ""
}
