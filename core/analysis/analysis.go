// Package analysis is a run and all that is known of it: columns of trials,
// summaries, losses, the answer. It is made once and never changes; charts,
// tables, sentences and JSON read it, and none of them computes again what it
// holds. It is what a window shows as a document.
//
// The recipe:
//
//  1. [Of] analyses a run that has ended; [OfContext] lets somebody who waits for
//     it go.
//  2. While a run goes on, [Extended] analyses it so far, from the analysis
//     before: it has no answer, and costs little.
//  3. [Analysis.Cell] tells what is known of one cell; core/report says it.
package analysis

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"

	"parallelogram/core"
	"parallelogram/core/stats"
	"parallelogram/core/verdict"
)

// Analysis is what is known of a run. Several goroutines may read it.
type Analysis struct {
	Run       core.Run        // a snapshot
	Trials    *stats.Trials   // its trials by columns, the probe and the floor included
	Disturbed []bool          // by trial: see [Disturbed]
	Rounds    Rounds          // how many there were
	Cells     []stats.Summary // of those that have a trial that counts, in the order of the grid
	Failures  map[core.Cell][]Failure

	Variant           // the experiment's first, and mostly its only one
	Others  []Variant // the further ones

	mu    sync.Mutex
	known map[core.Cell]Cell // see Cell
}

// Variant is what is known of one variant.
type Variant struct {
	Name   string
	Base   core.Cell       // what speed-ups compare with; zero when nothing was measured
	Answer *verdict.Answer // nil while there are too few rounds for one, and during a run
	Barred bool            // there are enough rounds for one, and no cell may be recommended
	Losses []verdict.Loss  // of the cells whose CPU time is known, in the order of the grid
	Waits  bool            // the work of the base waits more than it computes
}

// Rounds counts the rounds and the trials of a run by what they were for.
type Rounds struct {
	Planned, Focus, Confirm int
	Trials, Failed          int // without the probe and the floor; the failed ones are among the trials
}

// Of analyses a run. The error says which law could not be fitted; everything
// else is there all the same.
func Of(run core.Run) (*Analysis, error) { return OfContext(context.Background(), run) }

// OfContext is [Of] until ctx ends, when it returns nil and ctx's error. It looks
// at ctx between the parts of the work, of which there are two a variant.
func OfContext(ctx context.Context, run core.Run) (*Analysis, error) {
	a := extended(ctx, nil, run)
	var errs []error
	for _, v := range a.variants() {
		if ctx.Err() != nil {
			break
		}
		answer, err := verdict.Judge(a.input(v.Name))
		switch {
		case err == nil:
			v.Answer = &answer
		case errors.Is(err, verdict.ErrBarred):
			v.Barred = true
		case !errors.Is(err, verdict.ErrTooFew):
			errs = append(errs, fmt.Errorf("answering: %w", err))
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return a, errors.Join(errs...)
}

// Extended analyses a run under way, without answering it. Before is the
// analysis of the same run earlier on, or nil: its columns are gone on with.
// Nobody may extend the same analysis twice, or at the same time.
func Extended(before *Analysis, run core.Run) *Analysis {
	return extended(context.Background(), before, run)
}

// extended is [Extended], without the variants that are left when ctx ends.
func extended(ctx context.Context, before *Analysis, run core.Run) *Analysis {
	run.Experiment.Traits = run.Experiment.AllTraits()
	a := &Analysis{Run: run, known: map[core.Cell]Cell{}}
	if before != nil && before.Trials.Len() <= len(run.Trials) {
		a.Trials, a.Disturbed = before.Trials, before.Disturbed
	} else {
		a.Trials = stats.NewTrials(core.Run{Experiment: run.Experiment})
	}
	for _, t := range run.Trials[a.Trials.Len():] {
		a.Disturbed = append(a.Disturbed, Disturbed(t))
	}
	a.Trials = a.Trials.With(run.Trials[a.Trials.Len():]...)
	a.Rounds, a.Failures = counted(run), failures(run)
	for i, named := range run.Experiment.Named() {
		if ctx.Err() != nil {
			break
		}
		v := a.variant(named.Name)
		if i == 0 {
			a.Variant = v
		} else {
			a.Others = append(a.Others, v)
		}
	}
	return a
}

// variant analyses one variant and adds its cells.
func (a *Analysis) variant(name string) Variant {
	v := Variant{Name: name}
	in := a.input(name)
	a.Cells = append(a.Cells, a.Trials.Summaries(name)...)
	rounds := a.Trials.Rounds(stats.Part{Variant: &name, PerWork: true})
	if base, ok := rounds.Base(); ok {
		v.Base, v.Losses = base, verdict.Losses(in)
		v.Waits = verdict.Waits(in, base)
	}
	return v
}

func (a *Analysis) input(variant string) verdict.Input {
	return verdict.Input{Run: a.Run, Trials: a.Trials, Variant: variant}
}

func (a *Analysis) variants() []*Variant {
	list := []*Variant{&a.Variant}
	for i := range a.Others {
		list = append(list, &a.Others[i])
	}
	return list
}

// VariantOf returns the variant that a cell belongs to.
func (a *Analysis) VariantOf(c core.Cell) Variant {
	for _, v := range a.Others {
		if v.Name == c.Variant {
			return v
		}
	}
	return a.Variant
}

// Summary returns the summary of a cell; false when it has no trial that
// counts.
func (a *Analysis) Summary(c core.Cell) (stats.Summary, bool) {
	i := slices.IndexFunc(a.Cells, func(s stats.Summary) bool { return s.Cell == c })
	if i < 0 {
		return stats.Summary{Cell: c}, false
	}
	return a.Cells[i], true
}

// Measured reports whether any trial that counts was run.
func (a *Analysis) Measured() bool { return a != nil && len(a.Cells) > 0 }
