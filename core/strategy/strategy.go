// Package strategy is the catalogue of ways to run the tasks of a job.
//
// The recipe:
//
//  1. [Find] looks a strategy up by name; [Names] lists them.
//  2. [Strategy.Run] runs a job once and returns the [Timing] of it: one timed
//     region from just before the first worker is created to the last result.
//
// Every strategy does the same work and has all its workers ready before the
// first task starts, so that start-up can be told apart from the work. Tasks
// are handed out in shrinking chunks (see [Chunks]).
//
// To add a strategy:
//
//  1. Write one file with a variable of type [Strategy] and name it in the
//     catalogue in this file. The example of [Strategy] is one: it is run, and
//     put through what every strategy must do (TestAnAddedStrategy).
//  2. Tell its traits: the plan, the answer and the window know it by these alone.
//  3. Put its words into each file of assets/translations: strategy.NAME says in
//     a few what it is, and count.WORKER counts its workers, unless they are
//     called like others (TestEveryStrategyHasItsWords).
//  4. Show it by an experiment: a test of cmd/app/cli asks for one.
package strategy

import (
	"slices"
	"strings"

	"parallelogram/core"
	"parallelogram/core/message"
)

// Strategy is a way to run tasks.
type Strategy struct {
	Name  core.Strategy
	About string // what a worker is

	core.Traits // what is known of it without running it

	// run runs all tasks of the work and, once every worker is ready, what is
	// to be done alone. It stops the clock when the last result is there.
	run func(Work) (Timing, error)
}

// catalogue holds the strategies, the baseline first.
var catalogue = []Strategy{
	serial,
	goroutine,
	subprocess,
	subprocessEach,
	gilThreads,
}

// All returns the strategies for work of this program, the baseline first.
func All() []Strategy { return slices.Clone(catalogue) }

// ForPrograms returns the strategies for work that is a program of the user's: what
// works is one invocation of it, or so many at a time.
func ForPrograms() []Strategy {
	one, many := serial, subprocess
	one.Worker, many.Worker = "one-at-a-time", "at-a-time"
	return []Strategy{program, one, many}
}

// Run runs the work once. An error says which worker failed, and how.
func (s Strategy) Run(w Work) (Timing, error) {
	timing, err := s.run(w)
	if err != nil {
		return timing, message.NewError("strategy-failed", "strategy", s.Name, "why", err)
	}
	return timing, nil
}

// Find returns the strategy called name, or an error that lists the names.
func Find(name core.Strategy) (Strategy, error) {
	for _, s := range slices.Concat(All(), []Strategy{program, copies}, ForPython()) {
		if s.Name == name {
			return s, nil
		}
	}
	return Strategy{}, message.NewFieldError("strategies", "unknown-strategy", "name", name, "names", strings.Join(texts(Names()), ", "))
}

// Names lists the strategies for work of this program, the baseline first.
func Names() []core.Strategy {
	var names []core.Strategy
	for _, s := range All() {
		names = append(names, s.Name)
	}
	return names
}

func texts(names []core.Strategy) []string {
	list := make([]string, len(names))
	for i, n := range names {
		list[i] = string(n)
	}
	return list
}
