package command

import (
	"time"

	"parallelogram/core"
	"parallelogram/core/invocation"
)

// SetUp runs what is run before all trials of a variant, whose parameters it may
// name. What it leaves behind lives on.
func SetUp(c core.Command, params map[string]string, limit time.Duration) error {
	return stage("setup", c, c.Setup, params, limit)
}

// CleanUp runs what is run after them.
func CleanUp(c core.Command, params map[string]string, limit time.Duration) error {
	return stage("cleanup", c, c.Cleanup, params, limit)
}

func stage(name string, c core.Command, l core.CommandLine, params map[string]string, limit time.Duration) error {
	around := invocation.Invocation{Env: environment(c, 1, params), Dir: fill(c.Dir, params), Limit: limit}
	_, err := hook(name, l, params, around, 0)
	return err
}
