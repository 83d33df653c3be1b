package python

import (
	"maps"
	"slices"

	"parallelogram/core/message"
)

// refusals are the messages by which the script says why there is no measurement.
var refusals = []string{
	"python.bad-expression",
	"python.generator",
	"python.import-exits",
	"python.import-failed",
	"python.no-function",
	"python.no-interpreters",
	"python.no-module",
	"python.not-callable",
	"python.raised",
	"python.syntax",
	"python.task-exits",
	"python.unpicklable",
	"python.worker-died",
}

// refusal returns why there is no measurement, as the script says.
func refusal(key string, values map[string]string) error {
	if !slices.Contains(refusals, key) {
		return message.NewError("python.no-answer", "why", key)
	}
	var pairs []any
	for _, name := range slices.Sorted(maps.Keys(values)) {
		pairs = append(pairs, name, values[name])
	}
	return message.NewError(key, pairs...)
}
