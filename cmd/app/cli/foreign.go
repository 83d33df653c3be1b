package cli

import (
	"errors"
	"slices"

	"parallelogram/core/message"
	"parallelogram/core/preset"
)

// foreign refuses flags that mean nothing for the work that is measured: they would
// be passed over, and the user would wait for what they were to do.
func (c runCommand) foreign() error {
	asked := c.Preset != "" && isOwn(c.Preset)
	builtIn := []option{
		{"workload", c.Workload != ""}, {"set", len(c.Set) > 0}, {"tasks", c.Tasks != 0}, {"target", c.Target != nil},
		{"switch", c.Switch != 0}, {"preset", c.Preset != "" && !asked},
	}
	ofPython := []option{
		{"interpreter", len(c.Interpreter) > 0}, {"init", c.Init != ""}, {"chunk", c.Chunk != 0}, {"start-method", c.Start != ""},
	}
	switch {
	case c.given():
		return errors.Join(refused("of-built-in", builtIn), refused("of-python", append(ofPython, option{"python", c.Python != ""}, option{"each", c.Each != ""})))
	case asked:
		return message.NewFieldError("preset", "cli.preset-wants-command", "name", c.Preset)
	}
	var python error
	switch {
	case c.function():
		python = refused("of-built-in", builtIn)
	case !isPython(c.Preset):
		python = refused("of-python", ofPython)
	}
	return errors.Join(python, refused("of-commands", []option{
		{"items", c.Items != "" && !c.function()}, {"baseline", c.Baseline != ""}, {"setup", c.Setup != ""}, {"prepare", c.Prepare != ""},
		{"check", c.Check != ""}, {"conclude", c.Conclude != ""}, {"cleanup", c.Cleanup != ""}, {"warmup", c.Warmup != 0},
		{"shell", c.Shell}, {"dir", c.Dir != ""}, {"env", len(c.Env) > 0}, {"threads-env", c.Threads != "none" && c.Threads != ""},
		{"input", c.Input != ""}, {"output", c.Output != "null" && c.Output != ""}, {"ok-exit", len(c.OkExit) > 0},
		{"leftovers", c.Leftovers != "end" && c.Leftovers != ""}, {"metric", c.Metric != ""}, {"metric-unit", c.Unit != ""},
		{"parameter-list", len(c.List) > 0}, {"parameter-scan", len(c.Scan) > 0},
	}))
}

// option is one of the command line, and whether it was given.
type option struct {
	name  string
	given bool
}

func refused(why string, flags []option) error {
	var errs []error
	for _, f := range flags {
		if f.given {
			errs = append(errs, message.NewFieldError(f.name, "cli.foreign", "why", why, "workers", "{workers}"))
		}
	}
	return errors.Join(errs...)
}

// isPython reports whether a preset is a question about Python.
func isPython(name string) bool {
	return slices.ContainsFunc(preset.Python(), func(p preset.Preset) bool { return p.Name == name })
}

// isOwn reports whether a preset is a question about a command of the user's.
func isOwn(name string) bool {
	return slices.ContainsFunc(preset.Own(), func(p preset.Preset) bool { return p.Name == name })
}
