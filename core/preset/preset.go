// Package preset holds questions that people have about their work, each with an
// experiment that answers it.
//
// The recipe:
//
//  1. [All] lists the questions about built-in work that this build can answer, [Own]
//     those about a command of the user's, [Python] those about Python functions,
//     which take an interpreter; [Find] looks any of them up.
//  2. [Preset.Experiment] makes the experiment for a machine, [Preset.About] that
//     for a command.
//
// To add one, add an entry to the list in catalogue.go, and its question as
// preset.NAME to each file of assets/translations (TestEveryQuestionIsAsked). It
// stands there for good: it is listed as soon as the catalogues of workloads and
// strategies have what it needs. The example of [Preset] adds one.
package preset

import (
	"slices"
	"strings"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/plan"
	"parallelogram/core/python/interpreter"
	"parallelogram/core/quantity"
	"parallelogram/core/strategy"
	"parallelogram/core/workload"
)

// Preset is a question and how to measure its answer.
type Preset struct {
	Name       string // as on the command line: "cpu-scaling"
	Workload   core.Workload
	Strategies []core.Strategy
	Workers    string // as [quantity.ParseCounts] reads them; empty for auto
	Cores      string // the same; empty for all that the machine has
	Precision  core.Precision

	// Command is what the command may look like that a question of [Own] is about,
	// which the user's replaces; nil for a question about work that is built in.
	Command *core.Command
}

// Own lists the questions about a command of the user's.
func Own() []Preset { return slices.Clone(own) }

// All lists the presets of built-in work whose workload and strategies are in the
// catalogues.
func All() []Preset {
	return slices.DeleteFunc(slices.Clone(catalogue), func(p Preset) bool { return p.Workload.Python != nil || !p.possible() })
}

// Python lists the presets of Python functions.
func Python() []Preset {
	return slices.DeleteFunc(slices.Clone(catalogue), func(p Preset) bool { return p.Workload.Python == nil })
}

func (p Preset) possible() bool {
	_, err := workload.Resolve(p.Workload)
	return err == nil && !slices.ContainsFunc(p.Strategies, func(s core.Strategy) bool {
		_, err := strategy.Find(s)
		return err != nil
	})
}

// Find returns the preset called name, or a *message.FieldError that lists the
// names.
func Find(name string) (Preset, error) {
	var names []string
	for _, p := range slices.Concat(All(), Python(), own) {
		if p.Name == name {
			return p, nil
		}
		names = append(names, p.Name)
	}
	return Preset{}, message.NewFieldError("preset", "unknown-preset", "name", name, "names", strings.Join(names, ", "))
}

// Experiment returns what to measure on a machine, of a Python function by one
// interpreter or several. What a preset does not say is as [plan.Default] has it,
// or [plan.Python].
func (p Preset) Experiment(h core.Host, by ...interpreter.Interpreter) core.Experiment {
	e := plan.Default(h)
	e.Workload = p.Workload
	if own := p.Workload.Python; own != nil {
		e = plan.Python(h, *own, by...)
	}
	e = e.At(p.Precision)
	e.Question, e.Strategies = p.Name, p.Strategies
	e.Workers = p.counts(p.Workers, e.Workers)
	e.Cores = p.counts(p.Cores, []int{h.Cores()})
	return e
}

// About returns what to measure of a command on a machine, for a question of [Own].
func (p Preset) About(c core.Command, h core.Host) core.Experiment {
	e := plan.Command(h, c).At(p.Precision)
	e.Question = p.Name
	return e
}

// counts reads counts of the catalogue, which are tested.
func (p Preset) counts(text string, otherwise []int) []int {
	if text == "" {
		return otherwise
	}
	list, err := quantity.ParseCounts(p.Name, text, otherwise, core.MaxWorkers)
	if err != nil {
		panic("preset: " + err.Error())
	}
	return list
}
