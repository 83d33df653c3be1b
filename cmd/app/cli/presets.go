package cli

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"parallelogram/core"
	"parallelogram/core/preset"
)

// presetsCommand lists the questions that runs can start from.
type presetsCommand struct{}

// list writes names one after the other.
func list(names []core.Strategy) string {
	texts := make([]string, len(names))
	for i, n := range names {
		texts[i] = string(n)
	}
	return strings.Join(texts, ", ")
}

// Run prints the presets.
func (presetsCommand) Run(t terminal) error {
	for i, p := range preset.All() {
		if i > 0 {
			fmt.Fprintln(t.out)
		}
		fmt.Fprintf(t.out, "%s\n  parallelogram run --preset %s\n  measures %s", p.Question(), p.Name, p.Workload.Name)
		for _, name := range slices.Sorted(maps.Keys(p.Workload.Params)) {
			fmt.Fprintf(t.out, " %s=%s", name, p.Workload.Params[name])
		}
		fmt.Fprintf(t.out, " as %s; precision: %s\n", list(p.Strategies), p.Precision.Name)
	}
	return nil
}
