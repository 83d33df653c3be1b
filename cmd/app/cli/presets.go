package cli

import (
	"fmt"
	"maps"
	"slices"

	"parallelogram/core"
	"parallelogram/core/preset"
	"parallelogram/core/python"
	"parallelogram/core/quantity"
)

// presetsCommand lists the questions that runs can start from.
type presetsCommand struct{}

// Run prints the presets.
func (presetsCommand) Run(t terminal) error {
	for _, p := range preset.Own() {
		fmt.Fprintf(t.out, "%s\n  %s\n  %s\n\n", t.say("preset."+p.Name), restated(*p.Command, nil, "--preset", p.Name), t.say("cli.preset-own"))
	}
	for i, p := range append(preset.All(), preset.Python()...) {
		if i > 0 {
			fmt.Fprintln(t.out)
		}
		fmt.Fprintf(t.out, "%s\n  parallelogram run --preset %s\n  %s\n", t.say("preset."+p.Name), p.Name,
			t.say("cli.preset", "work", work(p.Workload), "strategies", quantity.List(p.Strategies), "precision", p.Precision.Name))
	}
	return nil
}

// work writes a workload and what it is set to, as on the command line.
func work(w core.Workload) string {
	text := w.Name
	if w.Python != nil {
		text = python.Text(*w.Python)
	}
	for _, name := range slices.Sorted(maps.Keys(w.Params)) {
		text += " " + name + "=" + w.Params[name]
	}
	return text
}
